"""Writes holidays.txt, the public holidays the program knows, from the PyPI package `holidays`.

    pip install holidays==0.109
    python make_holidays.py            (from any folder; writes beside itself)

The file holds rules ("easter+1", "05-25+mon", "12-25"), not dates: short, and a change in the law is a
one-line diff. After writing, the script reads the file back with its own expansion of the rules and
stops unless every code gives exactly the days of the package, corrected as NOT_PUBLIC,
MORE_CATEGORIES and NATIONAL_AS say.
"""

import gettext
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import holidays
from dateutil.easter import easter

from french import FRENCH, OBSERVED

HERE = Path(__file__).resolve().parent
FIRST, LAST = 2015, 2050
YEARS = range(FIRST, LAST + 1)
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

# country: (language of its own names, English, French or None where the package has none)
COUNTRIES = {
    "FR": ("fr", "en_US", "fr"),
    "BE": ("nl", "en_US", "fr"),
    "CH": ("de", "en_US", "fr"),
    "LU": ("lb", "en_US", "fr"),
    "DE": ("de", "en_US", None),
    "GB": ("en_GB", "en_GB", None),
    "ES": ("es", "en_US", None),
    "IT": ("it_IT", "en_US", None),
    "NL": ("nl", "en_US", None),
    "CA": ("en_CA", "en_CA", "fr"),
    "US": ("en_US", "en_US", None),
    "AT": ("de", "en_US", None),
    "CZ": ("cs", "en_US", None),
    "DK": ("da", "en_US", None),
    "FI": ("fi", "en_US", None),
    "IE": ("en_IE", "en_IE", None),
    "MC": ("fr_MC", "en_US", "fr_MC"),
    "NO": ("no", "en_US", None),
    "PL": ("pl", "en_US", None),
    "PT": ("pt_PT", "en_US", None),
    "SE": ("sv", "en_US", None),
}

# Regions that speak another language than their country's first.
REGION_LANGUAGE = {
    **{f"CH-{c}": "fr" for c in ("FR", "GE", "JU", "NE", "VD", "VS")},
    "CH-TI": "it",
    **{f"ES-{c}": "ca" for c in ("CT", "IB", "VC")},
    "CA-QC": "fr",
    "FI-01": "sv_FI",
}

# (code, English name) the package calls public but the law does not. "FR" alone is the country, "FR-971" the region.
#   BE: the law of 4 January 1974 and its decree name ten days; the two Sundays are ordinary Sundays.
#   IT: law 54/1977 made the day of national unity a Sunday of commemoration, no day of rest of its own.
#   FR-971, 972, 978: code du travail L3133-1 and L3422-2 add the day of the abolition only; the others are custom.
#   US-CA, NY, WI: 15 February is a day of commemoration, in no state's list of days off; Diwali in
#   California is one an employee of the state may choose instead of another.
NOT_PUBLIC = {
    ("BE", "Easter Sunday"),
    ("BE", "Pentecost"),
    ("IT", "National Unity Day"),
    ("FR-971", "Good Friday"),
    ("FR-971", "Mi-Careme"),
    ("FR-971", "Victor Schoelcher Day"),
    ("FR-972", "Victor Schoelcher Day"),
    ("FR-MF", "Victor Schoelcher Day"),
    ("US-CA", "Susan B. Anthony Day"),
    ("US-CA", "Diwali"),
    ("US-NY", "Susan B. Anthony Day"),
    ("US-WI", "Susan B. Anthony Day"),
}

# Categories beside "public" that a national law counts as public holidays.
#   NL: 5 May is a public holiday every year (Algemene termijnenwet, article 3), not only every fifth.
MORE_CATEGORIES = {"NL": "optional"}

# A country's own code holds what applies in all of it, but for:
#   GB: bank holidays are published by nation; GB alone holds those of England and Wales.
NATIONAL_AS = {"GB": "ENG"}

# Codes people write for another: ISO 3166-1 codes of territories, ISO 3166-2 codes the package lacks.
ALIASES = {
    "FR-6AE": ["FR-67", "FR-68", "FR-A", "FR-ALSACE-MOSELLE"],
    "FR-971": ["GP", "FR-GP"],
    "FR-972": ["MQ", "FR-MQ"],
    "FR-973": ["GF", "FR-GF", "FR-GUYANE-FRANCAISE"],
    "FR-974": ["RE", "FR-RE", "FR-REUNION"],
    "FR-976": ["YT", "FR-YT"],
    "FR-PM": ["PM", "FR-975"],
    "FR-BL": ["BL", "FR-977"],
    "FR-MF": ["MF", "FR-978"],
    "FR-TF": ["TF", "FR-984"],
    "FR-WF": ["WF", "FR-986"],
    "FR-PF": ["PF", "FR-987"],
    "FR-NC": ["NC", "FR-988"],
    "FR": [f"FR-{n:02}" for n in range(1, 96) if n not in (20, 57, 67, 68)]
    + ["FR-2A", "FR-2B", "FR-69M", "FR-75C", "FR-20R"]
    + [f"FR-{r}" for r in "ARA BFC BRE COR CVL HDF IDF NAQ NOR OCC PAC PDL".split()],
    "BE": [f"BE-{r}" for r in "BRU VLG WAL VAN VBR VLI VOV VWV WBR WHT WLG WLX WNA".split()],
    "LU": [f"LU-{r}" for r in "CA CL DI EC ES GR LU ME RD RM VD WI".split()],
    "NL": [f"NL-{r}" for r in "DR FL FR GE GR LI NB NH OV UT ZE ZH".split()],
    "GB": ["UK", "GB-UKM", "GB-EAW", "GB-GBN"],
    "ES-NC": ["ES-NA"],
    **{f"US-{t}": [t] for t in ("AS", "GU", "MP", "PR", "UM", "VI")},
}


def slug(text):
    """Folds a name to the form of a code or key: ASCII letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("Ø", "O").replace("Ł", "L"))
    plain = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain.replace("'", "").replace(".", "")).strip("-")


def package_days(country, region, language, **options):
    """Gives {date: "name; name"} of the package for one place and language."""
    categories = ["public"] + ([MORE_CATEGORIES[country]] if country in MORE_CATEGORIES else [])
    found = holidays.country_holidays(
        country, subdiv=region, years=YEARS, language=language, categories=categories, **options
    )
    return {day: names.split("; ") for day, names in found.items() if day.year in YEARS}


def catalog(country, language):
    """Gives {name in the country's first language: name in the language} of the package's translations."""
    base = Path(holidays.__file__).parent / "locale" / language / "LC_MESSAGES" / f"{country}.mo"
    if not base.exists():
        return {}
    with base.open("rb") as file:
        found = gettext.GNUTranslations(file)._catalog
    return {k: v or k for k, v in found.items() if isinstance(k, str) and k}


def aligned(country, languages, first, others):
    """Pairs each name of `first` with the names of the same holiday in `others`.

    Days with several names list them in alphabetical order of each language, so the pairs are learnt
    from days with a single name, and what remains of a day follows by elimination.
    """
    learnt = [defaultdict(set) for _ in others]
    own = catalog(country, languages[0])
    for known, language in zip(learnt, languages[1:]):
        there = catalog(country, language)
        messages = own.keys() | there.keys()
        for name in messages:
            known[own.get(name, name)].add(there.get(name, name))
            for label in (m for m in messages if "%s" in m):
                mine = own.get(label, label).replace("%s", own.get(name, name))
                known[mine].add(there.get(label, label).replace("%s", there.get(name, name)))
    for day, names in first.items():
        for known, other in zip(learnt, others):
            if len(names) == 1 and len(other[day]) == 1:
                known[names[0]].add(other[day][0])
    rows = defaultdict(list)
    for day, names in sorted(first.items()):
        columns = []
        for known, other in zip(learnt, others):
            left, column = list(other[day]), {}
            for name in names:
                match = [o for o in left if o == name or o in known[name]]
                if len(match) == 1:
                    column[name] = match[0]
                    left.remove(match[0])
            missing = [n for n in names if n not in column]
            if len(missing) != len(left) or len(missing) > 1:
                raise SystemExit(f"cannot pair {names} with {other[day]} on {day}")
            for name in missing:
                column[name] = left[0]
            columns.append(column)
        for name in names:
            rows[day].append((name, *(c[name] for c in columns)))
    return rows


def french_of(english):
    """Translates an English name by the table, through the labels the package puts around it."""
    if english in FRENCH:
        return FRENCH[english]
    for pattern, french in OBSERVED.items():
        inner = re.fullmatch(pattern, english)
        if inner:
            return french % french_of(inner[1])
    MISSING.add(english)
    return english


MISSING, REFUSED = set(), set()


def place(country, region):
    """Gives {(local, en, fr, estimated): {dates}} of one place."""
    own, english, french = COUNTRIES[country]
    code = f"{country}-{region}" if region else country
    language = REGION_LANGUAGE.get(code, own)
    subdivision = region or NATIONAL_AS.get(country)
    quiet = {"islamic_show_estimated": False} if country == "ES" else {}
    local = package_days(country, subdivision, language, **quiet)
    languages = [language, english, english] + ([french] if french else [])
    others = [package_days(country, subdivision, english, **quiet)]
    others.append(package_days(country, subdivision, english))  # with "(estimated)" where it is
    if french:
        others.append(package_days(country, subdivision, french, **quiet))
    series = defaultdict(set)
    for day, rows in aligned(country, languages, local, others).items():
        for row in rows:
            name, en, labelled = row[:3]
            refused = {(country, en), (code, en)} & NOT_PUBLIC
            if refused:
                REFUSED.update(refused)
                continue
            fr = row[3] if french else french_of(en)
            fr = fr.replace("'", "’")
            series[(name.replace("'", "’"), en.replace("'", "’"), fr, labelled.endswith("(estimated)"))].add(day)
    return language, dict(series)


def resolve(pattern, year):
    """Gives the date of a rule's pattern in a year, or None."""
    if pattern.startswith("easter"):
        return easter(year) + timedelta(int(pattern[6:] or 0))
    month, day = int(pattern[:2]), int(pattern[3:5])
    try:
        start = date(year, month, day)
    except ValueError:
        return None
    if len(pattern) == 5:
        return start
    return start + timedelta((WEEKDAYS.index(pattern[6:]) - start.weekday()) % 7)


def years_text(years):
    """Writes sorted years as "2015-2019,2021", or "" when they are all."""
    runs = []
    for year in sorted(years):
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    if runs == [[FIRST, LAST]]:
        return ""
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def rules(days):
    """Writes a set of dates as the fewest rules that give exactly them, longest first."""
    left, found = set(days), []
    while left:
        best = None
        patterns = {f"{d:%m-%d}" for d in left}
        patterns |= {f"easter{(d - easter(d.year)).days:+}" for d in left if abs((d - easter(d.year)).days) < 70}
        for d in left:
            for back in range(7):
                start = d - timedelta(back)
                if (start.month, start.day) != (2, 29):
                    patterns.add(f"{start:%m-%d}+{WEEKDAYS[d.weekday()]}")
        for pattern in patterns:
            covered = {d for d in left if resolve(pattern, d.year) == d}
            kind = 0 if len(pattern) == 5 else 1 if pattern.startswith("easter") else 2
            if kind and len(covered) < 4:
                continue
            # Among equals: a fixed day, then Easter, then a weekday counted from the start of a week of the month.
            natural = kind == 2 and pattern[3:5] not in ("01", "08", "15", "22")
            rank = (-len(covered), kind, natural, pattern)
            if best is None or rank < best[0]:
                best = (rank, pattern, covered)
        _, pattern, covered = best
        found.append((pattern, years_text({d.year for d in covered})))
        left -= covered
    return found


def main():
    tables = {}  # table: {(local, en, fr): key}
    blocks = {}  # code: (table, parent, lines)
    expected = {}
    aliases = {alias: code for code, many in ALIASES.items() for alias in many}
    for country in COUNTRIES:
        regions = holidays.country_holidays(country).subdivisions
        known = [None] + [r for r in regions if re.fullmatch(r"[A-Z0-9]{1,3}", r)]
        if country == "FR":
            known = [r for r in known if r is None or not r.startswith("Zone")]
        for region in known:
            code = f"{country}-{region}" if region else country
            language, series = place(country, region)
            table = f"{country}.{language[:2]}".lower()
            keys = tables.setdefault(table, {})
            taken = {k: names for names, k in keys.items()}
            lines = []
            for (local, en, fr, estimated), days in series.items():
                key = keys.get((local, en, fr))
                if key is None:
                    base = slug(en).lower()
                    key, n = base, 2
                    while key in taken:
                        key, n = f"{base}-{n}", n + 1
                    keys[(local, en, fr)] = key
                    taken[key] = (local, en, fr)
                for pattern, years in rules(days):
                    lines.append(" ".join(x for x in (pattern, years, ("~" if estimated else "") + key) if x))
            lines.sort(key=lambda l: (l.startswith("easter") and "03-50" or l[:5], l))
            blocks[code] = (table, country if region else None, lines)
            expected[code] = {
                (d, names[:3], names[3]) for names, days in series.items() for d in days
            }
        own = holidays.country_holidays(country).subdivisions_aliases if hasattr(holidays.country_holidays(country), "subdivisions_aliases") else {}
        for name, region in own.items():
            alias = f"{country}-{slug(name).upper()}"
            code = f"{country}-{region}"
            if len(slug(name)) > 1 and code in blocks and alias not in blocks:
                aliases.setdefault(alias, code)
    if MISSING:
        raise SystemExit("no French name for:\n" + "\n".join(sorted(MISSING)))
    for alias, code in aliases.items():
        if alias in blocks or code not in blocks:
            raise SystemExit(f"useless alias {alias} of {code}")
    if REFUSED != NOT_PUBLIC:
        raise SystemExit(f"in NOT_PUBLIC for nothing: {NOT_PUBLIC - REFUSED}")

    out = [
        "# Public holidays. Written by make_holidays.py; change that, not this.",
        f"# Source: the Python package holidays {version('holidays')} (MIT, see LICENSE-holidays.txt), category PUBLIC,",
        "# corrected as the script says and names in French added.",
        "# Days after 2026 follow the law as it stands; a name marked ~ is a day estimated from a lunar calendar.",
        "#",
        "# years FIRST LAST",
        "# names TABLE, then KEY|LOCAL|ENGLISH|FRENCH",
        "# code CODE TABLE [PARENT], then a rule a line, with a parent only what differs: + adds a rule, - removes one.",
        "#   rule: DAY [YEARS] NAME; DAY is MM-DD, MM-DD+WEEKDAY (the first on or after) or easter+N",
        "# alias WRITTEN CODE",
        f"years {FIRST} {LAST}",
    ]
    done = set()
    for code, (table, parent, lines) in blocks.items():
        if table not in done:
            done.add(table)
            out += ["", f"names {table}"]
            out += sorted("|".join((k, *names)) for names, k in tables[table].items())
        base = blocks[parent][2] if parent else []
        plus = [f"+{l}" for l in lines if l not in base]
        minus = [f"-{l}" for l in base if l not in lines]
        if parent and len(plus) + len(minus) < len(lines):
            out += ["", f"code {code} {table} {parent}"] + minus + plus
        else:
            out += ["", f"code {code} {table}"] + lines
    out += [""] + [f"alias {a} {c}" for a, c in sorted(aliases.items())]
    text = "\n".join(out) + "\n"
    check(text, expected)
    (HERE / "holidays.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(blocks)} codes, {len(aliases)} aliases, {len(text.encode())} bytes")


def check(text, expected):
    """Reads the text back and stops unless it gives exactly the expected days and names."""
    names, codes, where = {}, {}, None
    for line in text.splitlines():
        if not line or line.startswith("#"):
            where = None
            continue
        head, *rest = line.split(" ")
        if head == "names":
            where = names.setdefault(rest[0], {})
        elif head == "code":
            table, parent = rest[1], rest[2] if len(rest) > 2 else None
            codes[rest[0]] = (table, list(codes[parent][1]) if parent else [])
            where = codes[rest[0]]
        elif head in ("alias", "years"):
            pass
        elif isinstance(where, dict):
            key, *three = line.split("|")
            assert len(three) == 3 and all(three), line
            where[key] = tuple(three)
        elif line[0] == "-":
            where[1].remove(line[1:])
        else:
            where[1].append(line.removeprefix("+"))
    assert codes.keys() == expected.keys()
    for code, (table, lines) in codes.items():
        days = set()
        for line in lines:
            pattern, *years, name = line.split(" ")
            spans = [(FIRST, LAST)]
            if years:
                spans = [tuple(map(int, (s + "-" + s).split("-")[:2])) for s in years[0].split(",")]
            for first, last in spans:
                for year in range(first, last + 1):
                    day = (resolve(pattern, year), names[table][name.lstrip("~")], name[0] == "~")
                    assert day not in days, (code, line, day)
                    days.add(day)
        assert days == expected[code], (code, days ^ expected[code])


if __name__ == "__main__":
    sys.exit(main())

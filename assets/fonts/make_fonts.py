#!/usr/bin/env python3
"""Makes the fonts of Terrain from the published ones.

    pip install fonttools brotli
    npm pack inter-ui@4.1.1 @phosphor-icons/web@2.1.2      (and unpack both)
    python3 make_fonts.py --inter INTER_UI --phosphor PHOSPHOR_WEB

INTER_UI and PHOSPHOR_WEB are the unpacked packages. Writes, beside this script:

* Inter-{Regular,Medium,SemiBold}.ttf: the ten digits take their tabular shapes (egui applies
  no OpenType features, and Inter's `tnum` would also widen hyphen, colon and space), then the
  fonts are cut down to the scripts and signs in RANGES;
* Phosphor-{Regular,Fill,Bold}.ttf: the icons in ICONS only;
* both licences;

and `src/ui/theme/glyphs.rs`, one constant an icon, so that the code and the fonts agree.
"""

import argparse
import json
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
GLYPHS = HERE.parent.parent / "src" / "ui" / "theme" / "glyphs.rs"

# Latin with its extensions, combining marks, Greek, Cyrillic, punctuation, superscripts,
# currencies, letterlike signs, fractions, arrows, a few mathematical and geometric signs.
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x024F), (0x0259, 0x0259), (0x02B0, 0x02DD), (0x0300, 0x0331),
    (0x0370, 0x03FF), (0x0400, 0x045F), (0x0490, 0x0493), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214E), (0x2150, 0x215F), (0x2190, 0x21FF),
    (0x2205, 0x2265), (0x2318, 0x2318), (0x2325, 0x2326), (0x232B, 0x232B), (0x23CE, 0x23CE),
    (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717), (0xFB00, 0xFB04), (0xFFFD, 0xFFFD),
]

CUTS = {"regular": ("Phosphor.ttf", "Phosphor-Regular.ttf"),
        "fill": ("Phosphor-Fill.ttf", "Phosphor-Fill.ttf"),
        "bold": ("Phosphor-Bold.ttf", "Phosphor-Bold.ttf")}

ICONS = """
address-book airplane-takeoff archive arrow-bend-down-right arrow-circle-right arrow-clockwise
arrow-counter-clockwise arrow-down arrow-elbow-down-right arrow-left arrow-line-right arrow-right
arrow-square-out arrow-u-down-left arrow-u-up-left arrow-u-up-right arrow-up arrows-clockwise
arrows-down-up arrows-in-simple arrows-left-right arrows-out-simple at baby bed bell binoculars
book-open briefcase broom buildings building-office bug calendar calendar-blank calendar-check
calendar-dot calendar-dots calendar-minus calendar-plus calendar-slash calendar-star calendar-x
car-profile caret-double-left caret-double-right caret-down caret-left caret-right caret-up
caret-up-down chalkboard-teacher chart-bar chart-line-up chat-circle-dots chat-dots chat-text
check check-circle check-square checks circle circle-dashed circle-half circle-notch clipboard-text
clock clock-clockwise clock-countdown clock-counter-clockwise clock-user cloud-slash code columns
command copy copy-simple cursor-click database diamond dot-outline dots-six-vertical dots-three
dots-three-vertical download-simple envelope envelope-simple equals eraser exclamation-mark export
eye eye-slash factory file file-arrow-down file-csv file-dashed file-lock file-pdf file-plus
file-text file-x files first-aid flag flag-checkered flow-arrow folder folder-minus folder-dashed
folder-open folder-plus folder-simple folder-user folders funnel funnel-simple gauge gear gear-six
git-branch git-diff git-fork git-merge globe graduation-cap hand hand-grabbing hand-palm handshake
heartbeat hourglass hourglass-medium house house-line identification-badge
identification-card info island keyboard lifebuoy lightbulb lightbulb-filament lightning link
link-break list list-bullets list-checks list-dashes list-magnifying-glass list-numbers lock
lock-open lock-simple magic-wand magnifying-glass magnifying-glass-minus magnifying-glass-plus map-pin
map-pin-line map-trifold medal megaphone megaphone-simple minus minus-circle monitor moon moon-stars
mountains note note-pencil notebook palette paper-plane-right paper-plane-tilt paperclip
path pause pencil pencil-line pencil-simple percent person phone phone-call phone-slash play plus
plus-circle power presentation-chart printer prohibit prohibit-inset push-pin push-pin-slash
question quotes ranking repeat road-horizon rows sailboat scales scan seal seal-check seal-question
seal-warning share-network shield shield-check shield-warning shuffle sidebar sidebar-simple sign-in
sign-out signature sliders sliders-horizontal sort-ascending sort-descending sparkle square
square-half squares-four stack star steering-wheel storefront suitcase suitcase-simple sun sun-horizon
swap table tag target text-aa text-align-left timer trash trash-simple tray tree-palm trend-down
trend-up trophy umbrella user user-check user-circle user-circle-minus user-circle-plus user-focus
user-gear user-list user-minus user-plus user-switch users users-four users-three wall warning
warning-circle warning-diamond warning-octagon wrench x x-circle x-square
""".split()


def tabular_digits(font):
    """Maps the ten digits to the glyphs that `tnum` would put in their place."""
    cmap = font.getBestCmap()
    gsub = font["GSUB"].table
    swaps = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                table = getattr(table, "ExtSubTable", table)
                swaps.update(table.mapping)
    for digit in "0123456789":
        tabular = swaps[cmap[ord(digit)]]
        for table in font["cmap"].tables:
            if ord(digit) in table.cmap:
                table.cmap[ord(digit)] = tabular
    widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1, f"the digits are not of one width: {widths}"


def cut_down(font, unicodes, features):
    """Keeps the glyphs of `unicodes` and the layout `features` only."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=unicodes)
    subsetter.subset(font)


def make_inter(package):
    wanted = [code for first, last in RANGES for code in range(first, last + 1)]
    for weight in ("Regular", "Medium", "SemiBold"):
        font = TTFont(package / "web" / f"Inter-{weight}.woff2", recalcTimestamp=False)
        font.flavor = None
        tabular_digits(font)
        cut_down(font, wanted, ["ccmp", "kern", "locl", "mark", "mkmk"])
        font.save(HERE / f"Inter-{weight}.ttf")
    shutil.copyfile(package / "LICENSE.txt", HERE / "Inter-LICENSE.txt")


def make_phosphor(package):
    codes = {}
    for cut, (source, target) in CUTS.items():
        folder = package / "src" / cut
        selection = json.loads((folder / "selection.json").read_text(encoding="utf-8"))
        names = {}
        for icon in selection["icons"]:
            for name in icon["properties"]["name"].split(","):
                names[name.strip().removesuffix(f"-{cut}")] = icon["properties"]["code"]
        missing = [icon for icon in ICONS if icon not in names]
        assert not missing, f"{cut} lacks {missing}"
        for icon in ICONS:
            assert codes.setdefault(icon, names[icon]) == names[icon], icon
        font = TTFont(folder / source, recalcTimestamp=False)
        cut_down(font, [names[icon] for icon in ICONS], [])
        font.save(HERE / target)
    shutil.copyfile(package / "LICENSE", HERE / "Phosphor-LICENSE.txt")
    lines = ["//! Code points of the bundled icons; made by `assets/fonts/make_fonts.py`.",
             "#![allow(missing_docs, reason = \"each constant is named after its icon\")]", ""]
    for icon in sorted(ICONS):
        name = icon.upper().replace("-", "_")
        lines.append(f"pub const {name}: &str = \"\\u{{{codes[icon]:X}}}\";")
    GLYPHS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inter", type=Path, required=True, help="the unpacked inter-ui package")
    parser.add_argument("--phosphor", type=Path, required=True,
                        help="the unpacked @phosphor-icons/web package")
    arguments = parser.parse_args()
    make_inter(arguments.inter)
    make_phosphor(arguments.phosphor)


if __name__ == "__main__":
    main()

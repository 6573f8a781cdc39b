"""The board by mouse: another host and week, pushed, swapped, five at once, a forbidden day, half of a plan; each undone."""

import time
from datetime import date, timedelta

from app import App, xdotool
from desk import Failure, wait_until
from folder import changes, files, must_be, problems, remember, terrain

FIRST = date(2026, 11, 16)
WEEKS, NAMES = 11, 216
DAYS = ["lun.", "mar.", "mer.", "jeu.", "ven."]
MONTHS = {11: "nov.", 12: "déc.", 1: "janv."}

# The sessions of the sample that are moved: day, whose, and what follows.
GABRIEL = (date(2026, 11, 25), "Gabriel Simon")
CHLOE = (date(2026, 12, 9), "Chloé Vidal")
AMELIE = (date(2026, 12, 8), "Amélie Durand")
MAXIME = (date(2026, 12, 2), "Maxime Colin")
ELSA = (date(2026, 12, 3), "Elsa Fournier")
THEO = (date(2026, 12, 1), "Théo Lacroix")
PAULINE = (date(2026, 11, 30), "Pauline Leroux")
FIVE = [THEO, PAULINE, ELSA, MAXIME, (date(2026, 12, 1), "Gabriel Simon")]
WEEK = timedelta(days=7)


def short(day):
    """Writes a day as the board does: mar. 1er déc."""
    number = "1er" if day.day == 1 else day.day
    return f"{DAYS[day.weekday()]} {number} {MONTHS[day.month]}"


def start(desk):
    folder = desk.home / "board"
    terrain("demo", folder, statuses=(0,))
    remember(folder)
    app = App(folder, "--page", "board")
    app.see("heading", "Planning")
    # By name, without teams: whoever is swapped stands near enough.
    for choice in ("Par nom", "Grouper par équipe"):
        app.press("push button", holding="Ordre des collaborateurs")
        app.see(holding=choice).press()
        app.gone(holding="Grouper par équipe")
    return app, folder


def block(app, session, taken=False):
    """Finds a session on the line of its person, scrolling until it stands away from the edges, where a drag would scroll."""
    day, person = session
    words = f"{short(day)}, {person}"
    found = lambda: [node for node in app.all("toggle button") if node.name.startswith(words)]
    if taken:
        return found()[-1]
    for attempt in range(40):
        nodes = found()
        y = nodes[-1].middle[1] if nodes else None
        if nodes and 500 < y < 780:
            return nodes[-1]
        xdotool("mousemove", 800, 640, "click", 4 if (y or 900 * (attempt < 20)) < 640 else 5)
        time.sleep(0.15)
        if nodes and found() and found()[-1].middle[1] == y:
            return found()[-1]
    raise Failure(f"no session {words}\n{app.tree()}")


def row(app, holding=""):
    """Finds a line: the last one, or that of a host or person."""
    rows = [node for node in app.nodes() if node.role in ("table row", "row") and node.name.startswith(holding)]
    if not rows:
        raise Failure(f"no line {holding}\n{app.tree()}")
    return rows[-1]


def place(app, line, day):
    """Gives the middle of a day on a line, a little above it: the morning's half."""
    left, top, width, height = row(app, line).box
    days = (day - FIRST).days
    column = days // 7 * 5 + days % 7
    return round(left + NAMES + (column + 0.5) * (width - NAMES) / (5 * WEEKS)), top + height // 3


def drag(app, session, target, day, key=None):
    """Drags a session to a day of what `target` gives, which may have moved aside since; gives what is said there.

    It is let go with a key held down, once the verdict on that day is there.
    """
    at = block(app, session).middle
    xdotool("mousemove", *at)
    time.sleep(0.15)
    xdotool("mousedown", 1)
    try:
        xdotool("mousemove", at[0] + 6, at[1], "sleep", 0.1, "mousemove", at[0] + 12, at[1])
        wait_until("the session in hand", lambda: status(app))
        end = target()
        for step in range(1, 6):
            xdotool("mousemove", *[round(a + (b - a) * step / 5) for a, b in zip(at, end)])
            time.sleep(0.03)
        # Lines and weeks may have moved aside for the bar at the foot.
        xdotool("mousemove", *target())
        if day:
            wait_until(f"a verdict on {short(day)}", lambda: short(day) in status(app).lower())
        else:
            # Over somebody else's session there is no verdict before Alt is held down.
            app.see(holding="échanger avec")
        words = status(app)
        if key:
            xdotool("keydown", key)
            time.sleep(0.4)
    finally:
        xdotool("mouseup", 1)
        time.sleep(0.3)
        if key:
            xdotool("keyup", key)
    return words


def status(app):
    """Reads the verdict as assistive technology hears it: what is held, then the answer of the rules."""
    signs = ("est libre", "possible", "laissera un problème", "Reste au", "La séance reste")
    found = [node for node in app.nodes() if ". " in node.name and any(sign in node.name for sign in signs)]
    return found[-1].name if found else ""


def must_move(app, folder, what, before, wanted):
    """Waits until the files have just these added lines; undoes it, and the files are as before."""
    def added():
        return sorted(line for _, sign, line in changes(folder) if sign == "+")
    try:
        wait_until("", lambda: added() == sorted(wanted), 6)
    except Failure:
        raise Failure(f"{what}: the files have {added()}, wanted {sorted(wanted)}; said: {status(app)}") from None
    app.saved()
    print(f"  {what}: " + " ".join(added()))
    app.keys("ctrl+z")
    wait_until(f"{what} undone on the disk", lambda: files(folder) == before)


def dated(day):
    return f'date: "{day}",'


def run(desk):
    app, folder = start(desk)
    before = files(folder)

    drag(app, GABRIEL, lambda: place(app, "Hélène Faure", AMELIE[0]), AMELIE[0])
    must_move(app, folder, "another host and week", before, [dated("2026-12-08"), 'host: "helene-faure",'])

    drag(app, CHLOE, lambda: place(app, "Nadia Cherif", AMELIE[0]), AMELIE[0], key="shift")
    wait_until("pushed", lambda: len({file for file, *_ in changes(folder)}) == 2)
    app.saved()
    pushed = [(file, line) for file, sign, line in changes(folder) if sign == "+"]
    must_be("who is pushed", {file for file, _ in pushed}, {"people/amelie-durand.ron", "people/chloe-vidal.ron"})
    print("  pushed:", pushed)
    app.keys("ctrl+z")
    wait_until("the push undone in one step", lambda: files(folder) == before)

    drag(app, MAXIME, lambda: block(app, ELSA, taken=True).middle, None, key="alt")
    must_move(app, folder, "swapped", before, [
        dated("2026-12-03"), 'host: "thomas-girard",', dated("2026-12-02"), 'host: "julien-moreau",',
    ])

    forbidden(app, folder, before)
    several(app, folder, before)
    half_a_plan(app, folder, before)
    app.quit()


def forbidden(app, folder, before):
    """A day on which the company is closed: refused, then forced with Ctrl, which leaves a problem."""
    christmas = date(2026, 12, 25)
    target = lambda: place(app, "Pauline Leroux", christmas)
    words = drag(app, PAULINE, target, christmas)
    if "n’est pas possible" not in words:
        raise Failure(f"the verdict on Christmas is “{words}”")
    time.sleep(0.5)
    must_be("files after a refused drop", files(folder), before)
    known = len(problems(folder))
    drag(app, PAULINE, target, christmas, key="ctrl")
    wait_until("the forced drop", lambda: files(folder) != before)
    app.saved()
    if len(problems(folder)) <= known:
        raise Failure("a forced drop left no problem")
    print(f"  refused: {words}; forced with Ctrl: {len(problems(folder)) - known} problem more")
    app.keys("ctrl+z")
    wait_until("the forced drop undone", lambda: files(folder) == before)


def several(app, folder, before):
    """Selects five with Ctrl and drags them five weeks on: one step."""
    # The note of what was undone lies over the last lines for six seconds.
    time.sleep(7)
    for count, session in enumerate(FIVE, 1):
        def click():
            xdotool("mousemove", *block(app, session).middle, "sleep", 0.1)
            if count > 1:
                xdotool("keydown", "ctrl")
            xdotool("click", 1)
            time.sleep(0.3)
            xdotool("keyup", "ctrl")
        click()
        # The inspector takes its room from the weeks with the first.
        app.see(holding=f"{count} séances" if count > 1 else "Prospection")
        time.sleep(0.3)
    later = [session[0] + 6 * WEEK for session in FIVE]
    lead = FIVE.index(MAXIME)
    print("  five:", drag(app, MAXIME, lambda: place(app, "Maxime Colin", later[lead]), later[lead]))
    must_move(app, folder, "five at once", before, [dated(day) for day in later])
    app.keys("Escape")


def half_a_plan(app, folder, before):
    """Accepts a plan without the people of its second half, and takes that back."""
    app.press("page tab", "Calendrier")
    app.keys("ctrl+shift+p")
    app.see("push button", holding="Accepter les ", seconds=60)
    boxes = app.all("check box", holding="Retenir les séances de ")
    for box in boxes[len(boxes) // 2 :]:
        box.press()
    time.sleep(1.5)  # until what was unticked is counted
    half = app.see("push button", holding="Accepter")
    print("  half of a plan:", half.name)
    half.press()
    must_be_half(app, folder, before, half.name)


def must_be_half(app, folder, before, said):
    """Waits until the files have as many sessions more as a button has said, and takes them back in one step."""
    wait_until("half of a plan on the disk", lambda: files(folder) != before)
    app.saved()
    added = len([line for _, sign, line in changes(folder) if line.startswith("date:")])
    if str(added) not in said:
        raise Failure(f"{said}, and the files have {added} sessions more")
    app.keys("ctrl+z")
    wait_until("half of a plan undone in one step", lambda: files(folder) == before)

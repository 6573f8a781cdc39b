"""A shadowing day assigned from the board in three clicks, from a free day in three, and by keys alone; each undone."""

import json
from datetime import date

from app import xdotool
from desk import Failure, wait_until
from folder import changes, files, must_be, sessions_in, terrain
from journeys.board import place, row, start

PERSON, NAME, ROTATION = "yanis-belkacem", "Yanis Belkacem", "cold-calls"
FIELDS = ("person", "date", "rotation", "slot", "host")


def best(folder, day=None):
    """Gives the best places, of all days or of one, as the command line names them: in the order of the fields."""
    asked = terrain("places", folder, "--person", PERSON, "--rotation", ROTATION, "--count", "10000", "--json")
    found = [each for each in json.loads(asked)["places"] if day is None or each["date"] == str(day)]
    return [[PERSON, each["date"], ROTATION, each["slot"], each["host"]] for each in found]


def visible_row(app):
    """Scrolls the lines until that of the person stands away from the edges."""
    for _ in range(30):
        try:
            line = row(app, NAME)
            if 480 < line.middle[1] < 800:
                return line
        except Failure:
            pass
        xdotool("mousemove", 800, 640, "click", 5, "sleep", 0.2)
    return row(app, NAME)


def click(app, x, y, button=1, times=1):
    xdotool("mousemove", x, y, "sleep", 0.2, "click", "--repeat", times, "--delay", 60, button)
    return times


def booked(app, folder, before, what, wanted):
    """Waits for the one new session on the disk, and takes it back."""
    wait_until(f"{what} on the disk", lambda: files(folder) != before)
    app.saved()
    new = sessions_in(changes(folder))
    must_be(what, [[session[field] for field in FIELDS] for session in new], [wanted])
    app.keys("ctrl+z")
    wait_until(f"{what} undone", lambda: files(folder) == before)
    app.keys("Escape")


def run(desk):
    app, folder = start(desk)
    before = files(folder)
    first = best(folder)[0]

    left, top, width, height = visible_row(app).box
    clicks = click(app, left + 90, top + height // 2, button=3)
    clicks += click(app, *app.see(holding="Fixer une journée").middle)
    clicks += click(app, *app.see("push button", holding="Réserver ").middle)
    booked(app, folder, before, "a day from a name", first)
    must_be("clicks from the board", clicks <= 3, True)
    print(f"  from a name: {first} in {clicks} clicks")

    day = date(2026, 12, 8)
    wanted = best(folder, day)[0]
    visible_row(app)
    clicks = click(app, *place(app, NAME, day), times=2)
    button = app.see("push button", holding="Réserver ")
    if "8 déc." not in button.name:
        raise Failure(f"on {day} the first place is “{button.name}”")
    clicks += click(app, *button.middle)
    booked(app, folder, before, "a day from a free cell", wanted)
    must_be("clicks from a free cell", clicks <= 3, True)
    print(f"  from a free day: {wanted} in {clicks} clicks")

    by_keys(app, folder, before, first)
    app.quit()


def by_keys(app, folder, before, first):
    """Walks to the line by keys and books the first place by its digit."""
    for _ in range(60):
        node = app.focused()
        if node and node.role == "table row" and node.name.startswith(NAME):
            break
        app.keys("Down" if node and node.role in ("table row", "toggle button") else "Tab")
    else:
        raise Failure(f"the keys do not reach {NAME}; the focus is on {app.focused()}")
    app.keys("ctrl+shift+n")
    app.see("push button", holding="Réserver ")
    app.keys("1")
    booked(app, folder, before, "a day by keys", first)
    print(f"  by keys: {first}")

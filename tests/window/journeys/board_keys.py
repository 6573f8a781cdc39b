"""The board without a mouse: the same moves by Tab, arrows, M, brackets and Enter; half of a plan; each undone."""

import time

from desk import Failure, wait_until
from folder import changes, files, must_be, problems
from journeys.board import (
    CHLOE, FIVE, GABRIEL, MAXIME, PAULINE, WEEK, dated, must_be_half, must_move, short, start, status,
)


def focus(app, session):
    """Walks the focus to a session: over the lines to its person, then along the line. Hosts stand above, people by name."""
    day, person = session
    tried = set()
    for _ in range(90):
        node = app.focused()
        words = node.name.split(", ") if node else []
        if node and node.role == "toggle button" and len(words) > 1:
            if node.name.startswith(f"{short(day)}, {person}"):
                return
            if words[1] != person:
                app.keys("Up" if words[1] > person else "Down")
            else:
                # To the right until the last, and then back.
                tried.add(node.name)
                app.keys("Right")
                if wait_until("a session", app.focused).name in tried:
                    app.keys("Left")
        elif node and node.role == "table row":
            if words[0] == person:
                app.keys("Right")
            else:
                is_host = "jours pris" in node.name
                app.keys("Down" if is_host or words[0] < person else "Up")
        else:
            app.keys("Tab")
    raise Failure(f"the keys do not reach {short(day)} of {person}; the focus is on {app.focused()}")


def run(desk):
    app, folder = start(desk)
    before = files(folder)

    focus(app, GABRIEL)
    app.keys("m", "Down", "Down", "Left", "bracketleft", "bracketleft")
    print("  heard:", status(app))
    app.keys("Return")
    must_move(app, folder, "another host and week", before, [dated("2026-12-08"), 'host: "helene-faure",'])

    focus(app, CHLOE)
    app.keys("m", "Left", "bracketright", "bracketright", "shift+Return")
    wait_until("pushed", lambda: len({file for file, *_ in changes(folder)}) == 2)
    app.saved()
    must_be("who is pushed", {file for file, *_ in changes(folder)}, {"people/amelie-durand.ron", "people/chloe-vidal.ron"})
    app.keys("ctrl+z")
    wait_until("the push undone in one step", lambda: files(folder) == before)

    focus(app, MAXIME)
    app.keys("m", "Right", *5 * ["bracketright"], "alt+Return")
    must_move(app, folder, "swapped", before, [
        dated("2026-12-03"), 'host: "thomas-girard",', dated("2026-12-02"), 'host: "julien-moreau",',
    ])

    focus(app, PAULINE)
    app.keys("m", *3 * ["Down"], *4 * ["Right"], "Return")
    words = wait_until("the verdict on Christmas", lambda: status(app))
    if "n’est pas possible" not in words:
        raise Failure(f"the verdict on Christmas is “{words}”")
    must_be("files after a refused drop", files(folder), before)
    known = len(problems(folder))
    app.keys("ctrl+Return")
    wait_until("the forced drop", lambda: files(folder) != before)
    app.saved()
    if len(problems(folder)) <= known:
        raise Failure("a forced drop left no problem")
    app.keys("ctrl+z")
    wait_until("the forced drop undone", lambda: files(folder) == before)
    print("  refused, then forced with Ctrl and Enter")

    for at, session in enumerate(FIVE):
        focus(app, session)
        app.keys("ctrl+space" if at else "space")
        time.sleep(0.3)
    app.see(holding="5 séances")
    app.keys("m", *6 * ["Down"])
    print("  five:", status(app))
    app.keys("Return")
    must_move(app, folder, "five at once", before, [dated(session[0] + 6 * WEEK) for session in FIVE])

    half_a_plan(app, folder, before)
    app.quit()


def half_a_plan(app, folder, before):
    """Accepts a plan without its second half of people by keys alone, and takes that back."""
    app.keys("ctrl+2")
    app.see("heading", "Calendrier")
    app.keys("ctrl+shift+p")
    app.see("push button", holding="Accepter les ", seconds=60)
    boxes = [box.name for box in app.all("check box", holding="Retenir les séances de ")]
    for name in boxes[len(boxes) // 2 :]:
        app.tab_to("check box", name)
        app.keys("space")
    button = app.tab_to("push button", "Accepter les ")
    print("  half of a plan:", button.name)
    app.keys("Return")
    must_be_half(app, folder, before, button.name)

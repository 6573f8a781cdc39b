"""The same straight line without a mouse: Tab, Enter, shortcuts, arrows, M to move a session."""

from datetime import date

import french
from app import App
from desk import Failure, wait_until
from folder import by_place, changes, files, must_be, plan, remember, sessions_in
from journeys.schedule import sample_folder, untouched


def run(desk):
    beside = untouched(desk)
    app = App()
    app.tab_to("push button", "Ouvrir l’exemple")
    app.keys("Return")
    app.see("heading", "Vue d’ensemble")
    folder = sample_folder(desk)
    base = remember(folder)

    app.keys("ctrl+shift+p")
    app.see("push button", holding="Accepter les ", seconds=60)
    button = app.tab_to("push button", "Accepter les ")
    print(f"  reached by Tab: {button.name}")
    app.keys("Return")
    app.gone("push button", holding="Accepter les ")
    proposed = plan(beside)["placed"]
    wait_until("the plan on the disk", lambda: len(changes(folder)) >= len(proposed))
    app.saved()
    accepted = sessions_in(changes(folder, base))
    must_be("accepted sessions", accepted, sorted(proposed, key=by_place))
    remember(folder)
    before = files(folder)

    app.keys("ctrl+2")
    app.see("heading", "Calendrier")
    app.see("table")
    app.keys("t")
    today = wait_until("the focus on today", lambda: focused_day(app, date(2026, 11, 23)))
    print(f"  the focus is on: {today.name}")
    app.keys("Right", "Right")
    wait_until("the focus on Wednesday", lambda: focused_day(app, date(2026, 11, 25)))
    session = "Gabriel Simon, Prospection téléphonique, avec Karim Benali"
    app.tab_to("toggle button", session, most=4)
    print(f"  the focus is on: {app.focused().name}")

    # Escape gives up, and so does a day that rules forbid.
    app.keys("m", "Right", "Escape")
    move = None
    for steps in [["Right"], *(weeks * ["Down"] + days * ["Right"] for weeks in (1, 2, 3, 4) for days in (0, 1))]:
        app.tab_to("toggle button", session, most=4)
        app.keys("m", *steps, "Return")
        try:
            wait_until("", lambda: files(folder) != before, 1.0)
        except Failure:
            if app.all("entry", "Date"):
                raise Failure("Enter on a refused day opened the session instead of saying why") from None
            app.keys("Escape")
            continue
        app.saved()
        move = changes(folder)
        break
    if not move:
        raise Failure(f"no day took the session; there is\n{app.tree()}")
    must_be("the file of the move", {change[0] for change in move}, {"people/gabriel-simon.ron"})
    must_be("the first line of the move", move[0][1:], ("-", 'date: "2026-11-25",'))
    print("  moved by keys:", "; ".join(sign + line for _, sign, line in move))
    app.keys("ctrl+z")
    wait_until("undone on the disk", lambda: files(folder) == before)
    app.keys("ctrl+shift+z")
    wait_until("redone on the disk", lambda: changes(folder) == move)
    app.quit()
    must_be("what changed since the plan", changes(folder), move)
    must_be("what is still to be placed", plan(folder)["placed"], [])


def focused_day(app, day):
    cell = app.focused("table cell")
    return cell if cell and cell.name.startswith(french.day(day)) else None

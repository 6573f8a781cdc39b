"""First start, sample, schedule what is missing, accept, drag a session, undo, redo, quit: the files hold just that."""

from datetime import date, timedelta

import french
from app import App, TODAY
from desk import Failure, wait_until
from folder import by_place, changes, files, must_be, plan, remember, sessions_in, terrain


def untouched(desk):
    """Makes the sample beside, which the window never sees."""
    beside = desk.home / "beside"
    terrain("demo", beside, statuses=(0,))
    return beside


def sample_folder(desk):
    return desk.home / ".local/share/terrain" / f"maison-aubier-{TODAY}"


def run(desk):
    beside = untouched(desk)
    app = App()
    print("  first start:", app.see("frame").name)
    app.press("push button", holding="Ouvrir l’exemple")
    app.see("heading", "Vue d’ensemble")
    folder = sample_folder(desk)
    must_be("the sample of the window and of the command line", files(folder), files(beside))
    base = remember(folder)

    app.press("push button", holding="Planifier les ")
    accept(app)
    proposed = plan(beside)["placed"]
    wait_until("the plan on the disk", lambda: len(changes(folder)) >= len(proposed), 10)
    app.saved()
    accepted = sessions_in(changes(folder, base))
    must_be("accepted sessions", accepted, sorted(proposed, key=by_place))
    print(f"  accepted: {len(accepted)} sessions, as terrain plan proposes, and no other line")
    remember(folder)

    app.press("page tab", "Calendrier")
    moved, target = drag(app, folder, accepted)
    the_move = changes(folder)
    date_lines = [("-", f'date: "{moved["date"]}",'), ("+", f'date: "{target}",')]
    must_be("the lines of the move", [change[1:] for change in the_move], date_lines)
    print(f"  dragged: {moved['person']}, {moved['date']} → {target}: {len(the_move)} lines")

    app.keys("ctrl+z")
    wait_until("undone on the disk", lambda: changes(folder) == [])
    app.keys("ctrl+shift+z")
    wait_until("redone on the disk", lambda: changes(folder) == the_move)
    app.quit()

    wanted = [{**session, "date": str(target)} if session is moved else session for session in accepted]
    must_be("what the folder holds", sessions_in(changes(folder, base)), sorted(wanted, key=by_place))
    must_be("what is still to be placed", plan(folder)["placed"], [])
    print("  undone, redone, closed: the folder holds the accepted sessions, one of them moved, and nothing else")


def accept(app):
    """Accepts everything in the preview."""
    button = app.see("push button", holding="Accepter les ", seconds=60)
    print("  preview:", button.name)
    button.press()
    app.gone("push button", holding="Accepter les ")


def shown(app, session):
    """Finds an accepted session on the calendar: the one pill under its day with its person's and host's names."""
    inside = False
    given = lambda identity: identity.split("-")[0]
    plain = lambda name: name.lower().translate(str.maketrans("éèêëàâîïôöûüç", "eeeeaaiioouuc"))
    for node in app.nodes():
        if node.role == "table cell":
            inside = node.name.startswith(french.day(date.fromisoformat(session["date"])))
        elif inside and node.role == "toggle button" and "prévue" in node.name:
            name = plain(node.name)
            if name.startswith(given(session["person"])) and f"avec {given(session['host'])}" in name:
                return node
    return None


def drag(app, folder, accepted):
    """Drags the first accepted session that can go elsewhere to another day; refused days must change nothing."""
    before = files(folder)
    refused = 0
    for session in accepted:
        pill = shown(app, session)
        if not pill or "enfreint" in pill.name:
            continue
        day = date.fromisoformat(session["date"])
        for target in (day + timedelta(days=days) for days in (1, 2, 3, -1, 7, 8, -7, 14)):
            if not app.all("table cell", holding=french.day(target)) or target.weekday() > 4 or refused > 30:
                continue
            app.drag(shown(app, session), "table cell", french.day(target))
            try:
                wait_until("", lambda: files(folder) != before, 1.5)
            except Failure:
                refused += 1
                continue
            print(f"  {refused} refused days left the files alone")
            app.saved()
            return session, target
    raise Failure(f"no accepted session could be dragged to another day, {refused} refused\n{app.tree()}")

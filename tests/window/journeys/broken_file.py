"""A folder with a file that does not parse: the rest opens, Problems lists it with its place, the file stays as it is."""

from app import App
from desk import Failure, wait_until
from folder import changes, files, must_be, problems, remember, terrain

BROKEN = '#![enable(implicit_some)]\n(\n    name: "Hugo Petit",\n    strat: "2026-09-07",\n    sessions: {\n'


def run(desk):
    folder = desk.home / "share" / "Équipe « terrain »"
    terrain("demo", folder, statuses=(0,))
    hugo = folder / "people" / "hugo-petit.ron"
    hugo.write_text(BROKEN)
    remember(folder)
    before = files(folder)

    # The system's dialog gives the folder; closed without one, nothing happens.
    app = App()
    desk.answer_dialogs(None)
    app.press("push button", "Choisir un dossier…")
    wait_until("the dialog", lambda: desk.dialogs_asked() == 1)
    desk.answer_dialogs(folder)
    app.press("push button", "Choisir un dossier…")
    app.see("heading", "Vue d’ensemble")
    must_be("dialogs", desk.dialogs_asked(), 2)
    print("  opened through the folder dialog, in spite of a broken file")

    app.press("page tab", holding="Collaborateurs")
    app.see("label", "23 personnes")
    app.press("page tab", holding="Problèmes")
    app.see("heading", "Problèmes")
    listed = [node for node in app.nodes() if "hugo-petit.ron" in node.name]
    if not listed:
        raise Failure(f"Problems does not name the file; there is\n{app.tree()}")
    print(f"  listed: {listed[0].name}")
    of_file = [problem for problem in problems(folder) if problem["rule"] == "file"]
    must_be("files that the command line finds broken", [(p["file"], p["line"]) for p in of_file], [("people/hugo-petit.ron", 5)])

    # What is saved beside it does not touch it, and neither does reading it again.
    app.keys("ctrl+shift+p")
    app.see("push button", holding="Accepter les ", seconds=60).press()
    wait_until("the others on the disk", lambda: changes(folder))
    app.saved()
    app.keys("F5")
    app.see("page tab", holding="Problèmes")
    app.quit()
    changed = {change[0] for change in changes(folder)}
    if "people/hugo-petit.ron" in changed or not changed:
        raise Failure(f"changed: {changed}")
    must_be("the broken file", hugo.read_bytes(), BROKEN.encode())
    must_be("files that are not people", [f for f in changed if not f.startswith("people/")], [])
    must_be("names of files", set(files(folder)), set(before))
    print(f"  {len(changed)} other files were written, this one is as it was")

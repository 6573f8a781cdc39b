"""The first day: language and theme switched live, a workspace created, somebody added, changed, undone; the palette."""

from app import App
from desk import Failure, wait_until
from folder import must_be, problems, terrain

NAME = "Zoë Lefèvre-Nuñez"


def run(desk):
    app = App()
    app.see("push button", "Ouvrir l’exemple")
    app.press("radio button", "English")
    app.see("push button", "Open the sample")
    app.press("radio button", "Français")
    app.see("push button", "Ouvrir l’exemple")
    print("  first start: French, English, French again")

    folder = desk.home / "Équipe Zoë"
    folder.mkdir()
    desk.answer_dialogs(folder)
    app.press("push button", "Créer…")
    app.see("entry", "Nom").write("Équipe de Zoë, marketing")
    app.press("push button", "Choisir un dossier…", last=True)
    wait_until("the folder in the form", lambda: app.see("entry", "Dossier").text == str(folder))
    app.press("push button", "Créer l’espace de travail")
    app.see("heading", "Vue d’ensemble")
    root = (folder / "workspace.ron").read_text()
    for line in ('name: "Équipe de Zoë, marketing",', 'holidays: "FR",', 'language: "fr",'):
        if line not in root:
            raise Failure(f"{line} is not in\n{root}")
    print("  created a workspace through the form")

    app.keys("ctrl+n")
    app.see("entry", "Nom").write(NAME)
    app.see("entry", "Premier jour").write("2026-12-07")
    app.see("entry", "E-mail").write("zoe@example.com")
    app.press("push button", "Ajouter la personne")
    file = wait_until("the person on the disk", lambda: next(folder.glob("people/*.ron"), None))
    must_be("the id", file.stem, "zoe-lefevre-nunez")
    must_be("who the command line finds", [NAME in terrain("status", folder, "--json")], [True])
    added = file.read_text()
    for line in (f'name: "{NAME}",', 'start: "2026-12-07",', 'email: "zoe@example.com",'):
        if line not in added:
            raise Failure(f"{line} is not in\n{added}")
    print(f"  added {NAME}")

    open_by_palette(app, "zoë lef", NAME)
    app.see("push button", "Modifier").press()
    app.see("entry", "E-mail").write("zoë.lefèvre@exemple.fr")
    app.press("push button", "Enregistrer")
    changed = added.replace("zoe@example.com", "zoë.lefèvre@exemple.fr")
    wait_until("the address on the disk", lambda: file.read_text() == changed)
    app.keys("ctrl+z")
    wait_until("the address undone", lambda: file.read_text() == added)
    app.keys("ctrl+shift+z")
    wait_until("the address redone", lambda: file.read_text() == changed)
    app.keys("ctrl+z", "ctrl+z")
    wait_until("the person undone", lambda: not file.exists())
    app.keys("ctrl+shift+z", "ctrl+shift+z")
    wait_until("the person redone", lambda: file.exists() and file.read_text() == changed)
    print("  changed, undone to the beginning, redone: the same bytes")

    app.keys("ctrl+shift+l")
    app.see("page tab", "Calendar")
    open_by_palette(app, "hosts", "Hosts")
    app.see("heading", "Hosts")
    app.keys("ctrl+comma")
    app.see("heading", "Settings")
    light = desk.brightness()
    app.press("radio button", "Dark")
    wait_until("a dark window", lambda: desk.brightness() < light / 2)
    app.press("radio button", "Light")
    wait_until("a light window", lambda: desk.brightness() > light * 0.9)
    app.press("radio button", "Français")
    print("  English and French, dark and light")
    app.saved()
    app.quit()
    must_be("problems", problems(folder), [])

    # The choices and the workspace are there the next day.
    again = App(language=None)
    again.see("frame", holding="Équipe de Zoë, marketing")
    again.quit()
    print("  the next start opens the same workspace")


def open_by_palette(app, words, first):
    """Searches in the palette and takes what is found first."""
    app.keys("ctrl+k")
    french = app.all("page tab", "Calendrier")
    field = app.see("entry", holding="Rechercher collaborateurs, accueillants" if french else "Search people, hosts")
    field.write(words)
    app.choose(first)

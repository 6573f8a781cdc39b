"""HR, from the first start to done: who is late, a new hire, all that is missing scheduled, undone, redone."""

from desk import wait_until
from folder import must_be, plan, problems
from visit import Visit

NAME, FILE = "Zoë Lefèvre-Nuñez", "people/zoe-lefevre-nunez.ron"


def walk(_desk, folder, language):
    visit = Visit(folder, "HR", language)
    app = visit.app
    before = wrong(folder)
    visit.see("page-who-looks", "heading")
    visit.click("shell-perspective-hr", "toggle button")
    visit.see("page-overview", "heading")

    # Who is late: the figure opens the rows behind it.
    visit.click("overview-overdue")
    visit.see("page-people", "heading")
    must_be("who is late", [name for name in ("Inès Bouvier", "Adrien Masson") if app.all("table row", starting=name)],
            ["Inès Bouvier", "Adrien Masson"])

    # A new hire: what they will owe is there before anything is saved.
    visit.click("people-new")
    visit.write("person-name", NAME)
    visit.write("person-email", "zoe@example.com")
    visit.pick("person-team", "Marque")
    visit.write("person-start", "2026-12-07")
    visit.click("person-experience-add")
    visit.write("person-employer", "Granits du Forez")
    visit.write("person-role", "Commerciale")
    visit.write("person-from", "2026-01-05")
    visit.write("person-to", "2026-09-30")
    visit.write("person-verified-by", "Claire Fontaine")
    visit.see("person-experience-reached", "label", asked=6)
    visit.see("newcomers-places", "label")
    visit.see("newcomers-save-and-book", "push button")
    visit.click("person-new-save")
    visit.on_disk("the new hire", FILE, f'name: "{NAME}"', 'team: "brand"', 'start: "2026-12-07"')

    # Everything that is missing, of everybody.
    added = (folder / FILE).read_text()
    visit.click("page-overview", "page tab")
    visit.click("plan-count")
    visit.click("preview-accept-all")
    visit.gone("preview-accept-all", "push button")
    visit.on_disk("their sessions", FILE, "status: Planned")
    booked = (folder / FILE).read_text()
    must_be("what is still to be placed", plan(folder)["placed"], [])

    visit.click("command-undo")
    wait_until("the sessions undone", lambda: (folder / FILE).read_text() == added)
    visit.click("command-redo")
    wait_until("the sessions redone", lambda: (folder / FILE).read_text() == booked)
    must_be("new problems", wrong(folder) - before, set())
    visit.done()


def wrong(folder):
    """Names what is wrong with a folder, wherever in its files it now stands."""
    return {(each["rule"], each.get("person"), each.get("session")) for each in problems(folder)}

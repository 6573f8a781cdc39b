"""An employee, from the first start to done: the next session, into a calendar, what was learnt, a wish."""

from desk import Failure, wait_until
from visit import Visit

NAME, FILE = "Amélie Durand", "people/amelie-durand.ron"
LEARNT = "Trois mots suffisent : qui, quoi, quand. Le reste vient de l’écoute."


def walk(desk, folder, language):
    visit = Visit(folder, "employee", language)
    app, says = visit.app, visit.says
    visit.press(NAME, "toggle button")
    visit.see("page-progress", "heading")
    visit.see("progress-next", "label")
    app.see("label", holding="Hélène Faure (Mâcon)")
    app.see("label", starting=visit.texts.start("progress-topics"))

    # Into my own calendar: the desktop asks for the file.
    calendar = desk.home / "amelie.ics"
    desk.answer_dialogs(calendar)
    visit.click("feed-add")
    events = wait_until("the calendar file", lambda: calendar.exists() and calendar.read_text())
    if "DTSTART" not in events or "faure" not in events.lower():
        raise Failure(f"no session in\n{events}")

    # What I learnt, and as an insight too.
    visit.write("progress-learnt", LEARNT)
    visit.click("insights-process", "toggle button")
    visit.click("progress-insight-keep")
    visit.on_disk("what was learnt", FILE, LEARNT)
    visit.on_disk("the insight", "insights.ron", LEARNT)
    visit.see("progress-insight-of", about=says("insights-process"))

    # What I wish.
    visit.pick("progress-wish-add-host", "Nadia Cherif")
    visit.on_disk("the wish", FILE, "wishes:", '"nadia-cherif"')
    visit.done()

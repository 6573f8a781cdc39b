"""A lead, from the first start to done: what came of a session, a place for a gap, the digest of the week."""

from desk import Failure
from visit import Visit

# Two days after the sample's today: Hugo's session of Monday is past, and nobody has said what came of it.
LATER = "2026-11-25"
HUGO, YANIS = "people/hugo-petit.ron", "people/yanis-belkacem.ron"


def walk(_desk, folder, language):
    visit = Visit(folder, "lead", language, today=LATER)
    visit.click("shell-perspective-lead", "toggle button", team="Marque")
    visit.see("page-team", "heading")
    visit.see("team-this-week", "label")

    # What awaits my word.
    visit.click("awaiting-record", about="Hugo Petit")
    visit.click("session-record")
    visit.write("session-visits", "4")
    visit.write("session-reflection", "Le prix arrive plus tôt quand le client a vu la fiche.")
    visit.click("session-save-outcome")
    visit.on_disk("the outcome", HUGO, "visits: 4", "quand le client a vu la fiche")

    # Who has nothing booked: the best places, one click.
    count = (folder / YANIS).read_text().count("status:")
    visit.click("team-unbooked-assign", about="Yanis Belkacem")
    visit.click("assign-book")
    visit.on_disk("the day", YANIS, "status: Planned")
    if (folder / YANIS).read_text().count("status:") != count + 1:
        raise Failure("not just one session was booked")

    # The week, to be told to the team.
    visit.click("team-digest-copy")
    visit.see("toast-copied")
    visit.done()

"""A host, from the first start to done: a past session signed off, a request accepted, one declined with a reason and
another date, an absence noted."""

from folder import must_be
from visit import Visit

NAME = "Karim Benali"
GABRIEL, CHLOE, KARIM = "people/gabriel-simon.ron", "people/chloe-vidal.ron", "hosts/karim-benali.ron"
MEHDI = "people/mehdi-saidi.ron"
WORDS = "À l’aise avec le client."


def took_along(folder):
    """Lets the one session of the sample that nobody has signed be Karim's."""
    before, after = (folder / MEHDI).read_text().split('"s-bzvq9z"')
    theirs = after.replace('host: "thomas-girard"', 'host: "karim-benali"', 1)
    (folder / MEHDI).write_text(f'{before}"s-bzvq9z"{theirs}')


def walk(_desk, folder, language):
    took_along(folder)
    visit = Visit(folder, "host", language)
    app = visit.app
    visit.press(NAME, "toggle button")
    app.see("label", NAME)
    app.see("link", "Gabriel Simon")
    visit.see("host-to-show", "label")

    # How the last time went.
    visit.write("host-sign-off-feedback", WORDS)
    visit.click("host-sign-off-name")
    visit.on_disk("the signature", MEHDI, f'feedback: "{WORDS}"', 'signed_by: "karim-benali"')
    visit.gone("host-sign-off-name", "push button")

    # Who wants to come: one may, the other may not.
    confirmed = (folder / GABRIEL).read_text().count("Confirmed")
    visit.click("host-accept-name", name="Gabriel Simon")
    visit.on_disk("the acceptance", GABRIEL, "status: Confirmed")
    must_be("confirmed sessions", (folder / GABRIEL).read_text().count("Confirmed"), confirmed + 1)
    visit.click("host-decline")
    visit.see("host-decline-title", name="Chloé Vidal")
    visit.pick("host-decline-reason", visit.says("reason-company"))
    visit.click("host-decline-offer")
    visit.on_disk("the refusal", CHLOE, "status: Declined", "Company", "2026-11-30")

    # When I am away.
    visit.click("host-add", "link")
    visit.write("hosts-period-from", "2027-02-01")
    visit.write("hosts-period-to", "2027-02-05")
    visit.write("hosts-period-label", "Congés")
    visit.click("hosts-form-save")
    visit.on_disk("the absence", KARIM, "2027-02-01", "2027-02-05", "Congés")
    visit.done()

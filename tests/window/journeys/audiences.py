"""The four audiences, each from the first start to the end of their job, found by label, in French and in English."""

from folder import terrain
from journeys import audience_employee, audience_host, audience_hr, audience_lead

AUDIENCES = [audience_hr, audience_lead, audience_employee, audience_host]


def run(desk):
    for audience in AUDIENCES:
        for language in ("fr", "en"):
            desk.new_home()
            folder = desk.home / "maison-aubier"
            terrain("demo", folder, statuses=(0,))
            audience.walk(desk, folder, language)

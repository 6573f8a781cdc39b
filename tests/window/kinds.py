"""The workspaces that pictures are taken of: the sample, the sample with names as long as they come, nobody, a thousand."""

import datetime
import re
from pathlib import Path

KINDS = ["sample", "long", "empty", "many"]
MANY = 1000
TEAMS = ["brand", "digital", "events", "product"]
TODAY = datetime.date(2026, 11, 23)


def make(kind, folder, terrain):
    """Makes a workspace of a kind; gives its folder."""
    folder = Path(folder)
    if kind == "empty":
        terrain("new", folder, "--name", "Atelier", "--holidays", "FR", statuses=(0,))
        return folder
    terrain("demo", folder, statuses=(0,))
    if kind == "long":
        lengthen(folder)
    elif kind == "many":
        multiply(folder)
    return folder


def lengthen(folder):
    """Gives people, hosts, teams, rotations and accounts names of about sixty letters; insights and reflections stay."""
    def longer(match):
        words = match.group(2)
        more = {True: "-Beauregard de la Rochefoucauld-Montmorency et Saint-Germain", False: " du réseau Auvergne-Rhône-Alpes et Bourgogne"}
        return f'{match.group(1)}"{words}{more[" " in words and len(words) < 20]}"'
    for file in [folder / "workspace.ron", *(folder / "people").iterdir(), *(folder / "hosts").iterdir()]:
        text = file.read_text()
        file.write_text(re.sub(r'(\b(?:name|area|account|place|label): )"([^"]{3,40})"', longer, text))


def multiply(folder):
    """Adds newcomers who have nothing yet, over the year before and the half year after."""
    first = ["Camille", "Dominique", "Alix", "Maxence", "Anaïs", "Loïc", "Zoé", "Élodie", "Yann", "Inès"]
    last = ["Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon"]
    for n in range(MANY - len(list((folder / "people").iterdir()))):
        start = TODAY + datetime.timedelta(days=(n * 37) % 540 - 360)
        name = f"{first[n % len(first)]} {last[n % len(last)]} {n // 110 + 1}"
        text = f'(\n    name: "{name}",\n    team: "{TEAMS[n % 4]}",\n    programme: "field",\n    start: "{start}",\n)\n'
        (folder / "people" / f"person-{n:05}.ron").write_text(text)

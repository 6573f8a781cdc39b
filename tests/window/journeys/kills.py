"""The window is killed while it saves, again and again: every file parses, nothing older than a second is lost.

One round types numbers into a field; the next plans, accepts, and takes back and brings back a dozen files at a time.
The kill comes at a random moment, most often while the last change is on its way to the disk.
"""

import os
import random
import re
import signal
import time

from app import App, xdotool
from desk import Failure, wait_until
from folder import files, problems, terrain

SECOND = 1.0


def run(desk):
    rounds = int(os.environ.get("TERRAIN_KILLS", "100"))
    seed = int(os.environ.get("TERRAIN_SEED", str(random.randrange(10**6))))
    print(f"  {rounds} rounds, TERRAIN_SEED={seed}", flush=True)
    dice = random.Random(seed)
    folder = desk.home / "killed"
    terrain("demo", folder, statuses=(0,))
    states = many_files(folder, None, None, dice)
    tally = {"typed": 0, "toggled": 0, "lost, but younger than a second": 0, "killed between two files": 0, "killed within a file": 0}
    for round_number in range(rounds):
        if round_number % 2:
            many_files(folder, states, tally, dice)
        else:
            numbers(folder, round_number, tally, dice)
        broken = [problem for problem in problems(folder) if problem["rule"] == "file"]
        if broken:
            raise Failure(f"round {round_number}: files do not parse: {broken}")
        if round_number % 20 == 19:
            print(f"  {round_number + 1} rounds", flush=True)
    print("  " + ", ".join(f"{name}: {count}" for name, count in tally.items()))
    if rounds >= 50 and not (tally["killed between two files"] or tally["killed within a file"]):
        raise Failure("no kill met a save")


def kill(app, dice, change, place):
    """Kills the window and gives the moment: as soon as a save begins to show in a place, soon after a change, or later."""
    how = dice.choice(["saving", "saving", "soon", "later"])
    if how == "saving":
        change()
        until_it_shows(place)
    elif how == "soon":
        change()
        time.sleep(dice.uniform(0, 0.1))
    else:
        time.sleep(dice.uniform(0, 1.8))
    # The moment comes first: what happens between the two is younger than it says.
    moment = time.monotonic()
    app.process.send_signal(signal.SIGKILL)
    app.kill()
    if app.process.returncode != -signal.SIGKILL or "panicked" in app.complaints():
        raise Failure(f"the window ended by itself: {app.process.returncode}: {app.complaints()}")
    return moment


def until_it_shows(place):
    """Returns the moment something in a folder is not as it was; the rest of the save is then still to come."""
    before = look(place)
    end = time.monotonic() + 1
    while look(place) == before and time.monotonic() < end:
        pass


def look(place):
    """Lists the files of a folder with their ages, unfinished ones too."""
    try:
        return sorted((entry.name, entry.stat().st_mtime_ns) for entry in os.scandir(place))
    except FileNotFoundError:
        return None  # renamed while it was looked at


def unfinished(folder, tally):
    """Counts and removes the files that were being written beside those they were to replace."""
    for file in folder.rglob(".*.ron.*"):
        tally["killed within a file"] += 1
        file.unlink()


def numbers(folder, round_number, tally, dice):
    """Types numbers into the name of the workspace until the kill; the file holds the last one that was old enough."""
    app = App(folder, "--page", "settings")
    field = app.see("entry", "Nom")
    seen = []

    def change(number):
        field.focus()
        field.write(f"Maison Aubier {number}")
        wait_until("the number in the field", lambda: app.see("entry", "Nom").text.endswith(f" {number}"), 5, 0.01)
        xdotool("key", "Return")

    first = round_number * 10_000
    for number in range(first + 1, first + dice.randint(2, 7)):
        change(number)
        wait_until("the change taken", lambda: f"Maison Aubier {number} –" in frame(app), 5, 0.01)
        seen.append((number, time.monotonic()))
    moment = kill(app, dice, lambda: change(number + 1), folder)
    unfinished(folder, tally)
    tally["typed"] += len(seen)
    text = (folder / "workspace.ron").read_text()
    found = re.search(r'^    name: "Maison Aubier(?: (\d+)|, marketing)",$', text, re.MULTILINE)
    if not found:
        raise Failure(f"round {round_number}: no name in workspace.ron:\n{text[:300]}")
    kept = int(found.group(1) or 0)
    old_enough = [number for number, at in seen if at < moment - SECOND]
    if old_enough and kept < old_enough[-1]:
        raise Failure(f"round {round_number}: {old_enough[-1]} was accepted a second ago, and {kept} is on the disk")
    tally["lost, but younger than a second"] += len([number for number, _ in seen if number > kept])


def frame(app):
    """Gives the window's title."""
    app.root.clear_cache()
    return next((app.root.get_child_at_index(i).get_name() for i in range(app.root.get_child_count())), "")


def many_files(folder, states, tally, dice):
    """Takes back and brings back an accepted plan until the kill; each file is as before or as after, and old toggles stay.

    The first time nothing is killed: what the files hold before and after is only written down.
    """
    people = folder / "people"
    if states:
        before, after = states
        for file, content in before.items():
            (folder / file).write_bytes(content)
    app = App(folder)
    app.keys("ctrl+shift+p")
    app.see("push button", holding="Accepter les ", seconds=60)
    without = files(people)
    app.press("push button", holding="Accepter les ")
    app.see("push button", holding="Annuler : ")
    app.saved()
    accepted = files(people)
    changed = {file for file in accepted if accepted[file] != without[file]}
    if len(changed) < 5:
        raise Failure(f"only {len(changed)} files hold the plan")
    if not states:
        app.quit()
        return {f"people/{file}": content for file, content in without.items()}, None

    toggles, asked = [], []

    def change():
        asked.append(None)
        xdotool("key", "--clearmodifiers", "ctrl+z" if len(toggles) % 2 == 0 else "ctrl+shift+z")

    for _ in range(dice.randint(1, 6)):
        change()
        taken = "Rétablir : " if len(toggles) % 2 == 0 else "Annuler : "
        wait_until("the change taken", lambda: app.all("push button", holding=taken), 5, 0.01)
        toggles.append((taken == "Annuler : ", time.monotonic()))
    moment = kill(app, dice, change, people)
    unfinished(folder, tally)
    tally["toggled"] += len(toggles)
    now = files(people)
    torn = [str(file) for file in now if now[file] not in (without[file], accepted[file])]
    if torn or set(now) != set(without):
        raise Failure(f"files that are neither as before nor as after: {torn}; names {set(now) ^ set(without)}")
    holding = {now[file] == accepted[file] for file in changed}
    tally["killed between two files"] += len(holding) == 2
    last, at = toggles[-1]
    # One more change was asked for, perhaps, and may be on the disk, whole or in part.
    if len(asked) == len(toggles) and at < moment - SECOND and last not in holding:
        raise Failure(f"the last toggle is older than a second, and not on the disk: {last}, {holding}")

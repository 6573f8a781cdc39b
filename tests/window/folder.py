"""Workspaces as an outsider sees them: their files, what git says of them, what the command line says of them."""

import json
import os
import subprocess
from pathlib import Path

from app import BINARY, TODAY
from desk import Failure

SLOTS = {"Morning": "morning", "Afternoon": "afternoon", "FullDay": "full_day"}


def terrain(*arguments, statuses=(0, 1)):
    """Runs a verb of the command line, without a display, and gives what it writes."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    # A new workspace is the one thing that depends on no day.
    day = [] if arguments[0] == "new" else ["--today", TODAY]
    command = [BINARY, *map(str, arguments), *day]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    if ran.returncode not in statuses or "panicked" in ran.stderr:
        raise Failure(f"{command} ended with {ran.returncode}: {ran.stderr}")
    return ran.stdout


def git(folder, *arguments):
    command = ["git", "-C", str(folder), "-c", "user.name=journey", "-c", "user.email=journey@example.com"]
    return subprocess.run([*command, *arguments], check=True, capture_output=True, text=True).stdout


def remember(folder):
    """Commits everything in a folder, so that what changes from now on can be told."""
    if not (Path(folder) / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "so far")
    return git(folder, "rev-parse", "HEAD").strip()


def changes(folder, since="HEAD"):
    """Gives every line that was taken away or added since, as (file, sign, line), files nobody committed included."""
    git(folder, "add", "--all", "--intent-to-add")
    found, file = [], None
    for line in git(folder, "diff", "--unified=0", "--no-color", since).splitlines():
        if line.startswith("+++ ") or line.startswith("--- "):
            file = line[6:] if line[4:] != "/dev/null" else file
        elif line[:1] in "+-" and file:
            found.append((file, line[0], line[1:].strip()))
    return [change for change in found if not change[0].startswith("history/")]


def sessions_in(lines):
    """Reads the sessions that added lines make: sets of (person, rotation, host, date, slot), all planned."""
    found = []
    for file, sign, line in lines:
        name, _, value = line.partition(": ")
        value = value.rstrip(",").strip('"')
        if sign != "+":
            raise Failure(f"{file}: the line “{line}” is gone")
        if line.startswith('"s-'):
            found.append({"person": Path(file).stem})
        elif name in ("rotation", "host", "date"):
            found[-1][name] = value
        elif name == "slot":
            found[-1][name] = SLOTS[value]
        elif line not in ("sessions: {", "status: Planned,", "),", "},"):
            raise Failure(f"{file}: nobody asked for the line “{line}”")
    return sorted(found, key=by_place)


def by_place(session):
    return [session[name] for name in ("person", "date", "rotation", "slot", "host")]


def plan(folder):
    """Gives what the planner proposes for a folder, which it leaves as it is."""
    return json.loads(terrain("plan", folder, "--json"))


def problems(folder):
    return json.loads(terrain("check", folder, "--json"))["problems"]


def must_be(what, seen, wanted):
    """Fails, with both in words, where something is not as wanted."""
    if seen != wanted:
        raise Failure(f"{what}:\n  seen   {seen!r}\n  wanted {wanted!r}")


def files(folder):
    """Reads every file of a workspace but git's own and the history."""
    folder = Path(folder)
    inside = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path: (folder / path).read_bytes() for path in inside if path.parts[0] not in (".git", "history")}

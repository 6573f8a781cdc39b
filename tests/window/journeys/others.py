"""Somebody else changes files while the window is open: it shows within a second, and costs nothing while nobody does."""

import os
import statistics
import time

from app import App
from desk import Failure, wait_until
from folder import must_be, terrain

SECOND = 1.0
CHANGES = 5
# Of one core, while nothing happens: watching, and what a window does by itself.
IDLE_SHARE = 0.02


def replace(path, text):
    """Writes a file as most programs do: beside it, then over it."""
    new = path.with_name(f".{path.name}.new")
    new.write_text(text)
    os.replace(new, path)


def run(desk):
    folder = desk.home / "share"
    terrain("demo", folder, statuses=(0,))
    hugo = folder / "people" / "hugo-petit.ron"
    before = hugo.read_text()
    app = App(folder, "--page", "people")
    app.see(holding="Hugo Petit")
    time.sleep(3)

    taken = []
    for number in range(CHANGES):
        name = f"Hugo Grand {number}"
        replace(hugo, before.replace("Hugo Petit", name))
        started = time.monotonic()
        wait_until(name, lambda: app.all(holding=name), 10, 0.02)
        taken.append(time.monotonic() - started)
    app.see(holding="modifiée sur le disque")
    print("  on the screen after " + ", ".join(f"{seconds:.2f}" for seconds in taken) + " s")
    if statistics.median(taken) > SECOND:
        raise Failure(f"an outside change is not on the screen within a second: {taken}")

    # A text that is being typed stays while others write.
    app.keys("ctrl+k")
    field = app.see("entry", holding="Rechercher")
    field.focus()
    field.write("élo")
    replace(hugo, before)
    app.see(holding="Hugo Petit")
    must_be("the text being typed", app.see("entry", holding="Rechercher").text, "élo")
    app.keys("Escape")

    time.sleep(7)
    ticks, started = cpu_ticks(app), time.monotonic()
    time.sleep(6)
    share = (cpu_ticks(app) - ticks) / os.sysconf("SC_CLK_TCK") / (time.monotonic() - started)
    print(f"  {share:.1%} of a core while nothing happens")
    if share > IDLE_SHARE:
        raise Failure(f"the window takes {share:.1%} of a core while nothing happens")
    app.quit()


def cpu_ticks(app):
    """Counts the processor time that the program has used."""
    fields = open(f"/proc/{app.process.pid}/stat").read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])

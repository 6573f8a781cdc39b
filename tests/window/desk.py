"""A desk of its own for the window: display, window manager, buses, home, and everything ended at the end.

Nothing of the user who runs the journeys is read or written: HOME and the XDG folders are new, the display is virtual,
the session bus is private. Every process that was started, by whomever down the line, becomes a child of this one when
its parent ends, and is ended by its number.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NEEDED = ["Xvfb", "openbox", "xdotool", "import", "convert", "xprop", "dbus-daemon", "gdbus", "git"]
PR_SET_CHILD_SUBREAPER = 36

# Answers a folder dialog as somebody would who picks the folder that is written in a file; an empty one is Cancel.
ZENITY = """#!/bin/sh
printf '%s\\n' "$*" >> "$TERRAIN_DIALOGS/asked"
answer=$(cat "$TERRAIN_DIALOGS/answer" 2>/dev/null)
[ -n "$answer" ] || exit 1
printf '%s\\n' "$answer"
"""


class Failure(Exception):
    """Something was not as it must be."""


def wait_until(what, look, seconds=10.0, pause=0.05):
    """Looks until something true is seen and gives it; fails in words after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise Failure(f"{what}: not within {seconds:g} s")
        time.sleep(pause)


class Desk:
    """The display with its buses, and a folder to work in."""

    def __init__(self, size="1440x900"):
        missing = [name for name in NEEDED if not shutil.which(name)]
        if missing:
            sys.exit(f"needed and not installed: {', '.join(missing)} (.ci/run lists the packages)")
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.room = Path(tempfile.mkdtemp(prefix="terrain-window-"))
        self.dialogs = self.room / "dialogs"
        tools = self.room / "tools"
        for folder in [self.dialogs, tools, self.room / "run"]:
            folder.mkdir(mode=0o700)
        zenity = tools / "zenity"
        zenity.write_text(ZENITY)
        zenity.chmod(0o755)
        for name in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "AT_SPI_BUS_ADDRESS", "XAUTHORITY", "LANGUAGE"]:
            os.environ.pop(name, None)
        os.environ.update(
            PATH=f"{tools}:{os.environ['PATH']}",
            TERRAIN_DIALOGS=str(self.dialogs),
            XDG_RUNTIME_DIR=str(self.room / "run"),
            LC_ALL="C.UTF-8",
            LIBGL_ALWAYS_SOFTWARE="1",
            GIT_CONFIG_GLOBAL="/dev/null",
            GIT_CONFIG_SYSTEM="/dev/null",
        )
        self.new_home()
        self._display(size)
        self._buses()
        self._spawn("openbox", "--config-file", str(Path(__file__).with_name("openbox.xml")))
        wait_until("a window manager", lambda: "window id" in self._output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))

    def new_home(self):
        """Gives the next window a user who has never opened it."""
        self.home = Path(tempfile.mkdtemp(prefix="home-", dir=self.room))
        folders = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config", "XDG_CACHE_HOME": ".cache"}
        os.environ.update({name: str(self.home / folder) for name, folder in folders.items()}, HOME=str(self.home))

    def answer_dialogs(self, folder):
        """Says what the next folder dialogs answer."""
        (self.dialogs / "answer").write_text(str(folder or ""))

    def dialogs_asked(self):
        """Counts the folder dialogs so far."""
        asked = self.dialogs / "asked"
        return len(asked.read_text().splitlines()) if asked.exists() else 0

    def picture(self, file):
        """Takes a picture of the whole display."""
        subprocess.run(["import", "-window", "root", str(file)], check=True)

    def brightness(self):
        """How bright the display is on average, 0 to 1."""
        file = self.room / "brightness.png"
        self.picture(file)
        mean = ["convert", str(file), "-colorspace", "gray", "-format", "%[fx:mean]", "info:"]
        return float(subprocess.run(mean, check=True, capture_output=True, text=True).stdout)

    def close(self):
        """Ends every process below this one, by number, and removes the folder."""
        for sign in [signal.SIGTERM, signal.SIGKILL]:
            for _ in range(20):
                below = descendants()
                if below:
                    self.end(below, sign)
        shutil.rmtree(self.room, ignore_errors=True)

    def end(self, processes, sign=signal.SIGKILL):
        """Ends processes by their numbers."""
        for pid in processes:
            try:
                os.kill(pid, sign)
            except ProcessLookupError:
                pass
        time.sleep(0.1)
        reap()

    def _spawn(self, *command, **more):
        log = open(self.room / f"{Path(command[0]).name}.log", "ab")
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more)

    def _output(self, *command):
        return subprocess.run(command, capture_output=True, text=True).stdout

    def _display(self, size):
        read, write = os.pipe()
        self._spawn("Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise Failure("no virtual display: " + (self.room / "Xvfb.log").read_text())
        os.environ["DISPLAY"] = f":{number}"

    def _buses(self):
        address = self.room / "bus"
        with open(address, "w") as out:
            log = open(self.room / "dbus.log", "ab")
            subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=out, stderr=log)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = wait_until("a session bus", lambda: address.read_text().strip())
        # The bus of assistive technology starts when it is first asked for.
        on = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method"]
        on += ["org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
        wait_until("assistive technology", lambda: subprocess.run(on, capture_output=True).returncode == 0)


def descendants():
    """Lists the processes below this one that still run."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                state, parent = Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()[:2]
            except OSError:
                continue
            if state != "Z":
                parents[int(entry)] = int(parent)
    below, found = {os.getpid()}, []
    grown = True
    while grown:
        new = [pid for pid, parent in parents.items() if parent in below and pid not in below]
        below.update(new)
        found += new
        grown = bool(new)
    return found


def reap():
    """Takes in children that have ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass

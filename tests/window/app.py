"""The window as somebody at the desk meets it: found and driven through assistive technology, mouse and keyboard."""

import os
import signal
import subprocess
import tempfile
import time

import gi

from desk import Failure, wait_until

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402
from gi.repository import GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(4000, 10000)

BINARY = os.environ.get("TERRAIN_BIN", "target/debug/terrain")
TODAY = "2026-11-23"
HARD_SPACES = {0xA0: " ", 0x202F: " "}


def xdotool(*arguments):
    """Moves the mouse or presses keys."""
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


class Node:
    """One thing of the window as assistive technology sees it."""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        # French puts hard spaces in front of signs and in dates; here every space is one.
        self.name = (accessible.get_name() or "").translate(HARD_SPACES)

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    @property
    def text(self):
        """What is typed in it."""
        interface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(interface, 0, -1) if interface else ""

    @property
    def states(self):
        return self.accessible.get_state_set()

    def has(self, state):
        return self.states.contains(state)

    @property
    def enabled(self):
        return self.has(Atspi.StateType.ENABLED) or self.has(Atspi.StateType.SENSITIVE)

    @property
    def box(self):
        """Where it is on the screen: left, top, width, height."""
        extents = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    @property
    def middle(self):
        left, top, width, height = self.box
        return left + width // 2, top + height // 2

    def press(self):
        """Does what a click would, without the mouse."""
        if not Atspi.Action.do_action(self.accessible, 0):
            raise Failure(f"{self} cannot be pressed")

    def write(self, text):
        """Puts a text in, with every accent."""
        if not Atspi.EditableText.set_text_contents(self.accessible, text):
            raise Failure(f"{self} cannot be written")

    def focus(self):
        if not Atspi.Component.grab_focus(self.accessible):
            raise Failure(f"{self} takes no focus")


class App:
    """A running window."""

    running = []

    def __init__(self, *arguments, today=TODAY, language="fr", theme="light", perspective="hr"):
        options = ["--today", today]
        if perspective:
            options += ["--perspective", perspective]
        if language:
            options += ["--language", language, "--theme", theme]
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [BINARY, *map(str, arguments), *options], stdin=subprocess.DEVNULL, stderr=self.errors
        )
        App.running.append(self)
        try:
            self.root = wait_until("the window", self._find, 60)
        except Failure as failure:
            self.process.kill()
            raise Failure(f"{failure}; it wrote: {self.complaints() or 'nothing'}") from None
        self.activate()

    def _find(self):
        if self.process.poll() is not None:
            raise Failure(f"the window ended by itself ({self.process.returncode}): {self.complaints()}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(index)
                if child and child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                continue  # a window that has just ended
        return None

    def complaints(self):
        """What the program wrote to standard error."""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace").strip()

    def nodes(self):
        """Lists everything there is now, top down."""
        for _ in range(20):
            try:
                self.root.clear_cache()
                return list(self._walk(self.root))
            except GLib.Error:
                time.sleep(0.05)  # something went away while it was looked at
        raise Failure("the window cannot be read")

    def _walk(self, accessible):
        yield Node(accessible)
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            if child:
                yield from self._walk(child)

    def all(self, role=None, name=None, holding=None, starting=""):
        """Lists the nodes of a role with just this name, or one that holds a text, or one that begins with a text."""
        return [
            node
            for node in self.nodes()
            if role in (None, node.role) and name in (None, node.name) and (holding is None or holding in node.name)
            and node.name.startswith(starting)
        ]

    def options(self):
        """Lists what can be chosen from, as in the palette; lists that only tell something are apart."""
        return [node for node in self.all("list item") if node.has(Atspi.StateType.SELECTABLE)]

    def choose(self, words):
        """Takes the first of what can be chosen, once that is what begins with some words."""
        def is_first():
            options = self.options()
            return options and options[0].name.startswith(words)
        try:
            wait_until("", is_first)
        except Failure:
            raise Failure(f"“{words}” is not the first to be chosen; there is\n{self.tree()}") from None
        self.keys("Return")
        wait_until("nothing left to be chosen", lambda: not self.options())

    def see(self, role=None, name=None, holding=None, seconds=10.0, starting=""):
        """Waits until something is there and gives the first such."""
        try:
            return wait_until("", lambda: self.all(role, name, holding, starting), seconds)[0]
        except Failure:
            what = " ".join(filter(None, [role, name and f"“{name}”", holding and f"with “{holding}”"]))
            what += f" beginning with “{starting}”" if starting else ""
            raise Failure(f"no {what} within {seconds:g} s; there is\n{self.tree()}") from None

    def gone(self, role=None, name=None, holding=None, seconds=10.0, starting=""):
        """Waits until something is not there any more."""
        what = f"{role} {name or holding or starting} gone"
        wait_until(what, lambda: not self.all(role, name, holding, starting), seconds)

    def press(self, role, name=None, holding=None, last=False):
        """Presses what is there, or the last of several, once it can be."""
        self.see(role, name, holding)
        def enabled():
            found = [node for node in self.all(role, name, holding) if node.enabled]
            return found and found[-1 if last else 0]
        wait_until(f"{role} {name or holding} enabled", enabled).press()

    def focused(self, role=None):
        """Gives what has the keyboard's focus, if it is of a role."""
        has_focus = (node for node in self.nodes() if node.has(Atspi.StateType.FOCUSED))
        return next((node for node in has_focus if role in (None, node.role)), None)

    def tab_to(self, role, holding, most=120):
        """Presses Tab until something has the focus."""
        passed = []
        for _ in range(most):
            node = self.focused(role)
            if node and holding in node.name:
                return node
            passed.append(str(self.focused()))
            self.keys("Tab")
        raise Failure(f"Tab does not reach {role} “{holding}”; it passed\n  " + "\n  ".join(passed))

    def tree(self):
        """Words everything there is, for a failure."""
        lines = [f"  {node}" + (f" = {node.text!r}" if node.text else "") for node in self.nodes()]
        return "\n".join(lines)

    def keys(self, *keys):
        """Presses keys one after the other, such as ctrl+k."""
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.08)

    def activate(self):
        """Gives the window the keyboard."""
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, timeout=20,
        ).stdout.split()
        self.window = found[-1]
        xdotool("windowactivate", "--sync", self.window)

    def drag(self, node, role, holding):
        """Drags something onto something else, which may have moved aside since it was taken up."""
        start = node.middle
        xdotool("mousemove", *start)
        time.sleep(0.1)
        xdotool("mousedown", 1)
        at = start
        for stage in range(2):
            end = self.see(role, holding=holding).middle
            for step in range(1, 7):
                xdotool("mousemove", *[round(a + (b - a) * step / 6) for a, b in zip(at, end)])
                time.sleep(0.02)
            at = end
            time.sleep(0.15)
        xdotool("mouseup", 1)

    def saved(self, seconds=10.0):
        """Waits until the window says that everything is on the disk."""
        words = ("Enregistré", "Saved")
        def is_saved():
            return any(node.name.startswith(words) for node in self.nodes() if node.role in ("status bar", "label"))
        wait_until("everything saved", is_saved, seconds)

    def quit(self, seconds=20.0):
        """Closes the window as its close button does and waits for the program."""
        self.activate()
        xdotool("key", "--clearmodifiers", "alt+F4")
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure(f"the window did not close within {seconds:g} s") from None
        words = self.complaints()
        if status != 0 or "panicked" in words:
            raise Failure(f"the window ended with {status}: {words}")

    def kill(self):
        """Ends the program without asking it."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        App.running = [app for app in App.running if app is not self]

"""Somebody new to the window: finds each control by its label, in their language; what it took is counted."""

import time

from app import App, TODAY
from desk import Failure, wait_until
from texts import Texts


class Visit:
    """A first start on a workspace, looked at as somebody; counts presses and fields typed in."""

    def __init__(self, folder, who, language, today=TODAY):
        self.who, self.folder = who, folder
        self.texts = Texts(language)
        self.clicks = self.below = self.fields = 0
        self.started = time.monotonic()
        self.app = App(folder, today=today, language=language, perspective=None)

    def says(self, message, **values):
        return self.texts(message, **values)

    def see(self, message, role=None, **values):
        """Waits for something whose name begins with a message, as far as its values are given."""
        return self.app.see(role, starting=self.texts.start(message, **values))

    def gone(self, message, role=None):
        """Waits until nothing's name begins with a message."""
        self.app.gone(role, starting=self.texts.start(message))

    def click(self, message, role="push button", about="", last=False, **values):
        """Presses what bears a message as its label; one of several is told by what else it says."""
        self.press(self.texts.start(message, **values), role, about, last)

    def press(self, words, role="push button", about="", last=False):
        """Presses what has a name that begins with some words, as a name from the files does, and counts it."""
        def found():
            fitting = [n for n in self.app.all(role, starting=words) if about in n.name and n.enabled]
            fitting = [node for node in fitting if node.name == words] or fitting
            return fitting and fitting[-1 if last else 0]
        try:
            node = wait_until("", found)
        except Failure:
            what = f"{role} “{words}”" + (f" about “{about}”" if about else "")
            raise Failure(f"{self}: no {what} to press; there is\n{self.app.tree()}") from None
        self.below += not self._is_seen(node)
        node.press()
        self.clicks += 1

    def _is_seen(self, node):
        """Whether it stands in the window as it is, without being scrolled to."""
        left, top, width, height = self.app.see("frame").box
        x, y = node.middle
        return left <= x <= left + width and top <= y <= top + height

    def write(self, message, text, **values):
        """Types into the field with a message as its label."""
        node = self.see(message, "entry", **values)
        node.focus()
        node.write(text)
        self.fields += 1

    def pick(self, message, option, **values):
        """Opens the choice with a message as its label and takes an option."""
        self.click(message, "combo box", **values)
        self.press(option, "radio menu item")

    def on_disk(self, what, file, *parts):
        """Waits until a file of the workspace holds some texts."""
        path = self.folder / file
        def holds():
            return path.exists() and all(part in path.read_text() for part in parts)
        try:
            wait_until("", holds)
        except Failure:
            text = path.read_text() if path.exists() else "there is no such file"
            raise Failure(f"{self}: {what}: {file} does not hold {parts}:\n{text}") from None

    def done(self):
        """Ends the visit, and says what it took."""
        self.app.saved()
        taken = time.monotonic() - self.started
        self.app.quit()
        below = f" ({self.below} after scrolling)" if self.below else ""
        print(f"  {self}: {self.clicks} clicks{below}, {self.fields} fields typed, {taken:.1f} s", flush=True)

    def __str__(self):
        return f"{self.who}, {self.texts.language}"

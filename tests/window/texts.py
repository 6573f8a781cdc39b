"""The window's own words in a language, read from its texts by message id, so that no journey copies a word."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "texts"
HARD_SPACES = {0xA0: " ", 0x202F: " "}
PLACE = re.compile(r"\{\s*(?:\$([a-z_]+)|\"([^\"]*)\")\s*\}")
CHOICE = re.compile(r"\{\s*\$([a-z_]+)\s*->\s*")
BRANCH = re.compile(r"\s*(\*?)\[\s*([a-z0-9]+)\s*\] ?")


class Texts:
    """The messages of one language."""

    def __init__(self, language):
        self.language = language
        self.patterns = {}
        for file in sorted((FOLDER / language).glob("*.ftl")):
            self.patterns |= messages(file.read_text(encoding="utf-8"))

    def __call__(self, message, **values):
        """Says a message as it is shown, with every space a plain one, as the journeys read names."""
        return self._say(self.patterns[message], values).translate(HARD_SPACES)

    def start(self, message, **values):
        """Says a message up to the first place whose value is not given: what a label begins with."""
        return self(message, **values, _open=True).split("\0")[0]

    def _say(self, pattern, values):
        said, at = "", 0
        while at < len(pattern):
            if chosen := CHOICE.match(pattern, at):
                branches, at = self._branches(pattern, chosen.end())
                said += self._say(self._choose(branches, values.get(chosen[1])), values)
            elif place := PLACE.match(pattern, at):
                name, literal = place.groups()
                if name and name not in values and not values.get("_open"):
                    raise KeyError(f"the text “{pattern}” asks for {name}")
                said += literal if name is None else str(values.get(name, "\0"))
                at = place.end()
            else:
                said += pattern[at]
                at += 1
        return said

    @staticmethod
    def _branches(pattern, at):
        """Reads the branches of a choice: their keys with their patterns, and where the choice ends."""
        branches = {}
        while branch := BRANCH.match(pattern, at):
            depth, start = 0, branch.end()
            at = start
            while depth or (pattern[at] != "}" and not BRANCH.match(pattern, at)):
                depth += {"{": 1, "}": -1}.get(pattern[at], 0)
                at += 1
            branches["other" if branch[1] else branch[2]] = pattern[start:at].strip()
        return branches, pattern.index("}", at) + 1

    def _choose(self, branches, value):
        if str(value) in branches:
            return branches[str(value)]
        is_one = isinstance(value, int) and (value in (0, 1) if self.language == "fr" else value == 1)
        return branches.get("one" if is_one else "other", branches["other"])


def messages(source):
    """Reads the messages of a file: their ids with their patterns."""
    found, name = {}, None
    for line in source.splitlines():
        if head := re.match(r"([a-z][a-z0-9-]*) = ?(.*)", line):
            name = head[1]
            found[name] = head[2]
        elif name and line.startswith((" ", "}")):
            found[name] += "\n" + line.strip()
    return found

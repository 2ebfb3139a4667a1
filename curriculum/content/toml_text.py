"""TOML read as plain values, with the lines of its keys."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from curriculum.content.problem import Problem

PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class TomlDocument:
    """A TOML text as a mapping; empty where it cannot be read."""

    value: dict[str, object]
    problems: tuple[Problem, ...]
    text: str

    def line(self, path: Sequence[str | int]) -> int:
        """The line of a key, or of the table around it: tables are ``[name]`` or the n-th ``[[name]]``."""
        lines = self.text.split("\n")
        at = 0
        for place, step in enumerate(path):
            if isinstance(step, int):
                continue
            nth = path[place + 1] if place + 1 < len(path) else 0
            found = self._find(lines, at, step, nth if isinstance(nth, int) else 0)
            if found is None:
                break
            at = found
        return at + 1

    @staticmethod
    def _find(lines: list[str], start: int, key: str, nth: int) -> int | None:
        name = rf"[\"']?{re.escape(key)}[\"']?"
        tables = [at for at, line in enumerate(lines) if re.match(rf"\s*\[\[\s*{name}\s*\]\]", line)]
        if tables:
            return tables[min(nth, len(tables) - 1)]
        setting = re.compile(rf"\s*(?:{name}\s*=|\[\s*{name}\s*\])")
        for at in range(start, len(lines)):
            if setting.match(lines[at]):
                return at
            if at > start and start and lines[at].lstrip().startswith("["):
                return None  # the table has ended
        return None


def parse_toml(text: str, file: str) -> TomlDocument:
    """Read a TOML text."""
    try:
        return TomlDocument(tomllib.loads(text), (), text)
    except (ValueError, RecursionError) as error:  # beside its own error: too many digits, too deep a nesting
        said = str(error)
        place = PLACE.search(said)
        line = int(place["line"]) if place and place["line"] else text.rstrip("\n").count("\n") + 1
        what = f"The TOML cannot be read: {PLACE.sub('', said)}"
        fix = "Correct the line; text stands in double quotes, lists in square brackets"
        return TomlDocument({}, (Problem(file, line, what, fix, (), "toml"),), text)

"""One thing that is wrong in authored text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and how to put it right.

    Args:
        file: The file, relative to the graph folder, with forward slashes.
        line: The line, 1 first, or None where the whole file is meant.
        what: What is wrong, in one sentence.
        fix: What to do about it, in one sentence.
        nearest: The nearest right names, best first, when a name was not found.
        rule: The short name of the rule, e.g. ``duplicate-key``.
        severity: An ``error`` makes the linter fail; a ``warning`` is for the author to judge.
    """

    file: str
    line: int | None
    what: str
    fix: str
    nearest: tuple[str, ...] = ()
    rule: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """``path:line: what. fix``, with the nearest names at the end; a warning says so after its place."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        if self.severity == "warning":
            place += ": warning"
        sentences = [f"{sentence.rstrip('. ')}." for sentence in (self.what, self.fix) if sentence]
        if self.nearest:
            sentences.append(f"Nearest: {', '.join(self.nearest)}.")
        return f"{place}: {' '.join(sentences)}"

    @property
    def place(self) -> tuple[str, int, str, str]:
        """A sort key: by file, then line, then rule and sentence."""
        return self.file, self.line or 0, self.rule, self.what

    def as_json(self) -> dict[str, object]:
        """The problem as commands print it under ``--json``."""
        return {
            "file": self.file,
            "line": self.line,
            "what": self.what,
            "fix": self.fix,
            "nearest": list(self.nearest),
            "rule": self.rule,
            "severity": self.severity,
        }

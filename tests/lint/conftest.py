"""A copy of the tiny curriculum to break, one rule at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from curriculum.content.problem import Problem
from curriculum.lint import Report, lint


@dataclass(frozen=True)
class Copy:
    """A graph folder of one's own."""

    folder: Path

    def edit(self, file: str, old: str, new: str) -> None:
        """Change the first ``old`` in a file to ``new``; it must be there."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        (self.folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        """Write a whole file."""
        (self.folder / file).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / file).write_text(text, encoding="utf-8")

    def line(self, file: str, text: str, nth: int = 1) -> int:
        """The number of the n-th line that holds ``text``."""
        lines = (self.folder / file).read_text(encoding="utf-8").split("\n")
        return [number for number, line in enumerate(lines, start=1) if text in line][nth - 1]

    def lint(self, exercises: Path | None = None) -> Report:
        """The whole report."""
        return lint(self.folder, exercises_folder=exercises)

    def found(self, rule: str) -> list[Problem]:
        """The problems of one rule."""
        return [problem for problem in self.lint().problems if problem.rule == rule]

    def only(self, rule: str) -> Problem:
        """The one problem of a rule."""
        found = self.found(rule)
        assert len(found) == 1, f"{len(found)} problems of the rule {rule}: {list(map(str, found))}"
        return found[0]


@pytest.fixture
def copy(tiny_folder: Path, tmp_path: Path) -> Copy:
    """The tiny curriculum, copied."""
    folder = tmp_path / "graph"
    shutil.copytree(tiny_folder, folder)
    return Copy(folder)

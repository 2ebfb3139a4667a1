"""All PyTorch exercises."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from curriculum.study.exercises import list_exercises
from curriculum.study.views import ExerciseLine
from curriculum.tui.pages.exercises import exercises_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page


class ExercisesScreen(Room):
    """The exercises, each with its state."""

    CSS_PATH = "exercises.tcss"
    TAB = "exercises"

    def body(self) -> ComposeResult:
        """One list."""
        yield Page(listing=True)

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read them in a thread: their task files are read from the disk."""
        self.ask(lambda: list_exercises(self.desk), partial(self._show, position), group="read")

    def _show(self, position: Position, exercises: tuple[ExerciseLine, ...]) -> None:
        self.query_one(Page).show(partial(exercises_sheet, exercises), position)

    def position(self) -> Position:
        """The row that was chosen."""
        return self.query_one(Page).position

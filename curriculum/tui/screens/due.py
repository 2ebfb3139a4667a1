"""Why a topic is due when it is."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from curriculum.study.due import why_due
from curriculum.study.memory_views import DueWhy
from curriculum.tui.pages.due import due_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page


class DueScreen(Room):
    """One topic's memory on one page."""

    CSS_PATH = "due.tcss"
    TAB = "explore"

    def body(self) -> ComposeResult:
        """One page."""
        yield Page()

    def open(self, of: str, position: Position) -> None:
        """Read it in a thread: the memory may have to be folded anew."""
        self.ask(lambda: why_due(self.desk, of), partial(self._show, position), group="read")

    def _show(self, position: Position, why: DueWhy) -> None:
        page = self.query_one(Page)
        page.show(partial(due_sheet, why), position)
        page.focus()

    def position(self) -> Position:
        """How far it was read."""
        return self.query_one(Page).position

"""Search, with results as one types."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from curriculum.study.topics import search
from curriculum.study.views import SearchHit
from curriculum.tui.pages.search import search_sheet
from curriculum.tui.screens.base import Panel
from curriculum.tui.widgets.line import Line
from curriculum.tui.widgets.page import Page


class SearchPanel(Panel):
    """Gives back the topic that was chosen."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close"),
        Binding("down", "move(1)", "Next result", priority=True),
        Binding("up", "move(-1)", "Result before", priority=True),
        Binding("pagedown", "leaf(1)", "Page down", priority=True),
        Binding("pageup", "leaf(-1)", "Page up", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        """The words whose results are shown."""
        self._entered = False
        """Enter was pressed before they were those typed."""

    def compose(self) -> ComposeResult:
        """The words and the results."""
        with Vertical(id="box"):
            yield Line(placeholder="Search topics", compact=True)
            yield Page(listing=True)

    def on_mount(self) -> None:
        """The keys go to the words; the arrows move in the results."""
        page = self.query_one(Page)
        page.can_focus = False
        page.show(partial(search_sheet, (), ""))

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        text = event.value
        self._entered = False
        if not text.strip():
            self._shown = text
            self.query_one(Page).show(partial(search_sheet, (), ""))
            return
        desk = self.house.desk
        self.ask(lambda: search(desk, text), partial(self._found, text), group="search")

    def _found(self, text: str, hits: tuple[SearchHit, ...]) -> None:
        if text == self.query_one(Input).value:
            self.query_one(Page).show(partial(search_sheet, hits, text))
            self._shown = text
            if self._entered:
                self._submitted()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """Follow the result that is chosen; whoever types faster than is searched gets the first one."""
        self._entered = self._shown != self.query_one(Input).value
        link = self.query_one(Page).cursor
        if link is not None and not self._entered:
            self.dismiss(link.target)

    @on(Page.Chosen)
    def _chosen(self, message: Page.Chosen) -> None:
        message.stop()
        self.dismiss(message.target)

    def action_move(self, by: int) -> None:
        """Move in the results."""
        self.query_one(Page).action_step(by)

    def action_leaf(self, by: int) -> None:
        """A screenful on in the results."""
        self.query_one(Page).action_leaf(by)

    def action_close(self) -> None:
        """Back to the screen."""
        self.dismiss("")

"""Search, with results as one types."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from curriculum.study.find import find, fit
from curriculum.study.topics import search
from curriculum.study.words import named
from curriculum.tui.pages.search import Results, search_sheet
from curriculum.tui.screens.base import Panel
from curriculum.tui.widgets.page import Page

TOP = 3
CALLED_SO = 0.8
"""How well something else has to fit, and better than the topics, to stand before them."""
MOST = 6
"""Other things shown, before and after the topics."""


class SearchPanel(Panel):
    """Gives back the link to what was chosen: a topic, an exercise, a strand, a milestone or a setting."""

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
            yield Input(placeholder="Search topics, exercises, settings", compact=True)
            yield Page(listing=True)

    def on_mount(self) -> None:
        """The keys go to the words; the arrows move in the results."""
        page = self.query_one(Page)
        page.can_focus = False
        page.show(partial(search_sheet, Results()))

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        text = event.value
        self._entered = False
        if not text.strip():
            self._shown = text
            self.query_one(Page).show(partial(search_sheet, Results()))
            return
        self.ask(lambda: self._read(text), partial(self._found, text), group="search")

    def _read(self, text: str) -> Results:
        desk = self.house.desk
        hits = search(desk, text)
        others = [(score, thing) for score, thing in find(desk, text, self.house.things()) if thing.kind != "topic"]
        best = max((fit(text, named(hit.title, hit.distinguish)) for hit in hits[:TOP]), default=0.0)
        before = tuple(thing for score, thing in others if score > max(best, CALLED_SO))[:MOST]
        after = tuple(thing for _, thing in others if thing not in before)[:MOST]
        return Results(text, before, hits, after)

    def _found(self, text: str, results: Results) -> None:
        if text == self.query_one(Input).value:
            self.query_one(Page).show(partial(search_sheet, results))
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

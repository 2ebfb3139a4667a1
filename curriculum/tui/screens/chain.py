"""The chain: the ladder from the first topic to the goal."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from curriculum.study.chain import chain
from curriculum.study.views import ChainView
from curriculum.tui.pages.chain import chain_sheet, head_sheet, here, reason_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import MAP_KEY, Room
from curriculum.tui.widgets.page import Page


class ChainScreen(Room):
    """A row a step; under the ladder the reason for the step under the cursor."""

    CSS_PATH = "chain.tcss"
    TAB = "chain"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "here", "You are here"),
        MAP_KEY,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: ChainView | None = None

    def body(self) -> ComposeResult:
        """The head, the ladder and the reason."""
        yield Page(id="head")
        yield Page(listing=True, id="ladder")
        yield Page(id="reason")

    def on_mount(self) -> None:
        """The keys go to the ladder."""
        for name in ("#head", "#reason"):
            self.query_one(name, Page).can_focus = False
        self.query_one("#ladder").focus()

    def open(self, of: str, position: Position) -> None:
        """Read the chain of a topic: of the goal, or of the one that the graph names, where none is given."""
        goal = of or next(iter(self.desk.goals() or self.desk.info.goals))
        view = self._view = chain(self.desk, goal)
        title = self.desk.catalogue.summary(goal).name
        self.query_one("#head", Page).show(partial(head_sheet, view, title))
        start = position if position.link else Position(0, f"topic:{here(view) or view.goal}")
        self.query_one("#ladder", Page).show(partial(chain_sheet, view), start)

    def position(self) -> Position:
        """The step under the cursor."""
        return self.query_one("#ladder", Page).position

    @on(Page.Moved, "#ladder")
    def _explain(self, message: Page.Moved) -> None:
        if self._view is not None:
            topic = message.target.partition(":")[2]
            self.query_one("#reason", Page).show(partial(reason_sheet, self._view, topic))

    def action_here(self) -> None:
        """To the first step that is not known yet."""
        standing = here(self._view) if self._view is not None else None
        if standing is None:
            self.notify("Every step of this chain is known.", timeout=3)
        self.query_one("#ladder", Page).choose(lambda target: target == f"topic:{standing}")

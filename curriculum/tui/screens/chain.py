"""The chain: the ladder from the first topic to the goal, and other long chains beside it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from curriculum.study.chain import chain
from curriculum.study.chain_views import ChainAlternative, ChainView
from curriculum.tui.pages.chain import chain_sheet, head_sheet, here, others_sheet, parting_sheet, reason_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import MAP_KEY, Room
from curriculum.tui.widgets.page import Page

OTHERS: Final = 8
"""How many other chains are compared."""


class ChainScreen(Room):
    """A row a step; under the ladder the reason for the step under the cursor."""

    CSS_PATH = "chain.tcss"
    TAB = "chain"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "here", "You are here"),
        Binding("a", "others", "Other long chains"),
        Binding("n", "level(1)", "Next level", show=False),
        Binding("b", "level(-1)", "Level before", show=False),
        MAP_KEY,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: ChainView | None = None
        self._chosen = 0
        """The number of the other chain that is chosen, 0 while they are not shown."""

    def body(self) -> ComposeResult:
        """The head, the ladder with the others beside it, and the reason."""
        yield Page(id="head")
        with Horizontal():
            yield Page(listing=True, id="ladder")
            yield Page(listing=True, id="others")
        yield Page(id="reason")

    def on_mount(self) -> None:
        """The keys go to the ladder."""
        for name in ("#head", "#reason"):
            self.query_one(name, Page).can_focus = False
        self.query_one("#others").display = False
        self.query_one("#ladder").focus()

    def open(self, of: str, position: Position) -> None:
        """Read the chain of a topic: of the goal, or of the one that the graph names, where none is given."""
        goal = of or next(iter(self.desk.goals() or self.desk.info.goals))
        compared = self._view.alternatives if self._view is not None and self._view.goal == goal else ()
        view = self._view = chain(self.desk, goal).model_copy(update={"alternatives": compared})
        title = self.desk.catalogue.summary(goal).name
        self.query_one("#head", Page).show(partial(head_sheet, view, title))
        start = position if position.link else Position(0, f"topic:{here(view) or view.goal}")
        if not compared:
            self._close()
        self.query_one("#ladder", Page).show(partial(chain_sheet, view, self._other), start)

    @property
    def _other(self) -> ChainAlternative | None:
        if self._view is None or not 1 <= self._chosen <= len(self._view.alternatives):
            return None
        return self._view.alternatives[self._chosen - 1]

    def position(self) -> Position:
        """The step under the cursor."""
        return self.query_one("#ladder", Page).position

    @on(Page.Moved, "#ladder")
    def _explain(self, message: Page.Moved) -> None:
        if self._view is not None and not self.query_one("#others").has_focus:
            topic = message.target.partition(":")[2]
            own = any(step.id == topic for step in self._view.steps)
            told = partial(reason_sheet, self._view, topic) if own else partial(parting_sheet, self._view, self._chosen)
            self.query_one("#reason", Page).show(told)

    @on(Page.Moved, "#others")
    def _compare(self, message: Page.Moved) -> None:
        """Draw the other chain into the ladder, and say what differs."""
        number = int(message.target.partition(":")[2])
        if self._view is None or not self.query_one("#others").display:
            return
        if number != self._chosen:
            self._chosen = number
            self.query_one("#ladder", Page).renew(partial(chain_sheet, self._view, self._other))
            self._to_parting()
        self.query_one("#reason", Page).show(partial(parting_sheet, self._view, number))

    def _to_parting(self) -> None:
        """Bring the place where the other chain leaves the ladder into view."""
        other, ladder = self._other, self.query_one("#ladder", Page)
        if other is None or not other.partings:
            return
        first = other.partings[0]
        step = first.after or next(iter(first.through or first.instead))
        ladder.choose(lambda target: target == f"topic:{step.id}")
        link = ladder.cursor
        if link is not None:
            ladder.to_row(max(0, link.top - 2))

    def follow(self, target: str) -> None:
        """From another chain to the place where it leaves the ladder."""
        if target.startswith("other:"):
            self.query_one("#ladder").focus()
            self._to_parting()
        else:
            super().follow(target)

    def action_others(self) -> None:
        """Show the next longest chains beside the ladder, or put them away."""
        if self._view is None:
            return
        if self.query_one("#others").display:
            self._close()
            self.query_one("#ladder", Page).renew(partial(chain_sheet, self._view, None))
        elif self._view.alternatives:
            self._show_others(self._view)
        else:
            goal = self._view.goal
            self.ask(lambda: chain(self.desk, goal, alternatives=OTHERS), self._compared, group="others")

    def _compared(self, found: ChainView) -> None:
        if self._view is None or self._view.goal != found.goal:
            return
        self._view = self._view.model_copy(update={"alternatives": found.alternatives})
        self._show_others(self._view)

    def _show_others(self, view: ChainView) -> None:
        if not view.alternatives:
            self.notify("No other chain leads to this topic.", timeout=3)
            return
        page = self.query_one("#others", Page)
        self.set_class(True, "-compared")
        page.display = True
        page.focus()
        page.show(partial(others_sheet, view))

    def _close(self) -> None:
        self._chosen = 0
        self.set_class(False, "-compared")
        self.query_one("#others").display = False
        self.query_one("#ladder").focus()

    def action_here(self) -> None:
        """To the first step that is not known yet."""
        standing = here(self._view) if self._view is not None else None
        if standing is None:
            self.notify("Every step of this chain is known.", timeout=3)
        self.query_one("#ladder").focus()
        self.query_one("#ladder", Page).choose(lambda target: target == f"topic:{standing}")

    def action_level(self, by: int) -> None:
        """To the first step of the next level, or of the one before."""
        ladder = self.query_one("#ladder", Page)
        link = ladder.cursor
        if link is None:
            return
        rows = [section.row for section in ladder.sheet.sections]
        later = (
            [row for row in rows if row > link.top] if by > 0 else [row for row in reversed(rows) if row < link.top - 1]
        )
        if later:
            first = next(link.target for link in ladder.sheet.links if link.top > later[0])
            ladder.choose(lambda target: target == first)
            ladder.to_row(later[0])

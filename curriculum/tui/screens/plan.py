"""The plan of the goal."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult

from curriculum.study.plan import plan
from curriculum.study.views import PlanView
from curriculum.tui.pages.plan import no_goal_sheet, plan_head, plan_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page


class PlanScreen(Room):
    """What is left on the way, in the order in which to learn it."""

    CSS_PATH = "plan.tcss"
    TAB = "plan"

    def body(self) -> ComposeResult:
        """The goal's progress and the list."""
        yield Page(id="head")
        yield Page(listing=True, id="list")

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.query_one("#head", Page).can_focus = False
        self.query_one("#list").focus()

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read the plan in a thread: it orders the whole cone of the goal."""
        if not self.desk.goals():
            self._without_goal()
        else:
            self.ask(lambda: plan(self.desk), partial(self._show, position), group="read")

    def _without_goal(self) -> None:
        self.query_one("#head").display = False
        self.query_one("#list", Page).show(no_goal_sheet)

    def _show(self, position: Position, view: PlanView) -> None:
        head = self.query_one("#head", Page)
        head.display = True
        head.show(partial(plan_head, view))
        self.query_one("#list", Page).show(partial(plan_sheet, view), position)

    def position(self) -> Position:
        """The row that was chosen."""
        return self.query_one("#list", Page).position

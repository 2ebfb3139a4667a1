"""After the first goal: where to begin."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from curriculum.study.ahead import leads_there
from curriculum.study.goals import goals
from curriculum.study.plan import next_step
from curriculum.study.views import GoalLine, NextStep
from curriculum.tui.pages.plan import no_goal_sheet
from curriculum.tui.pages.start import start_sheet
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import AHEAD_KEY, Room
from curriculum.tui.widgets.page import Page


class StartScreen(Room):
    """Shown when a learner who has done nothing yet has chosen a goal; who comes back to it later finds Today."""

    CSS_PATH = "start.tcss"
    TAB = "home"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("p", "place", "Find out what I know"), AHEAD_KEY]

    def __init__(self) -> None:
        super().__init__()
        self._leads = False

    def body(self) -> ComposeResult:
        """One list."""
        yield Page(listing=True)

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read the goal and the first step in a thread."""
        if not self.desk.goals():  # given up since, and come back to
            self.query_one(Page).show(no_goal_sheet, position)
            return
        self.ask(self._read, partial(self._show, position), group="read")

    def _read(self) -> tuple[GoalLine, NextStep, bool]:
        return goals(self.desk)[0], next_step(self.desk), leads_there(self.desk)

    def _show(self, position: Position, found: tuple[GoalLine, NextStep, bool]) -> None:
        if found[0].known:
            self.house.instead(Place("home"))
            return
        self._leads = found[2]
        self.refresh_bindings()
        self.query_one(Page).show(partial(start_sheet, *found), position)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The end of the road is shown where a recording of it belongs to this graph."""
        return action != "ahead" or self._leads

    def position(self) -> Position:
        """The link that was chosen."""
        return self.query_one(Page).position

    def action_place(self) -> None:
        """Find out what is known already."""
        self.house.go(Place("placement", "new"))

"""Today."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from curriculum.study.goals import set_goal
from curriculum.study.plan_views import ForecastView
from curriculum.study.today import today, when
from curriculum.study.today_views import TodayView
from curriculum.tui.pages.home import home_sheet, target
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import AHEAD_KEY, Room
from curriculum.tui.widgets.page import Page


class HomeScreen(Room):
    """The goal, the next step and why; at the first start the choice of a goal."""

    CSS_PATH = "home.tcss"
    TAB = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "start", "Start"),
        Binding("p", "place", "Placement", show=False),
        AHEAD_KEY,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._today: TodayView | None = None

    def body(self) -> ComposeResult:
        """One list."""
        yield Page(listing=True)

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read it all in a thread: the next step looks at the whole graph. The forecast, simulated, comes after it."""
        self.ask(lambda: today(self.desk), partial(self._show, position), group="read")

    def _show(self, position: Position, found: TodayView) -> None:
        before = self._today
        if before is not None and before.model_copy(update={"forecast": None}) == found:
            found = before  # nothing came since the last visit, so its forecast stands
        self._today = found
        page = self.query_one(Page)
        page.show(partial(home_sheet, found), position)
        if not position.link and found.goals and found.now is not None:
            first = target(found.now)
            page.choose(lambda link: link == first)
        self.refresh_bindings()
        if found.forecast is None and any(goal.minutes_left for goal in found.goals):
            self.ask(lambda: when(self.desk), partial(self._told, found), group="read")

    def _told(self, found: TodayView, forecast: ForecastView | None) -> None:
        self._today = found.model_copy(update={"forecast": forecast})
        self.query_one(Page).renew(partial(home_sheet, self._today))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """A key to start with where there is something to do; before there is a goal, one to see where it leads."""
        if action == "ahead":
            return self._today is not None and self._today.leads and not self._today.goals
        return action != "start" or (self._today is not None and self._today.now is not None)

    def action_start(self) -> None:
        """Do the one thing to do now, wherever the cursor is."""
        if self._today is not None and self._today.now is not None:
            self.follow(target(self._today.now))

    def action_place(self) -> None:
        """Find out what is known already, where there is a goal to place for."""
        self.house.go(Place("placement", "new"))

    def position(self) -> Position:
        """The link that was chosen."""
        return self.query_one(Page).position

    def follow(self, target: str) -> None:
        """A goal that is chosen is set."""
        kind, _, what = target.partition(":")
        if kind != "goal":
            super().follow(target)
            return

        new = self._today is not None and self._today.new

        def chosen(_: object) -> None:
            self.house.go(Place("start") if new else Place("home"))

        self.ask(lambda: set_goal(self.desk, what), chosen, group="write")

"""The plan of the goals: what is left, when it may be done, and where it is narrow."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from curriculum.study import budget
from curriculum.study.plan import WhatIf, plan
from curriculum.study.plan_views import PlanView
from curriculum.tui.pages.plan import forecast_sheet, narrow_sheet, no_goal_sheet, plan_head, plan_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.deadline import DeadlinePanel
from curriculum.tui.widgets.page import Page

if TYPE_CHECKING:
    from curriculum.tui.widgets.chance import Chance

PARTS: Final = {"list": "#list", "forecast": "#forecast", "narrow": "#narrow"}
"""The parts of the screen, of which one is shown, and their widgets."""
FOCUS: Final = {"list": "#list", "forecast": "#told", "narrow": "#narrow"}
NARROWEST, CHAINS = 8, 3


class PlanScreen(Room):
    """The list in the order in which to learn it, the forecast, or the bottlenecks; one at a time."""

    CSS_PATH = "plan.tcss"
    TAB = "plan"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "part('forecast')", "Forecast"),
        Binding("b", "part('narrow')", "Bottlenecks"),
        Binding("plus,equals_sign", "minutes(1)", "More min", key_display="+"),
        Binding("minus", "minutes(-1)", "Fewer", key_display="-"),
        Binding("d", "deadline", "Deadline"),
        Binding("w", "without", "Without it"),
        Binding("l", "part('list')", "The list", show=False),
        Binding("m", "map", "Map", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: PlanView | None = None
        self._minutes = budget.DEFAULT_MINUTES
        self._without: str | None = None
        self._part = "list"
        self._chance: Chance | None = None

    def body(self) -> ComposeResult:
        """The goals' progress, and the three parts."""
        yield Page(id="head")
        yield Page(listing=True, id="list")
        with Vertical(id="forecast"):
            yield Page(id="told")
        yield Page(listing=True, id="narrow")

    def on_mount(self) -> None:
        """The head is read, not walked."""
        self.query_one("#head", Page).can_focus = False
        self._show_part("list")

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read the plan in a thread, since it orders the whole cone of the goals; its forecast comes after it."""
        self._without = None
        if not self.desk.goals():
            self._view = None
            self._show_part("list")
            self.query_one("#head").display = False
            self.query_one("#list", Page).show(no_goal_sheet)
            return
        self._minutes = budget.minutes_per_day(self.desk)
        self.ask(lambda: plan(self.desk, what_if=WhatIf(forecast=False)), partial(self._first, position), group="read")

    def _first(self, position: Position, view: PlanView) -> None:
        self._view = view
        self.query_one("#list", Page).show(partial(plan_sheet, view), position)
        self._show()
        self._forecast()

    def _forecast(self) -> None:
        """Simulate with the minutes that are set on the screen."""
        narrow = self._part == "narrow"
        asked = WhatIf(
            minutes_per_day=self._minutes,
            without=self._without,
            bottlenecks=NARROWEST if narrow else 0,
            chains=CHAINS if narrow else 0,
        )
        self.ask(lambda: self._simulated(asked), self._told, group="read")

    def _simulated(self, asked: WhatIf) -> PlanView:
        """The plan with its forecast. In a thread: the plot, which takes as long to load as to draw, is loaded too."""
        view = plan(self.desk, what_if=asked)
        import_module("curriculum.tui.widgets.chance")
        return view

    def _told(self, view: PlanView) -> None:
        self._view = view
        self._show()

    def _show(self) -> None:
        """Bring the head and the part that is shown up to the view."""
        view = self._view
        if view is None:
            return
        head = self.query_one("#head", Page)
        head.display = True
        head.renew(partial(plan_head, view, self._minutes))
        if self._part == "forecast":
            self.query_one("#told", Page).renew(partial(forecast_sheet, view))
            if self._chance is not None:
                self._chance.show(view.forecast)
        elif self._part == "narrow":
            self.query_one("#narrow", Page).renew(partial(narrow_sheet, view))

    def _show_part(self, part: str) -> None:
        self._part = part
        for name, widget in PARTS.items():
            self.query_one(widget).display = name == part
        self.query_one(FOCUS[part]).focus()

    def position(self) -> Position:
        """The row of the list that was chosen."""
        return self.query_one("#list", Page).position

    def leave(self) -> None:
        """Keep the minutes that were set."""
        if self._view is not None and self._minutes != budget.minutes_per_day(self.desk):
            budget.set_minutes_per_day(self.desk, self._minutes)

    def follow(self, target: str) -> None:
        """A deadline was chosen, or a link."""
        kind, _, what = target.partition(":")
        if kind != "deadline":
            super().follow(target)
            return
        self.ask(lambda: budget.set_deadline(self.desk, what or None), lambda _: self._forecast(), group="write")

    async def _plot(self) -> None:
        """Put the plot in its place when it is first wanted."""
        if self._chance is None:
            from curriculum.tui.widgets.chance import Chance

            self._chance = Chance(id="chance")
            await self.query_one("#forecast").mount(self._chance, before=0)

    async def action_part(self, part: str) -> None:
        """Show a part, or the list again where it is shown already."""
        if self._view is None:
            return
        if part == "forecast":
            await self._plot()
        self._show_part("list" if part == self._part else part)
        self._show()
        if self._part == "narrow":
            self._forecast()

    async def action_list(self) -> None:
        """Back to the list."""
        await self.action_part("list")

    def action_minutes(self, by: int) -> None:
        """Study more or fewer minutes a day; the setting follows when the screen is left."""
        if self._view is None:
            return
        self._minutes = budget.next_minutes(self._minutes, by)
        self._show()
        self._forecast()

    def action_deadline(self) -> None:
        """Ask for a deadline."""
        if self._view is None:
            return
        day = budget.deadline(self.desk)
        self.app.push_screen(DeadlinePanel("" if day is None else day.isoformat()), self._deadline_given)

    def _deadline_given(self, target: str | None) -> None:
        if target:
            self.follow(target)

    async def action_without(self, dropped: str = "") -> None:
        """What if the goal or topic under the cursor were dropped? Once more, and it is back."""
        if self._view is None:
            return
        cursor = self.query_one("#list", Page).cursor if self._part == "list" else None
        named = dropped or (cursor.target.partition("topic:")[2] if cursor is not None else "")
        self._without = named if named and named != self._without else None
        await self._plot()
        self._show_part("forecast")
        self._show()
        self._forecast()

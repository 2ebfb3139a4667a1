"""Today."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from curriculum.study import placement
from curriculum.study.ahead import leads_there
from curriculum.study.goals import set_goal
from curriculum.study.plan import next_step
from curriculum.study.progress import overview
from curriculum.study.topics import topic_line
from curriculum.study.unfinished import unfinished_exercise, unfinished_session
from curriculum.tui.pages.home import Today, home_sheet
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import AHEAD_KEY, Room
from curriculum.tui.widgets.page import Page


class HomeScreen(Room):
    """The goal, the next step and why; at the first start the choice of a goal."""

    CSS_PATH = "home.tcss"
    TAB = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "place", "Placement", show=False),
        AHEAD_KEY,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._new = False
        self._ahead = False

    def body(self) -> ComposeResult:
        """One list."""
        yield Page(listing=True)

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read it all in a thread: the next step looks at the whole graph."""
        self.ask(self._read, partial(self._show, position), group="read")

    def _read(self) -> Today:
        desk = self.desk
        standing = overview(desk)
        labels = desk.labels()
        return Today(
            title=desk.info.title,
            goals=standing.goals,
            step=next_step(desk),
            unfinished=unfinished_session(desk),
            exercise=unfinished_exercise(desk),
            placement=placement.standing(desk),
            evidence=standing.evidence,
            new=standing.answers == 0 and standing.evidence["unknown"] == sum(standing.evidence.values()),
            leads=leads_there(desk),
            suggested=tuple(topic_line(desk.catalogue.summary(g), labels) for g in desk.info.goals),
        )

    def _show(self, position: Position, today: Today) -> None:
        self._new = today.new
        self._ahead = today.leads and not today.goals
        self.refresh_bindings()
        page = self.query_one(Page)
        page.show(partial(home_sheet, today), position)
        if not position.link and today.goals and today.new:
            page.choose(lambda target: target.startswith("placement:"))
        elif not position.link and today.goals:
            page.choose(lambda target: target.startswith(("practice:", "topic:", "workbench:")) and
                        target != f"topic:{today.goals[0].id}")  # fmt: skip

    def action_place(self) -> None:
        """Find out what is known already, where there is a goal to place for."""
        self.house.go(Place("placement", "new"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The end of the road is shown before there is a goal; later the palette has it."""
        return action != "ahead" or self._ahead

    def position(self) -> Position:
        """The link that was chosen."""
        return self.query_one(Page).position

    def follow(self, target: str) -> None:
        """A goal that is chosen is set."""
        kind, _, what = target.partition(":")
        if kind != "goal":
            super().follow(target)
            return

        new = self._new

        def chosen(_: object) -> None:
            self.house.go(Place("start") if new else Place("home"))

        self.ask(lambda: set_goal(self.desk, what), chosen, group="write")

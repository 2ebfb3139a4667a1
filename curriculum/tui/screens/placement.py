"""Placement: ladders of topics to mark, then the most telling questions, then what was found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.types import CSSPathType

from curriculum.study import placement
from curriculum.study.placement import Placing
from curriculum.study.placement_views import Ladder, PlacementItem, PlacementSummary
from curriculum.study.views import AnswerView
from curriculum.tui.pages.placement import (
    ONCE,
    SURE,
    found_head,
    found_sheet,
    ladder_head,
    ladder_sheet,
    question_head,
    sample_sheet,
)
from curriculum.tui.pages.practice import Turn
from curriculum.tui.pages.sheet import Build
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.practice import PracticeScreen
from curriculum.tui.widgets.answer_input import AnswerInput
from curriculum.tui.widgets.page import Page

Found = PlacementItem | PlacementSummary
MORE = 10
ANSWERING = ("hand_in", "submit", "dont_know", "hint", "how")


class PlacementScreen(PracticeScreen):
    """``of`` is ``new`` to begin, or to go on with one that is unfinished; or the id of a placement."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["practice.tcss", "placement.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *PracticeScreen.BINDINGS,  # a key named here again would lose what it does at a question
        Binding("s,space", "say('sure')", "Sure"),
        Binding("o", "say('once')", "Once knew it"),
        Binding("a", "sure_of_all", "Sure of all", priority=True),
        Binding("enter", "take", "Next strand", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._placing: Placing | None = None
        self._ladder: Ladder | None = None
        self._marks: dict[str, str] = {}
        self._samples: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """Where one is, the ladder or the question, a sample, and the line to type in."""
        yield Page(id="standing")
        yield Page(id="question")
        yield Page(id="sample")
        yield from self.typing_lines()

    def on_mount(self) -> None:
        """The sample is only read."""
        self.query_one("#sample", Page).can_focus = False

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Begin, or go on, in a thread."""
        self._turn, self._ladder, self._busy = None, None, True
        seed = self.house.seeds()
        self.ask(lambda: self._take_up(of, seed), self._found, group="practice", on_error=self._not_begun)

    def _take_up(self, of: str, seed: int) -> Found:
        session = of
        if of in ("", "new"):
            session = placement.unfinished(self.desk) or placement.start(self.desk, seed=seed)
        if self._placing is None or self._placing.session != session or self._placing.desk is not self.desk:
            self._placing = Placing(self.desk, session)
        return self._placing.current()

    # Showing

    def _found(self, found: Found) -> None:
        self._busy = False
        self._session = found.session
        self.house.history.replace(Place("placement", found.session))
        self._ladder = found.ladder if isinstance(found, PlacementItem) else None
        ladder = self._ladder is not None
        self.query_one("#question", Page).set_class(ladder, "ladder")
        self.query_one("#sample", Page).set_class(ladder, "shown")
        if isinstance(found, PlacementSummary):
            self._show_found(found)
        elif self._ladder is not None:
            self._turn, self._marks = None, {}
            self._show_ladder(self._ladder, fresh=True)
        else:
            self._ask(found)
        self.refresh_bindings()

    def _ask(self, item: PlacementItem) -> None:
        self._turn = Turn.of(item, ())
        self._restart_clock()
        self.fresh_scratch()
        self.query_one(AnswerInput).value = ""
        self._show_turn()

    def _head(self, turn: Turn) -> Build:
        item = turn.item
        return partial(question_head, item) if isinstance(item, PlacementItem) else super()._head(turn)

    def _show_ladder(self, ladder: Ladder, *, fresh: bool = False) -> None:
        page = self.query_one("#question", Page)
        page.listing = True
        build = partial(ladder_sheet, ladder, self._marks)
        if fresh:
            self.query_one("#standing", Page).show(partial(ladder_head, ladder))
            page.show(build)
            self._show_sample(ladder.rows[0].id)
        else:
            page.renew(build)
        self._hide_line()
        page.focus()

    def _hide_line(self) -> None:
        self.query_one(AnswerInput).display = self.query_one("#understood").display = False
        self.show_scratch()

    def _show_found(self, found: PlacementSummary) -> None:
        self._turn = None
        self.query_one("#standing", Page).show(partial(found_head, found))
        page = self.query_one("#question", Page)
        page.listing = True
        page.show(partial(found_sheet, found))
        self._hide_line()
        page.focus()

    @on(Page.Moved)
    def _row_changed(self, message: Page.Moved) -> None:
        kind, _, row = message.target.partition(":")
        if self._ladder is not None and message.page.id == "question":
            self._show_sample(row if kind == "row" else "")

    def _show_sample(self, row_id: str) -> None:
        ladder, placing = self._ladder, self._placing
        row = next((row for row in ladder.rows if row.id == row_id), None) if ladder else None
        if row is None or placing is None:
            self.query_one("#sample", Page).show(partial(sample_sheet, "", ""))
            return
        title = self.desk.summaries[row.topics[0]].name

        def shown(sample: str) -> None:
            self.query_one("#sample", Page).show(partial(sample_sheet, title, sample))

        self.ask(lambda: placing.sample(row.topics[0]), shown, group="sample")

    # What the learner does

    def follow(self, target: str) -> None:
        """A click on a row says that one is sure of it, and takes it back."""
        kind, _, row = target.partition(":")
        if kind == "row":
            self._say(row, SURE)
        else:
            super().follow(target)

    def action_say(self, how: str) -> None:
        """Say of the row under the cursor that one is sure of it, or once knew it; again takes it back."""
        link = self.query_one("#question", Page).cursor
        if self._ladder is not None and link is not None and link.target.startswith("row:"):
            row = link.target.partition(":")[2]
            self._say(row, SURE if how == "sure" else ONCE)
            if row != self._ladder.rows[-1].id:  # below the last row stands what would skip the strand
                self.query_one("#question", Page).action_step(1)

    def _say(self, row: str, how: str) -> None:
        if self._ladder is None:
            return
        if self._marks.get(row) == how:
            del self._marks[row]
        else:
            self._marks[row] = how
        self._show_ladder(self._ladder)

    def action_sure_of_all(self) -> None:
        """Say that one is sure of every row, or of none."""
        if self._ladder is not None:
            rows = [row.id for row in self._ladder.rows]
            everything = all(self._marks.get(row) == SURE for row in rows)
            self._marks = {} if everything else dict.fromkeys(rows, SURE)
            self._show_ladder(self._ladder)

    def action_take(self) -> None:
        """Take what was said of this strand, and go on; on a link below the rows, follow it."""
        ladder, placing, marks = self._ladder, self._placing, dict(self._marks)
        link = self.query_one("#question", Page).cursor
        if link is not None and not link.target.startswith("row:"):
            self.follow(link.target)
            return
        if ladder is None or placing is None or self._busy:
            return
        sure = [row for row, how in marks.items() if how == SURE]
        once = [row for row, how in marks.items() if how == ONCE]
        self._then_current(lambda: placing.mark(ladder.strand, sure, once))

    def action_skip_strand(self) -> None:
        """Go past this strand without a word on it."""
        ladder, placing = self._ladder, self._placing
        if ladder is not None and placing is not None and not self._busy:
            self._then_current(lambda: placing.skip_marks(ladder.strand))

    def action_skip_all(self) -> None:
        """Go on to the questions."""
        placing = self._placing
        if self._ladder is not None and placing is not None and not self._busy:
            self._then_current(placing.skip_marks)

    def action_more(self) -> None:
        """Ask ten more."""
        if self._placing is not None:
            self._placing.most = len(self._placing.log.questions) + MORE
            self._then_current(lambda: None)

    def _then_current(self, work: Callable[[], None]) -> None:
        placing = self._placing
        if placing is None:
            return
        self._busy = True

        def run() -> Found:
            work()
            return placing.current()

        self.ask(run, self._found, group="practice", on_error=self._not_graded)

    def _hand_over(self, turn: Turn, text: str, took: int) -> AnswerView:
        return self._in_hand.answer(turn.item.question_id, text, response_ms=took)

    def _give_up(self, turn: Turn, took: int) -> AnswerView:
        return self._in_hand.dont_know(turn.item.question_id, response_ms=took)

    @property
    def _in_hand(self) -> Placing:
        if self._placing is None:
            raise RuntimeError("no placement is open")
        return self._placing

    def _go_on(self) -> None:
        self._then_current(lambda: None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now stands in the line of keys."""
        if action in ("say", "sure_of_all", "take"):
            return self._ladder is not None
        if action == "note":  # what is known already is to be found out, not what was written down
            return False
        if self._ladder is not None and action in (*ANSWERING, "pick", "scratch"):
            return False
        return super().check_action(action, parameters)

"""The lesson: one panel at a time, each uncovered thought by thought; its questions are asked in place."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widgets import Input

from curriculum.errors import CurriculumError
from curriculum.study import lesson as lessons
from curriculum.study.lesson_place import keep_place
from curriculum.study.lesson_views import LessonEnd, LessonQuestion, LessonView
from curriculum.study.topics import open_lesson
from curriculum.tui.pages.lesson import NEWEST, end_sheet, lesson_head, lesson_sheet
from curriculum.tui.pages.practice import Turn
from curriculum.tui.pages.reading import Reading
from curriculum.tui.pages.sheet import Build
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import Passage
from curriculum.tui.screens.practice import PracticeScreen
from curriculum.tui.widgets.answer_input import AnswerInput
from curriculum.tui.widgets.page import Page

MARK = "panel:"
"""Begins the link of a position within a lesson, so that the way back leads to that panel and not to the start."""


class LessonScreen(PracticeScreen):
    """``of`` is the topic. What was left goes on at the same panel."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["practice.tcss", "lesson.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *PracticeScreen.BINDINGS,  # a key named here again would lose what it does at a question
        Binding("enter", "commit", "Keep it", priority=True),
        Binding("enter", "follow_or_on", show=False, priority=True),
        Binding("space,right", "onward", "Next", priority=True),
        Binding("left,backspace", "before", "Before", priority=True, key_display="←"),
        Binding("ctrl+d", "uncover", "Show the answer", priority=True),
        Binding("a", "rest", "All of it"),
        Binding("f9", "skip", "Skip it", priority=True),
        Binding("p", "practise", "Practise", show=False),
        Binding("v", "check", "Check what it builds on", show=False),
        Binding("down", "turn_line(1)", "Down", show=False),
        Binding("up", "turn_line(-1)", "Up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._readings: dict[str, Reading] = {}

    # Opening and leaving

    def open(self, of: str, position: Position) -> None:
        """Take a lesson up where it was left; a place in the app's history, at the panel it was left on."""
        self._turn, self._reading, self._busy = None, None, True
        returning = position.link.startswith(MARK)
        self.ask(
            lambda: self._read(of, log=not returning),
            partial(self._taken_up, position if returning else None),
            group="practice",
            on_error=self._not_begun,
        )

    def _read(self, topic: str, *, log: bool) -> LessonView:
        view = lessons.lesson(self.desk, topic)
        if log:
            open_lesson(self.desk, topic)
        return view

    def _taken_up(self, position: Position | None, view: LessonView) -> None:
        self._busy = False
        known = self._readings.get(view.page.id)
        if known is None or known.view.panels != view.panels or (position is None and known.ended):
            known = Reading.of(view)
        self._reading = replace(known, view=view)
        self._enter_panel(scroll=position.scroll if position else 0)

    def leave(self) -> None:
        """Keep the place."""
        if self._reading is not None:
            self._remember(self._reading)
            with suppress(CurriculumError):  # a bookmark is not worth an error on the way out
                keep_place(self.desk, self._reading.view.page.id, self._reading.place)

    def _remember(self, reading: Reading) -> None:
        self._reading = self._readings[reading.view.page.id] = reading

    def position(self) -> Position:
        """The panel, and how far it is scrolled."""
        if self._reading is None:
            return Position()
        return Position(self.query_one("#question", Page).position.scroll, MARK + self._reading.panel.name)

    def topic_here(self) -> str:
        """The topic of the lesson."""
        return "" if self._reading is None else self._reading.view.page.id

    def reading(self) -> Passage | None:
        """What of the panel is uncovered."""
        reading = self._reading
        if reading is None or self._turn is not None or not reading.panel.pieces:
            return super().reading()
        pieces = reading.panel.pieces[: reading.shown]
        return Passage(reading.view.page.id, "\n\n".join(piece.text for piece in pieces))

    # Showing

    def _enter_panel(self, *, scroll: int = 0) -> None:
        """Show the panel: its text, its questions, or the end."""
        reading = self._reading
        if reading is None:
            return
        self._remember(reading)
        self._turn = None
        self._keep()
        if reading.ended:
            topic, names = reading.view.page.id, tuple(reading.sessions.values())
            self._busy = True
            self.ask(
                lambda: lessons.lesson_end(self.desk, topic, names),
                self._show_lesson_end,
                group="practice",
                on_error=self._not_graded,
            )
        elif reading.panel.questions and reading.panel.name not in reading.done:
            self._ask_next(going_on=False)
        else:
            self._show_panel(scroll)

    def _keep(self) -> None:
        """Keep the place in a thread, and log that all is told once it is."""
        reading = self._reading
        if reading is None:
            return
        view, panel, place = reading.view, reading.panel.name, reading.place

        def work() -> None:
            keep_place(self.desk, view.page.id, place)
            lessons.told(self.desk, view, panel)

        self.ask(work, lambda _: None, group="place")

    def _show_panel(self, scroll: int | None = None) -> None:
        """Show the text as far as it is uncovered, from a row, or so that what is newest is in view."""
        reading = self._reading
        if reading is None:
            return
        self.query_one("#standing", Page).show(partial(lesson_head, reading, 0))
        page = self.query_one("#question", Page)
        page.listing = False
        top = round(page.scroll_offset.y) if scroll is None else scroll
        link = "do:onward" if reading.waiting is None else "do:uncover"
        page.show(partial(lesson_sheet, reading), Position(top, link))
        self._show_line(reading)
        if scroll is None:
            # Once more after that: a line that has just come below the page makes it lower.
            self.call_after_refresh(lambda: self.call_after_refresh(self._show_newest))
        self.refresh_bindings()

    def _show_line(self, reading: Reading) -> None:
        line = self.query_one(AnswerInput)
        self.show_scratch()
        self.query_one("#understood").display = False
        line.display = reading.waiting is not None
        line.value = ""
        if reading.waiting is not None:
            ungraded = (
                "Write what you expect, then Enter" if reading.waiting.answer else "Write your answer, then Enter"
            )
            line.placeholder = f"{ungraded}; it is not graded"
        (line if line.display else self.query_one("#question", Page)).focus()

    def _show_newest(self) -> None:
        """Bring what was uncovered last into view, from its first line on where it is taller than the screen."""
        page = self.query_one("#question", Page)
        row = next((section.row for section in page.sheet.sections if section.title == NEWEST), 0)
        end, height = len(page.sheet.lines), page.size.height
        if end > page.scroll_offset.y + height:
            page.to_row(min(row, end - height))
        self.refresh_bindings()

    def _head(self, turn: Turn) -> Build:
        if self._reading is None:
            return super()._head(turn)
        return partial(lesson_head, self._reading, turn.item.number)

    def _show_lesson_end(self, end: LessonEnd) -> None:
        self._busy = False
        if self._reading is not None:
            self._show_end(partial(lesson_head, self._reading, 0), partial(end_sheet, end))

    # Questions in place

    def _ask_next(self, *, going_on: bool) -> None:
        reading = self._reading
        if reading is None:
            return
        self._busy = True
        topic, panel, seed = reading.view.page.id, reading.panel.name, self.house.seeds()
        session = reading.sessions.get(panel)
        self.ask(
            lambda: lessons.ask(self.desk, topic, panel, session, seed=seed),
            partial(self._asked, going_on),
            group="practice",
            on_error=self._not_asked,
        )

    def _not_asked(self, error: CurriculumError) -> None:
        """A question that cannot be asked, say since its session is of another file, is gone past."""
        self._not_graded(error)
        self._show_panel(0)

    def _asked(self, going_on: bool, found: LessonQuestion) -> None:
        reading = self._reading
        if reading is None:
            return
        self._busy = False
        self._session = found.session
        fresh = reading.panel.name not in reading.sessions
        self._remember(reading.asked(found.session))
        if fresh:
            self._keep()
        if found.item is not None:
            told = "\n\n".join(piece.text for piece in reading.panel.pieces)
            self._turn = replace(Turn.of(found.item, found.skills), above=told)
            self._restart_clock()
            self.fresh_scratch()
            line = self.query_one(AnswerInput)
            line.value, line.placeholder = "", "Type your answer, then Enter"
            self._show_turn()
            return
        self._remember(reading.asked(found.session).all_asked())
        if going_on:
            self.action_skip()
        else:
            self._turn = None
            self._show_panel(0)

    def _go_on(self) -> None:
        self._ask_next(going_on=True)

    # What the learner does

    @on(Input.Changed)
    def _writing(self) -> None:
        self.refresh_bindings()

    def action_submit(self) -> None:
        """Hand an answer in; while a piece waits, commit."""
        if self._turn is None:
            self.action_commit()
        else:
            super().action_submit()

    def action_follow_or_on(self) -> None:
        """Go on; with the cursor on another link, follow that."""
        link = self.query_one("#question", Page).cursor
        if link is not None and link.target != "do:onward":
            self.follow(link.target)
        else:
            self.action_onward()

    def action_onward(self) -> None:
        """Page down while something is below; then uncover the next piece, or go to the next panel."""
        page, reading = self.query_one("#question", Page), self._reading
        if reading is None or self._busy:
            return
        if page.rows_below > 0:
            page.action_leaf(1)
        elif self._turn is not None:
            self.action_submit()
        elif reading.waiting is None:
            self._go_to(reading.onward())

    def _go_to(self, reading: Reading) -> None:
        old, self._reading = self._reading, reading
        if old is not None and old.at == reading.at:
            self._remember(reading)
            self._show_panel()
        else:
            self._enter_panel()

    def action_commit(self) -> None:
        """Keep what was written, and show the answer."""
        words = self.query_one(AnswerInput).value.strip()
        if words and self._reading is not None:
            self._go_to(self._reading.commit(words))
        else:
            self.action_onward()

    def action_uncover(self) -> None:
        """Show the answer to a prediction without one's own."""
        if self._reading is not None and self._reading.waiting is not None:
            self._go_to(self._reading.commit(""))

    def action_rest(self) -> None:
        """Uncover the whole panel, as far as its next question."""
        if self._reading is not None:
            self._go_to(self._reading.rest())

    def action_before(self) -> None:
        """The panel before."""
        if self._reading is not None and self._reading.at and not self._busy:
            self._go_to(self._reading.before())

    def action_skip(self) -> None:
        """Past the questions of this panel: they are not counted."""
        if self._reading is not None and not self._busy:
            self._reading = self._reading.beyond()
            self._enter_panel()

    def action_again(self) -> None:
        """Take the lesson from its beginning."""
        if self._reading is not None:
            self._reading = Reading(self._reading.view)
            self._enter_panel()

    def action_practise(self) -> None:
        """Practise the topic."""
        self.house.go(Place("practice", f"new {self.topic_here()}"))

    def action_check(self) -> None:
        """Ask about what the lesson builds on and is only hearsay so far."""
        self.house.go(Place("practice", f"check {self.topic_here()}"))

    def action_turn_line(self, by: int) -> None:
        """Scroll by a line while a line below the panel has the focus."""
        self.query_one("#question", Page).action_step(by)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now stands in the line of keys."""
        reading, turn = self._reading, self._turn
        waiting = reading is not None and turn is None and reading.waiting is not None
        writing = self.query_one(AnswerInput).display and bool(self.query_one(AnswerInput).value)
        reads = reading is not None and turn is None and not reading.ended
        if action in ("commit", "uncover"):
            return waiting
        if action == "follow_or_on":
            return reads and not waiting
        if action == "onward":
            below = self.query_one("#question", Page).rows_below > 0
            return not writing and ((reads and (below or not waiting)) or (turn is not None and turn.over))
        if action == "before":
            picked = turn is not None and bool(turn.picked) and not turn.over
            return reading is not None and reading.at > 0 and not writing and not picked
        if action == "rest":
            return reads and not waiting and reading is not None and reading.rest().shown > reading.shown
        if action == "skip":
            return turn is not None and not turn.over
        if action in ("practise", "check"):
            return reading is not None and turn is None and not waiting and (
                action == "practise" or bool(reading.view.page.unchecked)
            )  # fmt: skip
        return super().check_action(action, parameters)

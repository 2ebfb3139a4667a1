"""Practice: one question at a time, from the keyboard first. An answer is in the log before it is shown as graded."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.types import CSSPathType
from textual.widgets import Input, Static

from curriculum.errors import CurriculumError, NotAskedError
from curriculum.study import sessions
from curriculum.study.checks import rusty, start_checks
from curriculum.study.glossary import explained
from curriculum.study.memory_views import ReviewSummary
from curriculum.study.reviews import start_review
from curriculum.study.topics import topic_page
from curriculum.study.views import (
    AnswerView,
    CheckSummary,
    GlossaryEntry,
    ItemView,
    PracticeSummary,
    Refresher,
    SkillLine,
)
from curriculum.tui.pages.checks import checked_head, checked_sheet
from curriculum.tui.pages.practice import HOW, Turn, skill_row, summary_head, summary_sheet, turn_sheet
from curriculum.tui.pages.review import review_head, review_sheet
from curriculum.tui.pages.sheet import Build, Sheet
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import Passage
from curriculum.tui.screens.beside import BesideQuestions
from curriculum.tui.themes import Look
from curriculum.tui.widgets.answer_input import AnswerInput
from curriculum.tui.widgets.page import Page

Step = tuple[ItemView | PracticeSummary | ReviewSummary | CheckSummary, tuple[SkillLine, ...], str]
"""A question or the summary, the skills of the topic, and the topic's name."""


HELP_LINES = 6
"""Lines from the first on how to answer that are brought into view."""


class PracticeScreen(BesideQuestions):
    """``of`` is ``new TOPIC``, ``check TOPIC`` or ``review`` to begin, or the id of a session to go on with."""

    CSS_PATH: ClassVar[CSSPathType | None] = "practice.tcss"
    TAB = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(f"{'abcdefg'[n : n + 1] or 'f12'},{n + 1}", f"pick({n})", show=False) for n in range(8)),
        Binding("enter", "hand_in", "Answer", priority=True),
        Binding("down", "option(1)", "Next option", show=False, priority=True),
        Binding("up", "option(-1)", "Option before", show=False, priority=True),
        Binding("space", "mark", "Mark the option", show=False, priority=True),
        Binding("enter", "submit", "Answer"),
        Binding("h,ctrl+t,f7", "hint", "Hint"),
        Binding("ctrl+d", "dont_know", "I don't know", priority=True),
        Binding("ctrl+r", "rusty", "Rusty", priority=True),
        Binding("question_mark", "how", "Explain"),
        Binding("backspace", "unpick", "Give the last choice back", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._session = ""
        self._asked_at = 0.0
        self._busy = False

    def body(self) -> ComposeResult:
        """Where one is, the question, and the line to type in."""
        yield Page(id="standing")
        yield Page(id="question")
        yield from self.typing_lines()

    def on_mount(self) -> None:
        """The first line is only read."""
        self.query_one("#standing", Page).can_focus = False

    def reading(self) -> Passage | None:
        """The question with its options, and how it is answered."""
        if self._turn is None:
            return None
        item = self._turn.item
        text = "\n".join((item.prompt, *(option.text for option in item.options)))
        return Passage(item.topic, text, question=True, how_to_answer="" if self._turn.over else item.how_to_answer)

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Begin a session, or go on with one, in a thread."""
        if of == self._session and self._turn is not None and not self._turn.over:
            self._show_turn()
            return
        self._turn, self._session = None, ""
        self._busy = True
        seed = self.house.seeds()
        self.ask(lambda: self._begin(of, seed), self._next_shown, group="practice", on_error=self._not_begun)

    def _begin(self, of: str, seed: int) -> Step:
        kind, _, topic = of.partition(" ")
        if kind == "new":
            return self._step(sessions.start(self.desk, topic or None, seed=seed))
        if kind == "check":
            return self._step(start_checks(self.desk, topic, seed=seed))
        if kind == "review":
            return self._step(start_review(self.desk, seed=seed))
        return self._step(sessions.next_question(self.desk, of))

    def _step(self, found: ItemView | sessions.Summary) -> Step:
        if isinstance(found, ReviewSummary | CheckSummary):
            return found, (), ""
        topic = topic_page(self.desk, found.topic or "")
        return found, topic.skills, topic.title

    def _not_begun(self, error: CurriculumError) -> None:
        self._busy = False
        self.house.show_error(error)
        self.house.back()

    def _next_shown(self, step: Step) -> None:
        found, skills, title = step
        self._busy = False
        self._session, self._ended_on = found.session or "", ""
        self.house.history.replace(Place("practice", found.session or "review"))
        if isinstance(found, ReviewSummary):
            self._show_end(partial(review_head, found), partial(review_sheet, found))
            return
        if isinstance(found, CheckSummary):
            self._show_end(partial(checked_head, found), partial(checked_sheet, found))
            return
        if isinstance(found, PracticeSummary):
            self._ended_on = found.topic or ""
            self._show_end(partial(summary_head, title), partial(summary_sheet, found))
            return
        self._turn = Turn.of(found, skills)
        self._restart_clock()
        self.fresh_scratch()
        self.query_one(AnswerInput).value = ""
        self._show_turn()

    # Showing

    def _show_turn(self) -> None:
        turn = self._turn
        if turn is None:
            return
        self.query_one("#standing", Page).show(self._head(turn))
        page = self.query_one("#question", Page)
        fresh = turn.answer is None and not turn.picked and not turn.hints
        page.listing = False
        if fresh:
            page.show(partial(turn_sheet, turn))
        else:
            page.renew(partial(turn_sheet, turn))
        line = self.query_one(AnswerInput)
        typing = not turn.chosen and not turn.over
        line.display = self.query_one("#understood").display = typing
        self.show_scratch()
        (line if typing else page).focus()
        if turn.answer is not None or turn.hints or turn.help_shown:
            self.call_after_refresh(self._show_outcome)
        self.refresh_bindings()

    def _head(self, turn: Turn) -> Build:
        """The first line: where the question stands."""
        return partial(skill_row, turn)

    def _show_outcome(self) -> None:
        """Bring what came of the answer into view, or how to answer; keep the prompt where there is room for both."""
        page = self.query_one("#question", Page)
        how = next((section.row for section in page.sheet.sections if section.title == HOW), None)
        if how is not None and self._turn is not None and self._turn.words and self._turn.answer is None:
            page.to_row(max(0, how + HELP_LINES - page.size.height))
            return
        page.to_end()
        if self._turn is not None and self._turn.over:
            page.choose(lambda target: target == "do:submit")

    def _show_end(self, head: Callable[[int, Look], Sheet], sheet: Callable[[int, Look], Sheet]) -> None:
        self._turn = None
        self.show_scratch()
        self.query_one("#standing", Page).show(head)
        page = self.query_one("#question", Page)
        page.listing = True
        page.show(sheet)
        self.query_one(AnswerInput).display = self.query_one("#understood").display = False
        page.focus()
        self.refresh_bindings()

    # What the learner does

    @on(Input.Changed, "AnswerInput")
    def _typed(self, event: Input.Changed) -> None:
        turn, text = self._turn, event.value
        if turn is None or turn.chosen:
            return
        self.refresh_bindings()
        if not text.strip():
            self._understood("", "")
            return
        question = turn.item.question_id
        self.ask(lambda: sessions.preview(self.desk, question, text), partial(self._understood, text), group="preview")

    def _understood(self, text: str, shown: str) -> None:
        if text == self.query_one(AnswerInput).value:
            words = f"understood as {shown}" if shown else ("not readable yet; f1 says what is" if text else "")
            self.query_one("#understood", Static).update(words)

    @on(Input.Submitted, "AnswerInput")
    def _entered(self) -> None:
        self.action_submit()

    def follow(self, target: str) -> None:
        """An option is chosen by a click; other links lead on."""
        kind, _, what = target.partition(":")
        if kind == "pick" and self._turn is not None:
            letters = [option.letter for option in self._turn.item.options]
            if what in letters:  # none of an earlier question, still on a page without room to be drawn
                self.action_pick(letters.index(what))
        else:
            super().follow(target)

    def action_pick(self, number: int) -> None:
        """Choose the option of a number, or give it back."""
        if self._turn is not None and self._turn.chosen and not self._busy:
            self._turn = self._turn.pick(number)
            self._show_turn()
            if number < len(self._turn.item.options):
                letter = self._turn.item.options[number].letter
                self.query_one("#question", Page).choose(lambda target: target == f"pick:{letter}")

    def action_option(self, by: int) -> None:
        """The option after, or the one before."""
        self.query_one("#question", Page).action_link(by)

    def action_mark(self) -> None:
        """Choose the option under the cursor, or give it back."""
        link = self.query_one("#question", Page).cursor
        if link is not None:
            self.follow(link.target)

    def action_hand_in(self) -> None:
        """Hand in what is chosen; while nothing is, choose the option under the cursor."""
        if self._turn is not None and not self._turn.picked:
            self.action_mark()
        else:
            self.action_submit()

    def action_unpick(self) -> None:
        """Give the last choice back."""
        if self._turn is not None and self._turn.chosen:
            self._turn = self._turn.unpick()
            self._show_turn()

    def action_submit(self) -> None:
        """Hand the answer in, or go on to the next question."""
        turn = self._turn
        if turn is None or self._busy:
            return
        if turn.over:
            self._go_on()
            return
        text = turn.text if turn.chosen else self.query_one(AnswerInput).value
        if not text.strip():
            self.notify("Choose or type an answer first; ctrl+d says that you don't know.", timeout=4)
            return
        took = self._took()
        self._grade(lambda: self._hand_over(turn, text, took))

    def action_dont_know(self) -> None:
        """Give the question up: the working is shown."""
        turn = self._turn
        if turn is None or turn.over or self._busy:
            return
        took = self._took()
        self._grade(lambda: self._give_up(turn, took))

    def _hand_over(self, turn: Turn, text: str, took: int) -> AnswerView:
        return sessions.answer(self.desk, turn.item.session, turn.item.question_id, text, response_ms=took)

    def _give_up(self, turn: Turn, took: int) -> AnswerView:
        return sessions.dont_know(self.desk, turn.item.session, turn.item.question_id, response_ms=took)

    def _following(self, session: str) -> Step:
        return self._step(sessions.next_question(self.desk, session))

    def _restart_clock(self) -> None:
        self._asked_at = time.monotonic()

    def _took(self) -> int:
        return round((time.monotonic() - self._asked_at) * 1000)

    def _grade(self, work: Callable[[], AnswerView]) -> None:
        self._busy = True
        self.ask(work, self._graded, group="practice", on_error=self._not_graded)

    def _not_graded(self, error: CurriculumError) -> None:
        self._busy = False
        if isinstance(error, NotAskedError):
            self.notify("Other answers settled this question meanwhile; it was not counted.", timeout=6)
            self._go_on()
        else:
            self.house.show_error(error)

    def _graded(self, view: AnswerView) -> None:
        self._busy = False
        if self._turn is None or view.question_id != self._turn.item.question_id:
            return
        self._turn = self._turn.answered(view)
        self._asked_at = time.monotonic()
        if view.retry:
            self.query_one(AnswerInput).action_select_all()
        self._show_turn()

    def _go_on(self) -> None:
        session = self._session
        self._busy = True
        self.ask(
            lambda: self._following(session),
            self._next_shown,
            group="practice",
            on_error=self._not_graded,
        )

    def action_hint(self) -> None:
        """Show a hint; a right answer after it is practice, not evidence."""
        turn = self._turn
        if turn is None or turn.over or self._busy:
            return
        if turn.hints_left == 0:
            self.notify("There are no more hints.", timeout=3)
            return
        question = turn.item.question_id
        self.ask(lambda: sessions.hint(self.desk, turn.item.session, question), self._hinted, group="hint")

    def _hinted(self, hint: str | None) -> None:
        if self._turn is not None:
            self._turn = self._turn.hinted(hint)
            self._show_turn()

    def action_rusty(self) -> None:
        """Read the topic of a check once more; its next two questions then decide."""
        turn = self._turn
        if turn is None or turn.over or self._busy:
            return
        item = turn.item
        self.ask(lambda: rusty(self.desk, item.session, item.question_id), self._refreshed, group="hint")

    def _refreshed(self, read: Refresher) -> None:
        if self._turn is not None:
            self._turn = self._turn.refreshed(read)
            self._show_turn()

    def noted(self, text: str) -> None:
        """Show the note where it stands on the screen."""
        super().noted(text)
        if self._turn is not None:
            self._turn = self._turn.noted(text)
            self._show_turn()
        elif self._ended_on:
            self._go_on()

    def action_how(self) -> None:
        """Say how an answer of this kind is given, and what the words and signs of the question mean."""
        turn, read = self._turn, self.reading()
        if turn is None or read is None:
            return
        if turn.help_shown:
            self._explained(turn, ())
            return
        desk = self.desk
        self.ask(
            lambda: explained(desk, read.topic, read.text, all_own=False), partial(self._explained, turn), group="help"
        )

    def _explained(self, turn: Turn, words: tuple[GlossaryEntry, ...]) -> None:
        now = self._turn
        if now is not None and now.item is turn.item and now.help_shown == turn.help_shown:
            self._turn = now.with_help(words)
            self._show_turn()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what can be done now stands in the line of keys."""
        over = self._turn is None or self._turn.over
        choosing = self._turn is not None and self._turn.chosen and not over and not self.scratching
        if action in ("hand_in", "option", "mark", "pick", "unpick"):
            return choosing
        if action == "rusty":
            return not over and self._turn is not None and self._turn.item.before is not None
        if action == "hint" and self._turn is not None and not (self._turn.hints or self._turn.hints_left):
            return False
        if action == "how" and self._turn is not None and self._turn.chosen:
            return False
        if action == "note":
            return bool(self.note_topic())
        if action in ("submit", "report"):
            return self._turn is not None
        return not (over and action in ("hint", "dont_know", "how", "scratch"))

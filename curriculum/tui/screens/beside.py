"""What lies beside a question: a line to compute on, the learner's note on the topic, a report of the question."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from curriculum.study.notes import show_note
from curriculum.study.reports import report_question
from curriculum.study.scratch import extent, worked_out
from curriculum.tui.pages.practice import Turn, worked_words
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.note import edit_note
from curriculum.tui.widgets.answer_input import AnswerInput, ScratchInput
from curriculum.tui.widgets.page import Page

EXTENT_WORDS: Final = {
    "nothing": "Only for you, and gone with the question. Nothing is worked out here.",
    "four-operations": "+ − × ÷ are worked out; Enter copies the value into the answer.",
    "calculator": "Worked out as a calculator does; Enter copies the value into the answer.",
}
HELPS: Final = (
    "You have a note on this topic. F2 once more opens it; a right answer is then practice, not evidence, "
    "as after a hint."
)


class BesideQuestions(Room):
    """A room that asks questions, with what may be used meanwhile."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "note", "Note"),
        Binding("f4", "scratch", "Scratch"),
        Binding("pagedown", "leaf(1)", "Further down", show=False),
        Binding("pageup", "leaf(-1)", "Further up", show=False),
        Binding("f8", "report", "Report this question", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._turn: Turn | None = None
        self._ended_on = ""
        """The topic whose session is over and summed up on the screen."""
        self._scratch_open = False

    def typing_lines(self) -> ComposeResult:
        """The scratch line, hidden at first, and the line of the answer, each under what is said of it."""
        yield Static(id="worked", markup=False)
        yield ScratchInput(placeholder="Compute here", compact=True)
        yield Static(id="understood", markup=False)
        yield AnswerInput(placeholder="Type your answer, then Enter", compact=True, select_on_focus=False)

    def action_leaf(self, by: int) -> None:
        """Scroll the question while the keys go to a line to type in."""
        self.query_one("#question", Page).action_leaf(by)

    # The scratch line

    @property
    def scratching(self) -> bool:
        """Whether keys go to the scratch line."""
        return isinstance(self.focused, ScratchInput)

    def fresh_scratch(self) -> None:
        """Forget what was computed: another question is asked."""
        self._scratch_open = False
        self.query_one(ScratchInput).value = ""

    def show_scratch(self) -> None:
        """Show the line where it is open and a question waits."""
        shown = self._scratch_open and self._turn is not None and not self._turn.over
        self.query_one(ScratchInput).display = self.query_one("#worked").display = shown

    def action_scratch(self) -> None:
        """Open the scratch line, or close it; what is on it stays until the next question."""
        self._scratch_open = not (self._scratch_open and self.scratching)
        self.show_scratch()
        if self._scratch_open:
            self._work_out()
            self.query_one(ScratchInput).focus()
        else:
            self._to_question()
        self.refresh_bindings()

    def _to_question(self) -> None:
        chosen = self._turn is not None and self._turn.chosen
        self.query_one("#question" if chosen else AnswerInput).focus()

    @on(Input.Changed, "ScratchInput")
    def _work_out(self) -> None:
        turn, text = self._turn, self.query_one(ScratchInput).value
        if turn is None:
            return
        worked = worked_out(self.desk, turn.item, text) if text else None
        words = worked_words(worked) if worked else ("" if text else EXTENT_WORDS[extent(self.desk, turn.item)])
        self.query_one("#worked", Static).update(words)

    @on(Input.Submitted, "ScratchInput")
    def _copy(self) -> None:
        """Copy what the line comes to, or the line itself, to where the cursor was in the answer."""
        turn, text = self._turn, self.query_one(ScratchInput).value.strip()
        if turn is None:
            return
        if text and not turn.chosen:
            worked = worked_out(self.desk, turn.item, text)
            line = self.query_one(AnswerInput)
            line.replace(worked.value if worked else text, *sorted(line.selection))
        self._to_question()
        self.refresh_bindings()

    # The note

    def note_topic(self) -> str:
        """The topic that a note would be on: that of the question, or of the session that is over."""
        return self._ended_on if self._turn is None else self._turn.item.topic

    def action_note(self) -> None:
        """Open the note; one that was there before the question waits for a second word, since it helps."""
        turn, topic = self._turn, self.note_topic()
        if not topic:
            return
        if turn is None or turn.over or not turn.item.has_note:
            question = None if turn is None else turn.item.question_id
            edit_note(self, topic, self.noted, question_id=question)
        elif turn.note_warned:
            item, desk = turn.item, self.desk
            edit_note(
                self,
                topic,
                self.noted,
                read=lambda: show_note(desk, item.session, item.question_id),
                question_id=item.question_id,
            )
        else:
            self._turn = turn.warned()
            self.notify(HELPS, timeout=8)

    def noted(self, text: str) -> None:
        """Called once a note is kept."""
        self.notify("Noted." if text else "The note is cleared.", timeout=3)

    # What is wrong with the question

    def action_report(self) -> None:
        """Note what is wrong with the question on the screen."""
        if self._turn is None:
            return
        from curriculum.tui.screens.report import ReportPanel

        question = self._turn.item.question_id

        def noted(words: str | None) -> None:
            if words:
                self.ask(
                    lambda: report_question(self.desk, question, words),
                    lambda _: self.notify("Noted. `curriculum questions report` lists what you noted.", timeout=4),
                    group="write",
                )

        self.house.push_screen(ReportPanel(), noted)

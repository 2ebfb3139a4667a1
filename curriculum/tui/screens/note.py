"""The learner's note on a topic, to be read and written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from curriculum.study.notes import LONGEST, note_text, write_note
from curriculum.tui.screens.base import Panel
from curriculum.tui.widgets.writing_area import WritingArea

if TYPE_CHECKING:
    from curriculum.tui.screens.base import Room


class NotePanel(Panel):
    """Gives back the text as it stands when the panel is closed."""

    CSS_PATH = "note.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f2,ctrl+s", "close", "Keep and close", priority=True)]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title, self._text = title, text

    def compose(self) -> ComposeResult:
        """The topic, the text, and what becomes of it."""
        with Vertical(id="box"):
            yield Static(f"Your note on {self._title}", markup=False)
            yield WritingArea(self._text, soft_wrap=True, compact=True)
            yield Static(id="below", markup=False)

    def on_mount(self) -> None:
        """Go on where the note ends."""
        area = self.query_one(WritingArea)
        area.move_cursor(area.document.end)
        area.focus()
        self._say()

    @on(WritingArea.Changed)
    def _say(self) -> None:
        count = len(self.query_one(WritingArea).text.strip())
        words = "Escape keeps it and closes. An empty note is cleared."
        if count > LONGEST:
            words = f"{count - LONGEST:,} characters too many: a note has at most {LONGEST:,}."
        self.query_one("#below", Static).update(words)

    def action_close(self) -> None:
        """Keep it, unless it is too long to be kept; what was written is not cut."""
        text = self.query_one(WritingArea).text
        if len(text.strip()) > LONGEST:
            self.notify("Shorten the note first.", severity="warning", timeout=4)
        else:
            self.dismiss(text)


def edit_note(
    room: Room,
    topic: str,
    after: Callable[[str], None],
    *,
    read: Callable[[], str] | None = None,
    question_id: str | None = None,
) -> None:
    """Open the note of a topic over a room, keep what is written, then call ``after`` with it.

    Args:
        room: The screen beneath.
        topic: The topic's id.
        after: Called once the note is kept.
        read: What gives the text to begin with, in a thread; the note as it stands by default.
        question_id: The question at which it is written.
    """
    desk = room.desk

    def opened(text: str) -> None:
        def closed(written: str | None) -> None:
            if written is not None and written.strip() != text:
                room.ask(
                    lambda: write_note(desk, topic, written, question_id=question_id),
                    lambda note: after("" if note is None else note.text),
                    group="note",
                )

        room.house.push_screen(NotePanel(desk.summaries[topic].name, text), closed)

    room.ask(read or (lambda: note_text(desk, topic)), opened, group="note")

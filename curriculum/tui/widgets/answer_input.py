"""The lines to type in: the answer, and what is computed beside it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input


class AnswerInput(Input):
    """An input in which a question mark asks for help while nothing is typed: no answer begins with one."""

    def on_key(self, event: events.Key) -> None:
        """Leave the question mark to the screen."""
        if event.key == "question_mark" and not self.value:
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is text for this line; what is not may be a key of the screen."""
        return not (key == "question_mark" and not self.value) and super().check_consume_key(key, character)


class ScratchInput(Input):
    """A line to compute on. Its keys leave it: the screen has the actions."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.scratch", "Close the scratch line", show=False)]

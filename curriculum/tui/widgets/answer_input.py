"""The lines to type in: the answer, and what is computed beside it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input


class AnswerInput(Input):
    """An input that leaves keys with which no answer begins to the screen while nothing is typed.

    A question mark asks for help, and the space bar does what it does beside the line.
    """

    LEFT_TO_SCREEN: ClassVar[frozenset[str]] = frozenset({"question_mark", "space"})

    def on_key(self, event: events.Key) -> None:
        """Leave such a key to the screen."""
        if event.key in self.LEFT_TO_SCREEN and not self.value:
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is text for this line; what is not may be a key of the screen."""
        return not (key in self.LEFT_TO_SCREEN and not self.value) and super().check_consume_key(key, character)


class ScratchInput(Input):
    """A line to compute on. Its keys leave it: the screen has the actions."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "screen.scratch", "Close the scratch line", show=False)]

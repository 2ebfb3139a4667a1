"""The line in which an answer is typed."""

from __future__ import annotations

from textual import events

from curriculum.tui.widgets.line import Line


class AnswerInput(Line):
    """An input in which a question mark asks for help while nothing is typed: no answer begins with one."""

    def on_key(self, event: events.Key) -> None:
        """Leave the question mark to the screen."""
        if event.key == "question_mark" and not self.value:
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is text for this line; what is not may be a key of the screen."""
        return not (key == "question_mark" and not self.value) and super().check_consume_key(key, character)

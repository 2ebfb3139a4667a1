"""A question with two answers, before something that is not lightly done."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from curriculum.tui.screens.base import Panel


class ConfirmPanel(Panel):
    """Gives back ``yes``, or an empty text.

    Args:
        question: What is asked, and what follows from yes.
        yes: What the affirmative button says.
        no: What the other says.
    """

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer('yes')", "Yes"),
        Binding("n,escape", "answer('')", "No"),
    ]

    def __init__(self, question: str, yes: str, no: str = "No") -> None:
        super().__init__()
        self._question, self._yes, self._no = question, yes, no

    def compose(self) -> ComposeResult:
        """The question and two buttons."""
        with Vertical(id="box"):
            yield Static(self._question, markup=False)
            with Horizontal():
                yield Button(f"{self._yes} (y)", id="yes", variant="primary", compact=True)
                yield Button(f"{self._no} (n)", id="no", compact=True)

    def on_mount(self) -> None:
        """The careful answer is the one at hand."""
        self.query_one("#no").focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_answer("yes" if event.button.id == "yes" else "")

    def action_answer(self, choice: str) -> None:
        """Close with an answer."""
        self.dismiss(choice)

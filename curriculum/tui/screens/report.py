"""What is wrong with the question on the screen, in the learner's words."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from curriculum.tui.screens.base import Panel


class ReportPanel(Panel):
    """Gives back what was written, or an empty text."""

    CSS_PATH = "report.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close")]

    def compose(self) -> ComposeResult:
        """What becomes of it, and a line to write in."""
        with Vertical(id="box"):
            yield Static("What is wrong with this question? It is kept here, and sent nowhere.", markup=False)
            yield Input(placeholder="The key is wrong: …", max_length=2000, compact=True)
            yield Static("Enter keeps it, Escape leaves. `curriculum questions report` lists what you noted.")

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())

    def action_close(self) -> None:
        """Back to the question."""
        self.dismiss("")

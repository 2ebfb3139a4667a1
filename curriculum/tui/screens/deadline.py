"""Asks for the day by which to be done."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from curriculum.errors import CurriculumError
from curriculum.study.budget import checked_deadline
from curriculum.tui.screens.base import Panel


class DeadlinePanel(Panel):
    """Gives back ``deadline:`` and the date, nothing after the colon for no deadline; or an empty text.

    Args:
        present: The deadline that stands, or an empty text.
    """

    CSS_PATH = "deadline.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close")]

    def __init__(self, present: str) -> None:
        super().__init__()
        self._present = present

    def compose(self) -> ComposeResult:
        """The question, the line to write in, and room for what is wrong with it."""
        with Vertical(id="box"):
            yield Static("By which day do you want to be done? Empty for no deadline.", markup=False)
            yield Input(self._present, placeholder="YEAR-MONTH-DAY, such as 2027-06-30", compact=True)
            yield Static("", id="wrong", markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value.strip()
        try:
            day = checked_deadline(self.house.desk, text).isoformat() if text else ""
        except CurriculumError as error:
            self.query_one("#wrong", Static).update(f"{error.message} {error.fix}")
            return
        self.dismiss(f"deadline:{day}")

    def action_close(self) -> None:
        """Back to the plan, nothing changed."""
        self.dismiss("")

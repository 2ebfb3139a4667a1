""" "I know this": what it implies, before it is done."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from curriculum.study.views import ClaimPreview
from curriculum.tui.pages.claim import claim_sheet
from curriculum.tui.screens.base import Panel
from curriculum.tui.widgets.page import Page


class ClaimPanel(Panel):
    """Gives back ``yes``, or an empty text."""

    CSS_PATH = "claim.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer('yes')", "Yes, I know this"),
        Binding("n,escape", "answer('')", "No"),
    ]

    def __init__(self, preview: ClaimPreview) -> None:
        super().__init__()
        self._preview = preview

    def compose(self) -> ComposeResult:
        """The counts and two buttons."""
        with Vertical(id="box"):
            yield Page(id="counts")
            with Horizontal():
                yield Button("Yes, I know this (y)", id="yes", variant="primary", compact=True)
                yield Button("No (n)", id="no", compact=True)

    def on_mount(self) -> None:
        """Show the counts."""
        page = self.query_one(Page)
        page.show(partial(claim_sheet, self._preview))
        self.query_one("#yes").focus()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_answer("yes" if event.button.id == "yes" else "")

    def action_answer(self, choice: str) -> None:
        """Close with an answer."""
        self.dismiss(choice)

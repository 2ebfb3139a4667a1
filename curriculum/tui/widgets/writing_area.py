"""An area in which to write lines that wrap."""

from __future__ import annotations

from textual.widgets import TextArea

from curriculum.tui.widgets.in_order import KeysInOrder


class WritingArea(KeysInOrder, TextArea):
    """Its keys act in the order in which they come, and it never shows lines wrapped for another width."""

    def on_resize(self) -> None:
        """Paint again: the new width may have been painted before the lines were wrapped to it."""
        self.refresh()

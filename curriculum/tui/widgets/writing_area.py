"""An area in which to write lines that wrap."""

from __future__ import annotations

from textual.widgets import TextArea


class WritingArea(TextArea):
    """It never shows lines wrapped for another width."""

    def on_resize(self) -> None:
        """Paint again: the new width may have been painted before the lines were wrapped to it."""
        self.refresh()

"""A line to type in."""

from __future__ import annotations

from textual.widgets import Input

from curriculum.tui.widgets.in_order import KeysInOrder


class Line(KeysInOrder, Input):
    """An input whose editing keys act in the order in which they are pressed."""

"""The line at the top: where one can go, and where one is."""

from __future__ import annotations

from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from curriculum.tui import themes
from curriculum.tui.places import Place

PLACES: Final = (
    ("1", "Today", Place("home")),
    ("2", "Explore", Place("explore")),
    ("3", "Chain", Place("chain")),
    ("4", "Plan", Place("plan")),
    ("5", "Exercises", Place("exercises")),
    ("6", "Progress", Place("progress")),
)


class Bar(Widget):
    """Tabs with their keys, and at the right the learner's standing. ``here`` names the tab that is lit."""

    here: reactive[str] = reactive("")
    standing: reactive[str] = reactive("")

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    @property
    def _after(self) -> str:
        """A space after each tab, where there is room for it."""
        return " " if sum(len(key) + len(title) + 3 for key, title, _ in PLACES) <= self.size.width else ""

    def _tabs(self) -> list[tuple[int, int, Place]]:
        """The columns of each tab."""
        found, column = [], 0
        for key, title, place in PLACES:
            width = len(key) + len(title) + 2 + len(self._after)
            found.append((column, column + width, place))
            column += width
        return found

    def render_line(self, y: int) -> Strip:
        """The one line."""
        look, base = themes.look(self.app.theme), self.rich_style
        if y:
            return Strip.blank(self.size.width, base)
        segments = []
        for key, title, place in PLACES:
            lit = place.screen == self.here
            style = Style.parse(look.cursor) if lit else base
            key_style = style if lit else base + Style.parse(look.key)
            segments += [Segment(f" {key}", key_style), Segment(f" {title}{self._after}", style)]
        left = Strip(segments)
        right = f"{self.standing} "
        gap = self.size.width - left.cell_length - len(right)
        if gap > 0 and self.standing:
            segments += [Segment(" " * gap, base), Segment(right, base + Style.parse(look.dim))]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Go where was clicked."""
        for start, end, place in self._tabs():
            if start <= event.x < end:
                self.app.post_message(Go(place))


class Go(Message):
    """The learner wants to be elsewhere."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

"""A picture that may be larger than the screen, with a cursor on its spots."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from curriculum.tui import themes
from curriculum.tui.pages.picture import Direction, Paint, Picture

PAN: tuple[int, int] = (12, 4)
"""Columns and rows that a pan moves by."""


class PictureView(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a picture. Arrow keys move the cursor from spot to spot, or pan with shift held."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(f"{arrow},{letter}", f"step('{arrow}')", arrow.capitalize(), show=False)
            for arrow, letter in (("left", "h"), ("right", "l"), ("up", "k"), ("down", "j"))
        ),
        Binding("shift+left", "pan(-1, 0)", "Pan left", show=False),
        Binding("shift+right", "pan(1, 0)", "Pan right", show=False),
        Binding("shift+up,pageup", "pan(0, -1)", "Pan up", show=False),
        Binding("shift+down,pagedown", "pan(0, 1)", "Pan down", show=False),
        Binding("enter", "follow", "Open", show=False),
    ]

    class Chosen(Message):
        """A spot was followed."""

        def __init__(self, view: PictureView, spot: str) -> None:
            super().__init__()
            self.view, self.spot = view, spot

        @property
        def control(self) -> PictureView:
            """The widget."""
            return self.view

    class Moved(Message):
        """The cursor came to a spot."""

        def __init__(self, view: PictureView, spot: str) -> None:
            super().__init__()
            self.view, self.spot = view, spot

        @property
        def control(self) -> PictureView:
            """The widget."""
            return self.view

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._paint: Paint | None = None
        self._picture = Picture()
        self._cursor = ""
        self._strips: dict[int, Strip] = {}
        self._base = Style()

    @property
    def cursor(self) -> str:
        """The spot under the cursor, or nothing."""
        return self._cursor

    def show(self, paint: Paint, cursor: str = "") -> None:
        """Show another picture, or the same in another way, with the cursor on a spot."""
        self._paint = paint
        self._cursor = cursor or self._cursor
        self._draw()
        self._bring_into_view(middle=True)
        self._tell()

    def _draw(self) -> None:
        room = self.scrollable_content_region.size
        height = self.content_region.height
        if self._paint is None or not room.width or not height:
            return
        look = themes.look(self.app.theme)
        picture = self._paint(room.width, height, look, self._cursor)
        if picture.spots and self._cursor not in picture.spots:
            self._cursor = next(iter(picture.spots))
            picture = self._paint(room.width, height, look, self._cursor)
        before, self._picture = self._picture.lines, picture
        self.virtual_size = Size(picture.width, len(picture.lines))
        if len(before) != len(picture.lines):
            self._strips.clear()
            self.refresh()
            return
        # A step of the cursor changes few lines of a picture, and those alone are drawn again.
        for row, (old, new) in enumerate(zip(before, picture.lines, strict=True)):
            if old != new:
                self._strips.pop(row, None)
                self.refresh_line(row)

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._draw())

    def on_resize(self) -> None:
        """Draw for the room there is now."""
        self._draw()
        self._bring_into_view(middle=True)
        self._tell()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view. The picture's own style is worked out once for all of them."""
        self._base = self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        left, top = self.scroll_offset
        row, base = y + top, self._base
        strip = self._strips.get(row)
        if strip is None:
            lines = self._picture.lines
            segments = list(lines[row].render(self.app.console)) if row < len(lines) else []
            strip = self._strips[row] = Strip(s for s in segments if s.text)
        shown = strip.crop(left, left + self.size.width).apply_style(base)
        return shown.adjust_cell_length(self.size.width, base)

    def action_step(self, direction: Direction) -> None:
        """To the spot that an arrow leads to."""
        self._move(self._picture.move(self._cursor, direction))

    def action_pan(self, right: int, down: int) -> None:
        """Move what is in view; the cursor stays."""
        self.scroll_to(self.scroll_x + right * PAN[0], self.scroll_y + down * PAN[1], animate=False)

    def action_follow(self) -> None:
        """Follow the spot under the cursor."""
        if self._cursor:
            self.post_message(self.Chosen(self, self._cursor))

    def on_click(self, event: events.Click) -> None:
        """The first click moves the cursor, one on the cursor follows it."""
        place = event.get_content_offset(self)
        if place is None:
            return
        column, row = place.x + self.scroll_offset.x, place.y + self.scroll_offset.y
        for name, spot in self._picture.spots.items():
            if spot.covers(column, row):
                event.stop()
                if name == self._cursor:
                    self.action_follow()
                else:
                    self._move(name)
                return

    def _move(self, spot: str | None) -> None:
        if spot is None or spot == self._cursor:
            return
        self._cursor = spot
        self._draw()
        self._bring_into_view()
        self._tell()

    def _bring_into_view(self, *, middle: bool = False) -> None:
        spot = self._picture.spots.get(self._cursor)
        if spot is None:
            return
        region = Region(spot.left, spot.top, spot.width, spot.height)
        if middle:
            x = spot.left + spot.width // 2 - self.size.width // 2
            y = spot.top + spot.height // 2 - self.size.height // 2
            self.scroll_to(max(0, x), max(0, y), animate=False, force=True, immediate=True)
        else:
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _tell(self) -> None:
        if self._cursor in self._picture.spots:
            self.post_message(self.Moved(self, self._cursor))

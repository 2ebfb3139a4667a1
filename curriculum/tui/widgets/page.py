"""A page: a sheet that scrolls, with a cursor on its links."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from curriculum.tui import themes
from curriculum.tui.pages.sheet import Build, Link, Sheet
from curriculum.tui.places import Position


class Page(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a sheet. Only the lines in view are drawn, so that the longest list costs what a short one does.

    Args:
        listing: A list, in which the arrow keys move the cursor; otherwise they scroll and the tab key moves it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", "Up", show=False),
        Binding("down,j", "step(1)", "Down", show=False),
        Binding("pageup", "leaf(-1)", "Page up", show=False),
        Binding("pagedown,space", "leaf(1)", "Page down", show=False),
        Binding("home", "edge(-1)", "To the top", show=False),
        Binding("end", "edge(1)", "To the end", show=False),
        Binding("tab", "link(1)", "Next link", show=False),
        Binding("shift+tab", "link(-1)", "Previous link", show=False),
        Binding("enter", "follow", "Open", show=False),
    ]

    class Chosen(Message):
        """A link was followed."""

        def __init__(self, page: Page, target: str) -> None:
            super().__init__()
            self.page, self.target = page, target

        @property
        def control(self) -> Page:
            """The page it stands on."""
            return self.page

    class Moved(Message):
        """The cursor came to another link."""

        def __init__(self, page: Page, target: str) -> None:
            super().__init__()
            self.page, self.target = page, target

        @property
        def control(self) -> Page:
            """The page it stands on."""
            return self.page

    class Drawn(Message):
        """The sheet was drawn anew: its rows and sections may stand elsewhere."""

        def __init__(self, page: Page) -> None:
            super().__init__()
            self.page = page

        @property
        def control(self) -> Page:
            """The page it is."""
            return self.page

    def __init__(self, *, listing: bool = False, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.listing = listing
        self._build: Build | None = None
        self._made: Sheet | None = None
        self._sheet = Sheet(0, themes.look(themes.DEFAULT))
        self._cursor = 0
        self._wanted: Position | None = None
        self._strips: dict[int, Strip] = {}
        self._base = Style()

    # What is shown

    @property
    def sheet(self) -> Sheet:
        """The sheet as it is shown."""
        return self._sheet

    @property
    def cursor(self) -> Link | None:
        """The link under the cursor."""
        links = self._sheet.links
        return links[self._cursor] if self._cursor < len(links) else None

    @property
    def position(self) -> Position:
        """How far it is scrolled, and the link under the cursor."""
        return Position(round(self.scroll_y), self.cursor.target if self.cursor else "")

    def show(self, build: Build, position: Position | None = None) -> None:
        """Show another sheet, at the top or where it was left."""
        self._build, self._made = build, None
        self._wanted = position or Position()
        self._drawn_soon()

    def renew(self, build: Build | None = None) -> None:
        """Draw the sheet again, or what it has become, and stay where the reader is."""
        self._build, self._made = build or self._build, None
        self._wanted = self._wanted or self.position
        self._drawn_soon()

    def _drawn_soon(self) -> None:
        if self.styles.is_auto_height:
            self.refresh(layout=True)
        self._draw()

    def _draw(self) -> None:
        width = self._columns
        if self._build is None or width <= 0:
            return
        self._sheet = self._built(self._build, width)
        self._strips.clear()
        self.virtual_size = Size(width, len(self._sheet.lines))
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._cursor = self._index(wanted.link)
            self.to_row(wanted.scroll)
            if self.listing:
                self._bring_into_view(middle=not wanted.scroll)
        self._cursor = min(self._cursor, max(0, len(self._sheet.links) - 1))
        self.refresh()
        self._tell()
        self.post_message(self.Drawn(self))

    @property
    def _columns(self) -> int:
        """Columns beside the scroll bar."""
        return self.scrollable_content_region.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Rows of the sheet at a width, for a page that is as high as what it shows."""
        return 0 if self._build is None else len(self._built(self._build, width).lines)

    def _built(self, build: Build, width: int) -> Sheet:
        """The sheet of a width; kept, since its height is asked for before it is drawn, and at every new layout."""
        look = themes.look(self.app.theme)
        made = self._made
        if made is None or made.width != width or made.look != look:
            made = self._made = build(width, look)
        return made

    def _index(self, target: str) -> int:
        """The link of a target; without one the way on, unless the cursor there would scroll the top out of view."""
        links = self._sheet.links
        found = next((i for i, link in enumerate(links) if link.target == (target or self._sheet.way_on)), 0)
        return found if target or not links or links[found].bottom < self.size.height else 0

    @property
    def _deepest(self) -> int:
        return max(0, len(self._sheet.lines) - self.size.height)

    @property
    def rows_below(self) -> int:
        """How many rows lie below what is in view."""
        return max(0, self._deepest - round(self.scroll_y))

    def on_resize(self) -> None:
        """Break the lines anew where the width changed."""
        if self._build is not None and (self._wanted is not None or self._columns != self._sheet.width):
            self._wanted = self._wanted or self.position
            self._draw()

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.renew())

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view. The page's own style is worked out once for all of them."""
        base = self.rich_style
        if base != self._base:
            self._base = base
            self._strips.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of what is in view."""
        row = y + self.scroll_offset.y
        strip = self._strips.get(row)
        if strip is None:
            strip = self._strips[row] = self._plain_strip(row)
        link = self.cursor
        if link is not None and link.top <= row <= link.bottom:
            strip = self._with_cursor(strip, link)
        return strip.adjust_cell_length(self.size.width, self._base)

    def _plain_strip(self, row: int) -> Strip:
        if row >= len(self._sheet.lines):
            return Strip.blank(self.size.width, self._base)
        line = self._sheet.lines[row]
        segments = [s for s in line.render(self.app.console) if s.text]
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self._base)

    def _with_cursor(self, strip: Strip, link: Link) -> Strip:
        look = self._sheet.look
        style = Style.parse(look.cursor if self.has_focus else look.cursor_away)
        cuts = [link.left, min(link.right, strip.cell_length), strip.cell_length]
        before, marked, rest = strip.divide(cuts)
        lit = Strip(list(Segment.apply_style(list(marked), post_style=style)))
        return Strip.join([before, lit, rest])

    def on_focus(self) -> None:
        """The cursor is shown strong."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is shown weak."""
        self.refresh()

    # Moving

    def action_step(self, by: int) -> None:
        """A link on in a list, a line on in a text."""
        if self.listing and self._sheet.links:
            self._move(self._cursor + by)
        else:
            self.scroll_to(y=self.scroll_y + by, animate=False)

    def action_leaf(self, by: int) -> None:
        """A screenful on."""
        rows = max(1, self.size.height - 2)
        if not self.listing or not self._sheet.links:
            self.scroll_to(y=self.scroll_y + by * rows, animate=False)
            return
        links, here = self._sheet.links, self.cursor
        goal = (here.top if here else 0) + by * rows
        nearest = min(range(len(links)), key=lambda i: abs(links[i].top - goal))
        self._move(nearest if nearest != self._cursor else self._cursor + by)

    def action_edge(self, to: int) -> None:
        """To the top or to the end."""
        if self.listing and self._sheet.links:
            self._move(0 if to < 0 else len(self._sheet.links) - 1)
        if not self.listing or to < 0:
            self.scroll_to(y=0 if to < 0 else self._deepest, animate=False)

    def action_link(self, by: int) -> None:
        """The next link of a text; past the last one, and in a list, the next part of the screen."""
        after = self._cursor + by
        if self.listing or not 0 <= after < len(self._sheet.links):
            if len(self.screen.focus_chain) > 1 or not self._sheet.links:
                raise SkipAction
            after %= len(self._sheet.links)
        self._move(after)

    def action_follow(self) -> None:
        """Follow the link under the cursor."""
        link = self.cursor
        if link is None:
            raise SkipAction
        self.post_message(self.Chosen(self, link.target))

    def choose(self, fits: Callable[[str], bool]) -> None:
        """Put the cursor on the first link whose target fits, where there is one."""
        found = next((i for i, link in enumerate(self._sheet.links) if fits(link.target)), None)
        if found is not None:
            self._move(found)

    def to_end(self) -> None:
        """Scroll so that the last row is in view."""
        self.to_row(self._deepest)

    def to_row(self, row: int) -> None:
        """Scroll so that a row stands at the top."""
        self.scroll_to(y=max(0, min(row, self._deepest)), animate=False, force=True, immediate=True)

    def on_click(self, event: events.Click) -> None:
        """Follow what was clicked on."""
        place = event.get_content_offset(self)
        if place is None:
            return
        row, column = place.y + self.scroll_offset.y, place.x
        for index, link in enumerate(self._sheet.links):
            if link.covers(row, column):
                self._move(index)
                self.post_message(self.Chosen(self, link.target))
                event.stop()
                return

    def _move(self, index: int) -> None:
        if not self._sheet.links:
            return
        before, offset = self.cursor, self.scroll_offset
        self._cursor = max(0, min(index, len(self._sheet.links) - 1))
        self._bring_into_view()
        if self.scroll_offset == offset:  # then only the lines of both links look different
            for link in (before, self.cursor):
                if link is not None:
                    self.refresh_lines(link.top, link.bottom - link.top + 1)
        self._tell()

    def _bring_into_view(self, *, middle: bool = False) -> None:
        link = self.cursor
        if link is None:
            return
        if middle and link.bottom >= self.size.height:
            self.to_row(link.top - self.size.height // 2)
            return
        # Above the first link stand the words that introduce it.
        top = 0 if self._cursor == 0 and link.bottom < self.size.height else link.top
        height = max(link.bottom - top + 1, 1)
        self.scroll_to_region(
            Region(0, top, 1, min(height, self.size.height)), animate=False, force=True, immediate=True
        )

    def _tell(self) -> None:
        link = self.cursor
        if self.listing and link is not None:
            self.post_message(self.Moved(self, link.target))

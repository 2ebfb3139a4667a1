"""Explore: all topics in groups; on a wide screen with the beginning of the one under the cursor."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from curriculum.study.topics import list_topics, topic_page
from curriculum.study.views import TopicLine
from curriculum.tui.pages.explore import Shelf, explore_head, explore_sheet, group_sheet, groups, preview_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import MAP_KEY, Room
from curriculum.tui.widgets.page import Page
from curriculum.tui.words import level_label


class ExploreScreen(Room):
    """The topics by strand or level."""

    CSS_PATH = "explore.tcss"
    TAB = "explore"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "regroup", "By strand/level"),
        Binding("f", "filter", "Filter evidence"),
        MAP_KEY,
        Binding("right", "unfold(True)", "Open the group", show=False),
        Binding("left", "unfold(False)", "Close the group", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()
        self._topics: tuple[TopicLine, ...] = ()
        self._titles: dict[str, str] = {}
        self._summaries: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """The list and the preview."""
        yield Page(id="head")
        with Horizontal():
            yield Page(listing=True, id="list")
            yield Page(id="preview")

    def on_mount(self) -> None:
        """The head is read, not walked."""
        self.query_one("#head", Page).can_focus = False
        self.query_one("#list").focus()

    def open(self, of: str, position: Position) -> None:
        """Read the topics and what is known of them. ``of`` is a strand to open."""
        self._topics = list_topics(self.desk)
        strands = self.desk.catalogue.strands()
        self._titles = {strand.id: strand.title for strand in strands}
        self._summaries = {strand.id: strand.summary for strand in strands}
        if of in self._titles:
            self._shelf = Shelf(open=self._shelf.open | {of} if self._shelf.by == "strand" else frozenset({of}))
            position = position if position.link else Position(link=f"group:{of}")
        self._show(position)

    def _show(self, position: Position | None = None) -> None:
        self.query_one("#head", Page).show(partial(explore_head, self._topics, self._shelf))
        build = partial(explore_sheet, self._topics, self._titles, self._shelf)
        page = self.query_one("#list", Page)
        page.show(build, position or page.position)

    def position(self) -> Position:
        """The row that was chosen."""
        return self.query_one("#list", Page).position

    @on(Page.Moved, "#list")
    def _preview(self, message: Page.Moved) -> None:
        preview = self.query_one("#preview", Page)
        kind, _, what = message.target.partition(":")
        if kind == "topic":
            preview.show(partial(preview_sheet, topic_page(self.desk, what)))
        elif members := groups(self._topics, self._shelf).get(what):  # none where the shelf has changed since
            title = self._titles.get(what, level_label(what))
            preview.show(partial(group_sheet, title, self._summaries.get(what, ""), members))

    def follow(self, target: str) -> None:
        """A group opens or closes; a topic is gone to."""
        kind, _, what = target.partition(":")
        if kind == "group":
            self._shelf = self._shelf.toggled(what)
            self._show()
        else:
            super().follow(target)

    def action_unfold(self, opening: bool) -> None:
        """Open or close the group under the cursor, or close the one around it."""
        kind, _, what = self.position().link.partition(":")
        if kind == "topic" and not opening:
            what = getattr(next(t for t in self._topics if t.id == what), self._shelf.by)
        elif kind != "group":
            return
        if (what in self._shelf.open) != opening:
            self._shelf = self._shelf.toggled(what)
            page = self.query_one("#list", Page)
            self._show(Position(page.position.scroll, f"group:{what}"))

    def action_regroup(self) -> None:
        """By level instead of by strand, or the other way round."""
        self._shelf = self._shelf.regrouped()
        self._show(Position())

    def action_filter(self) -> None:
        """Let the next kind of evidence through."""
        self._shelf = self._shelf.filtered()
        self._show(Position())

"""The map: the whole cone of the goals, or a topic's neighbourhood as a graph."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from curriculum.study.map import FARTHEST, LIMIT, cone_map, neighbourhood_map
from curriculum.tui.pages import cone as cone_page
from curriculum.tui.pages import neighbourhood as near_page
from curriculum.tui.places import Place, Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page
from curriculum.tui.widgets.picture import PictureView

if TYPE_CHECKING:
    from curriculum.study.map_views import ConeView, NeighbourhoodView


class MapScreen(Room):
    """``of`` is the topic in the middle; without one, the whole cone is shown."""

    CSS_PATH = "map.tcss"
    TAB = "explore"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "page", "Its page"),
        Binding("m", "other", "Whole map / around"),
        Binding("z", "zoom", "Zoom"),
        Binding("plus,equals_sign", "reach(1)", "Farther", key_display="+"),
        Binding("minus", "reach(-1)", "Nearer", key_display="-"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._near: NeighbourhoodView | None = None
        self._cone: ConeView | None = None
        self._radius, self._limit = 1, LIMIT
        self._whole_titles = False
        self._columns: bool | None = None
        self._wanted = ""

    def body(self) -> ComposeResult:
        """What it is, the picture, and what is under the cursor."""
        yield Page(id="head")
        yield PictureView(id="picture")
        yield Page(id="foot")

    def on_mount(self) -> None:
        """The keys go to the picture."""
        for name in ("#head", "#foot"):
            self.query_one(name, Page).can_focus = False
        self._picture.focus()

    @property
    def _picture(self) -> PictureView:
        return self.query_one("#picture", PictureView)

    def open(self, of: str, position: Position) -> None:
        """Read what is to be drawn, in a thread."""
        self._wanted = position.link
        self._limit = LIMIT
        if of:
            self._read_near(of)
        else:
            self.ask(lambda: cone_map(self.desk), self._show_cone, group="read")

    def _read_near(self, topic: str) -> None:
        radius, limit = self._radius, self._limit
        self.ask(lambda: neighbourhood_map(self.desk, topic, radius=radius, limit=limit), self._show_near, group="read")

    def _show_cone(self, view: ConeView) -> None:
        self._cone, self._near = view, None
        self._show(self._wanted or view.here or view.goals[0].id)

    def _show_near(self, view: NeighbourhoodView) -> None:
        self._near, self._cone = view, None
        self._show(self._wanted or view.topic)

    def _show(self, cursor: str) -> None:
        """Draw what was read."""
        self.set_class(self._near is not None, "-around")
        head = self.query_one("#head", Page)
        if self._near is not None:
            head.show(partial(near_page.head_sheet, self._near))
            self._picture.show(near_page.neighbourhood_painter(self._near, self._whole_titles), cursor)
        elif self._cone is not None:
            head.show(partial(cone_page.head_sheet, self._cone))
            self._picture.show(cone_page.cone_painter(self._cone, self._columns), cursor)
        self.refresh_bindings()

    def position(self) -> Position:
        """The topic under the cursor."""
        return Position(0, self._picture.cursor)

    @on(PictureView.Moved)
    def _tell(self, message: PictureView.Moved) -> None:
        foot = self.query_one("#foot", Page)
        if self._near is not None:
            foot.show(partial(near_page.foot_sheet, self._near, message.spot))
        elif self._cone is not None:
            foot.show(partial(cone_page.foot_sheet, self._cone, message.spot))

    @on(PictureView.Chosen)
    def _enter(self, message: PictureView.Chosen) -> None:
        near = self._near
        if near is not None and any(node.id == message.spot and node.hidden for node in near.nodes):
            self._limit += LIMIT
            self._wanted = near.topic
            self._read_near(near.topic)
        elif near is not None and message.spot == near.topic:
            self.action_page()
        else:
            self.house.go(Place("map", message.spot))

    def _topic(self) -> str:
        """The topic under the cursor, or nothing where it stands on hidden ones."""
        cursor = self._picture.cursor
        return cursor if cursor in self.desk.summaries else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Farther and nearer only around a topic."""
        return action != "reach" or self._near is not None

    def action_page(self) -> None:
        """Open the topic under the cursor."""
        if self._topic():
            self.house.go(Place("topic", self._topic()))

    def action_other(self) -> None:
        """From the neighbourhood to the whole cone, or from the cone to the neighbourhood of the topic."""
        self.house.go(Place("map", "" if self._near is not None else self._topic()))

    def action_zoom(self) -> None:
        """Whole titles or short ones; in the cone, levels as columns or strands as strips."""
        if self._near is not None:
            self._whole_titles = not self._whole_titles
        elif self._cone is not None:
            picture = self._picture
            room = picture.scrollable_content_region.width, picture.content_region.height
            self._columns = not cone_page.plan_cone(self._cone, *room, self._columns)[0].levels
        self._show(self._picture.cursor)

    def action_reach(self, by: int) -> None:
        """One step farther around the topic, or nearer."""
        reach = self._radius + by
        if self._near is None or not 1 <= reach <= FARTHEST:
            return
        self._radius, self._limit, self._wanted = reach, LIMIT, self._picture.cursor
        self._read_near(self._near.topic)

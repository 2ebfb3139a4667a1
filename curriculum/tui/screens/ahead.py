"""Where the road leads: the finished thing, drawn, measured, and taken apart into topics."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from curriculum.study.ahead import ahead
from curriculum.study.ahead_views import AheadView
from curriculum.tui.pages.ahead import ahead_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page

if TYPE_CHECKING:
    from curriculum.tui.widgets.adapted import Adapted
    from curriculum.tui.widgets.trained import Trained

PICTURES = ("-maml", "-without", "-training")


class AheadScreen(Room):
    """Pictures beside the page where there is room for that; else one picture over it, and a key for the others."""

    CSS_PATH = "ahead.tcss"
    TAB = "home"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "picture", "Next picture")]

    def __init__(self) -> None:
        super().__init__()
        self._plots: tuple[Adapted, Adapted, Trained] | None = None

    def body(self) -> ComposeResult:
        """The pictures, which come as soon as they are drawn, and the page."""
        with Horizontal(id="parts"):
            yield Page(id="told")
            yield Vertical(id="pictures")

    def on_mount(self) -> None:
        """Begin with MAML's own picture."""
        self.add_class(PICTURES[0])

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read it in a thread, the plots' package too, which takes as long to load as to draw."""
        self.ask(self._read, partial(self._show, position), group="read")

    def _read(self) -> AheadView:
        view = ahead(self.desk)
        for name in ("adapted", "trained"):
            import_module(f"curriculum.tui.widgets.{name}")
        return view

    def _show(self, position: Position, view: AheadView) -> None:
        told = self.query_one("#told", Page)
        told.show(partial(ahead_sheet, view), position)
        told.focus()
        self.call_later(self._draw, view)

    async def _draw(self, view: AheadView) -> None:
        from curriculum.tui.widgets.adapted import Adapted
        from curriculum.tui.widgets.trained import Trained

        if self._plots is None:
            self._plots = (Adapted(id="maml"), Adapted(id="without"), Trained(id="training"))
            await self.query_one("#pictures").mount(*self._plots)
        maml, without, training = self._plots
        maml.show(view.example, "MAML", view.example.maml)
        without.show(view.example, "Without", view.example.pretrained)
        training.show(view.training)

    def position(self) -> Position:
        """How far it was read."""
        return self.query_one("#told", Page).position

    def action_picture(self) -> None:
        """The next of the pictures, where they do not stand beside each other."""
        now = next(number for number, name in enumerate(PICTURES) if self.has_class(name))
        self.remove_class(PICTURES[now], update=False)
        self.add_class(PICTURES[(now + 1) % len(PICTURES)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The key for the next picture is there where only one is shown."""
        return not (action == "picture" and self.has_class("-wide"))

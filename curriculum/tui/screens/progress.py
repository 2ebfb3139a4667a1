"""Progress: the days and the strands; beside them, or by a key, what was learned, what stayed, what forecasts said."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from curriculum.study.progress import forecasts_held, full_progress, history_of
from curriculum.study.progress_views import ForecastsView, FullProgressView, OwnMamlView, OwnRun
from curriculum.tui.pages.progress import came_sheet, days_sheet, nothing_sheet, reading_sheet
from curriculum.tui.places import Position
from curriculum.tui.screens.base import Room
from curriculum.tui.widgets.page import Page

if TYPE_CHECKING:
    from curriculum.learner.history import History
    from curriculum.tui.widgets.grown import Grown
    from curriculum.tui.widgets.trained import Trained

_ROOMY = 36
"""Lines of a screen on which two plots leave room for what is written under them."""


class ProgressScreen(Room):
    """Two halves side by side where there is room; otherwise one of them, and a key for the other.

    The second has a plot of topics over time and, where there is one, of the learner's own MAML; on a low screen the
    key comes to that last.
    """

    CSS_PATH = "progress.tcss"
    TAB = "progress"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "half", "Days / over time"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._view: FullProgressView | None = None
        self._grown: Grown | None = None
        self._trained: Trained | None = None

    def body(self) -> ComposeResult:
        """The two halves."""
        with Horizontal(id="halves"):
            yield Page(id="days")
            with Vertical(id="came"):
                yield Page(id="told")

    def open(self, of: str, position: Position) -> None:  # noqa: ARG002
        """Read the whole log in a thread; earlier forecasts, which have to be simulated, come after it."""
        if self._view is None:
            self.query_one("#days", Page).show(reading_sheet)
        self.ask(self._read, partial(self._first, position), group="read")

    def _read(self) -> tuple[FullProgressView, History]:
        """In a thread, the plot too, which takes as long to load as to draw."""
        log = history_of(self.desk)
        view = full_progress(self.desk, forecasts=False, log=log)
        if view.days:
            import_module("curriculum.tui.widgets.grown")
        if view.maml is not None and view.maml.own is not None:
            import_module("curriculum.tui.widgets.trained")
        return view, log

    async def _plot(self, view: FullProgressView) -> None:
        if self._grown is None:
            from curriculum.tui.widgets.grown import Grown

            self._grown = Grown(id="grown")
            await self.query_one("#came").mount(self._grown, before=0)
        self._grown.show(view.over_time)
        if view.maml is not None and view.maml.own is not None:
            await self._plot_maml(view.maml, view.maml.own)

    async def _plot_maml(self, maml: OwnMamlView, own: OwnRun) -> None:
        if self._trained is None:
            from curriculum.tui.widgets.trained import Trained

            self._trained = Trained(id="trained")
            await self.query_one("#came").mount(self._trained, before="#told")
            self.add_class("-own")
        self._trained.show(maml.recorded, own=(own.iterations, own.losses), paper=maml.paper)

    def _first(self, position: Position, read: tuple[FullProgressView, History]) -> None:
        view, log = read
        before = self._view
        if before is not None and before.model_copy(update={"forecasts": None}) == view:
            view = before  # nothing came since the last visit, so its forecasts stand
        self._view = view
        days = self.query_one("#days", Page)
        self.set_class(not view.days, "-nothing")
        if not view.days:
            days.show(nothing_sheet, position)
            days.focus()
            return
        days.show(partial(days_sheet, view), position)
        self.query_one("#told", Page).show(partial(came_sheet, view))
        self.call_later(self._plot, view)
        self._focus()
        if view.forecasts is None:
            self.ask(lambda: forecasts_held(self.desk, log), partial(self._whole, view), group="read")

    def _whole(self, view: FullProgressView, forecasts: ForecastsView) -> None:
        self._view = view = view.model_copy(update={"forecasts": forecasts})
        self.query_one("#told", Page).renew(partial(came_sheet, view))

    def _focus(self) -> None:
        self.query_one("#told" if self.has_class("-over-time") else "#days", Page).focus()

    def position(self) -> Position:
        """How far the days were read."""
        return self.query_one("#days", Page).position

    def action_half(self) -> None:
        """Show the other half, or go to it where both are shown."""
        if self._view is not None and self._view.days:
            low = self._trained is not None and not self.has_class("-roomy")
            if low and self.has_class("-over-time") and not self.has_class("-maml"):
                self.add_class("-maml")
            else:
                self.remove_class("-maml", update=False)
                self.toggle_class("-over-time")
            self._focus()

    def on_resize(self) -> None:
        """Whether both plots have room."""
        self.set_class(self.size.height >= _ROOMY, "-roomy")

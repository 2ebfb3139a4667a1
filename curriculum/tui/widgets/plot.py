"""What every plot of the app stands on."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Grid
from textual.strip import Strip
from textual_hires_canvas import Canvas
from textual_plot import PlotWidget
from textual_plot.plot_widget import Legend


class Plot(PlotWidget):  # type: ignore[misc]  # textual_plot's types are not followed
    """A plot that is looked at, not panned; it can be drawn without colours too."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, allow_pan_and_zoom=False)
        self.can_focus = False

    def compose(self) -> ComposeResult:
        """The parts of the plot as its package has them, on our own canvas."""
        with Grid():
            for part in ("margin-top", "margin-left", "plot", "margin-bottom"):
                yield _Drawn(1, 1, id=part)
        yield Legend(id="legend")


class _Drawn(Canvas):
    """A canvas whose lines of no width have no text: Textual's filter for NO_COLOR fails on a text without a style."""

    def render_line(self, y: int) -> Strip:
        """The line, or nothing."""
        strip: Strip = super().render_line(y)
        return strip if strip.cell_length else Strip([])

"""Topics learned and kept over time, plotted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual_plot import HiResMode
from textual_plot.axis_formatter import AxisFormatter

from curriculum.study.progress_views import EvidencePoint
from curriculum.tui import themes
from curriculum.tui.widgets.chance import Days
from curriculum.tui.widgets.plot import Plot

_MARGIN = 6
_MARKED = 12
"""Days that are marked on the line of kept topics, so that it is told from the other without colour."""


class _Counts(AxisFormatter):  # type: ignore[misc]  # textual_plot's types are not followed
    """Whole numbers: nothing, half and all."""

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:  # noqa: ARG002
        """Two or three."""
        return sorted({0.0, float(int(max_) // 2), float(int(max_))})

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """The numbers."""
        return [f"{tick:.0f}" for tick in ticks]


class Grown(Plot):
    """A line for the topics learned, and marks for those of them that are kept."""

    def on_mount(self) -> None:
        """Use the little room well."""
        self.margin_left, self.margin_top, self.margin_bottom = _MARGIN, 0, 3
        self.set_x_formatter(Days())
        self.set_y_formatter(_Counts())

    def show(self, points: Sequence[EvidencePoint]) -> None:
        """Plot the points; nothing is shown while there are fewer than three, or nothing is learned."""
        most = max((point.learned for point in points), default=0)
        self.display = len(points) >= 3 and most > 0
        if not self.display:
            return
        look = themes.look(self.app.theme)
        days = [date.fromisoformat(point.date).toordinal() for point in points]
        self.clear()
        self.set_xlimits(float(days[0]), days[-1] + 0.4)  # what stands at the very limit is not drawn
        self.set_ylimits(0.0, float(most))
        self.set_xlabel("topics: ⠒⠒ learned  ◆ of them kept")
        learned, kept = look.heading.split()[-1], look.good.split()[-1]
        self.plot(days, [point.learned for point in points], line_style=learned, hires_mode=HiResMode.BRAILLE)
        marked = points[:: -max(1, len(points) // _MARKED)]
        places = [date.fromisoformat(point.date).toordinal() for point in marked]
        self.scatter(places, [point.kept for point in marked], marker="◆", marker_style=kept)

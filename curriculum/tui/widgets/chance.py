"""The chance to be done by a day, plotted in Braille dots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual_plot import HiResMode
from textual_plot.axis_formatter import AxisFormatter

from curriculum.study.plan_views import ForecastView
from curriculum.study.words import short_day
from curriculum.tui import themes
from curriculum.tui.widgets.plot import Plot

_MARGIN = 6


class Days(AxisFormatter):  # type: ignore[misc]  # textual_plot's types are not followed
    """Days since the year 1, labelled as dates."""

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Evenly spaced whole days."""
        count = max(2, min(max_ticks, 5, int(max_ - min_)))
        return [float(round(min_ + (max_ - min_) * number / (count - 1))) for number in range(count)]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """The day where days count, else the month."""
        days = [short_day(date.fromordinal(int(tick)).isoformat()) for tick in ticks]
        months = len(ticks) > 1 and ticks[-1] - ticks[0] > 120
        return [day.split(" ", 1)[1] if months else day.rsplit(" ", 1)[0] for day in days]


class _PerCent(AxisFormatter):  # type: ignore[misc]
    """Nothing, half and all."""

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:  # noqa: ARG002
        """The three."""
        return [0.0, 50.0, 100.0]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """With their sign."""
        return [f"{tick:.0f}%" for tick in ticks]


class Chance(Plot):
    """The share of simulated roads that are done by each day; a line stands at the deadline."""

    def on_mount(self) -> None:
        """Use the little room well."""
        self.margin_left, self.margin_top, self.margin_bottom = _MARGIN, 0, 3
        self.set_x_formatter(Days())
        self.set_y_formatter(_PerCent())

    def show(self, forecast: ForecastView | None) -> None:
        """Plot a forecast; nothing is shown where there is none, or all is done within a day."""
        points = forecast.curve if forecast is not None else ()
        self.display = len(points) >= 3
        if forecast is None or not self.display:
            return
        look = themes.look(self.app.theme)
        days = [date.fromisoformat(point.date).toordinal() for point in points]
        self.clear()
        self.set_xlimits(float(days[0]), float(days[-1]))
        self.set_ylimits(0.0, 100.0)
        self.set_xlabel("the chance to be done by a day")
        colour = look.heading.split()[-1]
        self.plot(days, [100 * p.chance for p in points], line_style=colour, hires_mode=HiResMode.BRAILLE)
        told = forecast.deadline
        if told is not None and days[0] <= (at := date.fromisoformat(told.date).toordinal()) <= days[-1]:
            self.add_v_line(float(at), line_style=look.key.split()[-1])

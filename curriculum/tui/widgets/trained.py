"""The loss on new curves after one step, over the iterations of training, plotted."""

from __future__ import annotations

import math
from collections.abc import Sequence

from textual_plot import HiResMode
from textual_plot.axis_formatter import AxisFormatter

from curriculum.study.ahead_views import TrainingLine
from curriculum.tui import themes
from curriculum.tui.widgets.plot import Plot

_MARGIN = 5
_HIGHEST = 8.0
"""A loss above this is drawn at it: one wild batch would flatten all else."""
_LEVEL = 30
"""Dashes of a level line."""


class Powers(AxisFormatter):  # type: ignore[misc]  # textual_plot's types are not followed
    """Logarithms to base ten, labelled by what they are the logarithms of."""

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:  # noqa: ARG002
        """Whole powers of ten."""
        return [float(power) for power in range(math.ceil(min_), math.floor(max_) + 1)]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """1, 10, 100, 1k and so on."""
        return [f"{10**tick:.0f}" if tick < 3 else f"{10 ** (tick - 3):.0f}k" for tick in ticks]


class Trained(Plot):
    """The recorded run's curve, by iterations on a logarithmic axis; a learner's own beside it where there is one."""

    def on_mount(self) -> None:
        """Use the little room well."""
        self.margin_left, self.margin_top, self.margin_bottom = _MARGIN, 0, 3
        self.set_x_formatter(Powers())

    def show(
        self,
        recorded: Sequence[TrainingLine],
        *,
        own: tuple[Sequence[int], Sequence[float]] | None = None,
        paper: float | None = None,
    ) -> None:
        """Plot.

        Args:
            recorded: The run's training curve. Without ``own``, the loss before the step is drawn too.
            own: A learner's iterations, 1 first, and losses.
            paper: A level to compare with.
        """
        look = themes.look(self.app.theme)
        recorded = [line for line in recorded if line.iteration > 0]
        at = [math.log10(line.iteration) for line in recorded]
        after = [line.after for line in recorded]
        highest = max([*after, *(own[1] if own else (line.before for line in recorded))])
        self.clear()
        self.set_xlimits(0.0 if own else at[0], at[-1] * 1.01)
        self.set_ylimits(0.0, min(_HIGHEST, 1.05 * highest))
        good, plain = look.good.split()[-1], look.heading.split()[-1]
        if paper is not None:
            places = [at[-1] * n / _LEVEL for n in range(_LEVEL + 1)]
            self.scatter(places, [paper] * len(places), marker="╌", marker_style=look.key.split()[-1])
        if own is None:
            self.scatter(at, [line.before for line in recorded], marker="·", marker_style=look.dim.split()[-1])
            self.plot(at, after, line_style=good, hires_mode=HiResMode.BRAILLE)
            self.set_xlabel("iterations: · loss before the step ⠒⠒ after it")
            return
        marked = _spread(at)
        self.scatter([at[n] for n in marked], [after[n] for n in marked], marker="◆", marker_style=good)
        mine = [min(_HIGHEST, value) for value in own[1]]
        self.plot([math.log10(n) for n in own[0]], mine, line_style=plain, hires_mode=HiResMode.BRAILLE)
        level = "" if paper is None else f"  ╌ paper {paper:.2f}"
        self.set_xlabel(f"iterations: ⠒⠒ yours  ◆ recorded{level}")


def _spread(places: Sequence[float], apart: float = 0.12) -> list[int]:
    """Those of the points that stand some way apart: on a logarithmic axis the late ones crowd."""
    chosen: list[int] = []
    for number, place in enumerate(places):
        if not chosen or place - places[chosen[-1]] >= apart or number == len(places) - 1:
            chosen.append(number)
    return chosen

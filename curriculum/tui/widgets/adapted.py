"""A new curve, its points, and a network before and after its steps, plotted."""

from __future__ import annotations

from textual_plot import HiResMode

from curriculum.study.ahead_views import ExampleView
from curriculum.tui import themes
from curriculum.tui.widgets.plot import Plot

_MARGIN = 5
_EVERY = 2
"""Of the drawn values every so-manieth is marked."""
MARKS = {"0": "·", "1": "◇", "10": "◆"}
"""A sign for each number of steps, so that the lines are told apart without colour."""


class Adapted(Plot):
    """The true curve as a line, its points as ●, and the predictions before the first step, after one and after ten."""

    def on_mount(self) -> None:
        """Use the little room well."""
        self.margin_left, self.margin_top, self.margin_bottom = _MARGIN, 0, 3

    def show(self, example: ExampleView, name: str, predicted: dict[str, tuple[float, ...]]) -> None:
        """Plot one network's way to a curve.

        Args:
            example: The curve and its points.
            name: What the network is called.
            predicted: Its predictions at the curve's x, by the number of steps.
        """
        look = themes.look(self.app.theme)
        self.clear()
        most = max(abs(y) for ys in (example.true, *example.maml.values(), *example.pretrained.values()) for y in ys)
        self.set_ylimits(-1.05 * most, 1.05 * most)
        apart = 2 if most >= 2 else 1 if most >= 1 else 0.5
        self.set_yticks([apart * n for n in range(-int(most / apart), int(most / apart) + 1)])
        self.set_xlimits(example.x[0] - 0.1, example.x[-1] + 0.1)
        self.set_xlabel(f"{name}: ⠒⠒ new curve ● points · before ◇ 1 step ◆ 10")
        colours = {"0": look.dim, "1": look.key, "10": look.good}
        self.plot(list(example.x), list(example.true), line_style=_colour(look.heading), hires_mode=HiResMode.BRAILLE)
        for steps, mark in MARKS.items():
            values = predicted.get(steps, ())
            places = list(example.x)[::_EVERY]
            if values:
                self.scatter(places, list(values)[::_EVERY], marker=mark, marker_style=_colour(colours[steps]))
        xs, ys = zip(*example.points, strict=True)
        self.scatter(list(xs), list(ys), marker="●", marker_style=_colour(look.warn))


def _colour(style: str) -> str:
    return style.split()[-1]

"""Training curves, plotted in Braille dots."""

from __future__ import annotations

from textual_plot import HiResMode

from curriculum.tui import themes
from curriculum.tui.widgets.plot import Plot

_MARGIN = 8


class Curves(Plot):
    """The longest of the curves that checks reported, with its name and its latest value."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False

    def on_mount(self) -> None:
        """Use the little room well."""
        self.margin_left, self.margin_top, self.margin_bottom = _MARGIN, 0, 3

    def show(self, curves: dict[str, tuple[float, ...]]) -> None:
        """Plot what there is; nothing is shown while no curve has three points."""
        name, values = max(curves.items(), key=lambda item: len(item[1]), default=("", ()))
        self.display = len(values) >= 3
        if not self.display:
            return
        self.clear()
        look = themes.look(self.app.theme)
        self.set_xlabel(f"{name}: {values[-1]:.4g} at point {len(values) - 1}")
        colour = look.heading.split()[-1]
        self.plot(list(range(len(values))), list(values), line_style=colour, hires_mode=HiResMode.BRAILLE)

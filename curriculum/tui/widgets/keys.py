"""The line at the bottom: the keys that do something now. Each can be clicked.

Textual's own footer makes a widget a key and makes them all anew several times at each change of screen, which took
most of the time of the change; this one is a single line.
"""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from curriculum.tui import themes
from curriculum.tui.served import reaches


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what a click presses, how it is written, and what it does."""

    press: str
    shown: str
    words: str

    @property
    def width(self) -> int:
        """Columns that it takes."""
        return cell_len(self.shown) + cell_len(self.words) + 3


class Keys(Widget):
    """The keys of the screen. The last one, help, is always there; others give way to it where there is no room."""

    def on_mount(self) -> None:
        """Follow the keys and the theme."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    def _keys(self) -> list[Key]:
        found: dict[str, Key] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            shown = self.app.get_key_display(binding)
            pressed = reaches(binding.key) and not self._is_text(binding.key, shown)
            if binding.show and enabled and binding.action not in found and pressed:
                found[binding.action] = Key(binding.key, shown, binding.description)
        keys = list(found.values())
        while len(keys) > 1 and sum(key.width for key in keys) > self.size.width:
            keys.pop(-2)
        return keys

    def _is_text(self, key: str, shown: str) -> bool:
        """Whether the key would only be typed into what has the focus."""
        focused = self.screen.focused
        return focused is not None and len(shown) == 1 and focused.check_consume_key(key, shown)

    def render_line(self, y: int) -> Strip:
        """The one line."""
        base = self.rich_style
        if y:
            return Strip.blank(self.size.width, base)
        key_style = base + Style.parse(themes.look(self.app.theme).key)
        segments = []
        for key in self._keys():
            segments += [Segment(f" {key.shown}", key_style), Segment(f" {key.words} ", base)]
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def on_click(self, event: events.Click) -> None:
        """Press what was clicked on."""
        column = 0
        for key in self._keys():
            if column <= event.x < column + key.width:
                self.app.simulate_key(key.press)
                return
            column += key.width

"""Keys of a widget that act in the order in which they are pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget as _Widget
else:
    _Widget = object  # a second widget among the bases would hide the styles of the first


class KeysInOrder(_Widget):
    """A line or an editor whose own keys (Backspace, Home, ctrl+u ...) act before the next letter is typed.

    A widget gets its letters at once, but a key that is one of its bindings goes up to the app first and comes back: of
    keys that arrive together, as over a slow connection, the letters would overtake it.
    """

    async def _on_key(self, event: events.Key) -> None:
        """Do what the widget's own binding of the key says."""
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if not binding.priority and await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()
                return

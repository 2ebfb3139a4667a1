"""Whole garbage collections wait until nobody types: one walks through all that the app holds, some 200 ms of it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

IDLE = 2.0
"""Seconds without a key or a click after which nobody waits for the screen."""
FEW = 5
"""Collections of the middle generation since the last whole one, below which another is not worth its time."""
MANY = 200
"""As many of them, and a whole collection comes even while somebody types, so that memory stays bounded."""


class IdleCollector:
    """Takes the collector's longest pauses out of the way of somebody at the keys.

    Args:
        app: Whose pauses they are.
        seconds: A clock that only goes forward.
    """

    def __init__(self, app: App[int], seconds: Callable[[], float] = time.monotonic) -> None:
        self._app, self._seconds = app, seconds
        self._used = seconds()
        self._thresholds = gc.get_threshold()

    def begin(self) -> None:
        """From now on; what is loaded by now stays, and the collector need not walk through it again."""
        gc.freeze()
        gc.set_threshold(*self._thresholds[:2], MANY)
        self._app.set_interval(IDLE / 2, self._look)

    def end(self) -> None:
        """Leave the collector as it was found."""
        gc.set_threshold(*self._thresholds)

    def used(self) -> None:
        """A key was pressed, or the mouse moved."""
        self._used = self._seconds()

    def _look(self) -> None:
        if self._seconds() - self._used > IDLE and gc.get_count()[2] >= FEW:
            gc.collect()

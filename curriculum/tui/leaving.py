"""Leaving in order when it is not the learner who asks: the terminal was closed, a tab has gone, the machine stops."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import Any, Final

PATIENCE: Final = 10.0
"""So many seconds after it was told to leave the process ends in any case."""
ENDINGS: Final = (signal.SIGHUP, signal.SIGTERM)
"""Signals at which a terminal's app leaves; Ctrl-C is a key there."""


class Leaving:
    """Called, it quits as the key does, which saves what is being written; by force where the app is stuck.

    Args:
        app: The app; its ``action_quit`` is run in its own thread.
    """

    def __init__(self, app: Any) -> None:
        self._app, self._begun = app, False

    def __call__(self) -> None:
        """Leave; once is enough."""
        if self._begun:
            return
        self._begun = True
        last = threading.Timer(PATIENCE, os._exit, (1,))
        last.daemon = True
        last.start()
        self._app.call_later(self._app.action_quit)

    def at(self, *signals: signal.Signals) -> None:
        """Leave at these signals. Called where the app's loop runs.

        What is being written is saved at once: a terminal that has gone may stop the app before it quits.
        """
        for number in signals:
            asyncio.get_running_loop().add_signal_handler(number, self._told)

    def _told(self) -> None:
        self._app.leave_rooms()
        self()

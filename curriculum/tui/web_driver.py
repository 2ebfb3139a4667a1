"""Between the app and the pipes of ``curriculum serve``: the app leaves in order once they are closed."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import Any, Final

from textual.drivers.web_driver import WebDriver

PATIENCE: Final = 10.0
"""So many seconds after the pipes have closed the process ends in any case."""


class TabDriver(WebDriver):
    """As textual's, but a tab or a server that has gone, killed or not, leaves no app behind."""

    def __init__(self, app: Any, **details: Any) -> None:
        super().__init__(app, **details)
        self._leaving = False
        self._write: Any = self._write_or_leave

    def _write_or_leave(self, data: bytes) -> None:
        try:
            while data:
                data = data[os.write(self.fileno, data) :]
        except OSError:
            self._leave()

    def start_application_mode(self) -> None:
        """Start application mode."""
        super().start_application_mode()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._leave)

    def run_input_thread(self) -> None:
        """Hand on the input until it is closed."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

    def _leave(self) -> None:
        """Quit as by the key, which saves what is being written; by force where the app is stuck."""
        if self._leaving:
            return
        self._leaving = True
        last = threading.Timer(PATIENCE, os._exit, (1,))
        last.daemon = True
        last.start()
        self._app.call_later(self._app.action_quit)

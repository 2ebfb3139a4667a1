"""Between the app and the pipes of ``curriculum serve``: the app leaves in order once they are closed."""

from __future__ import annotations

import os
import signal
from typing import Any

from textual.drivers.web_driver import WebDriver

from curriculum.tui.leaving import Leaving


class TabDriver(WebDriver):
    """As textual's, but a tab or a server that has gone, killed or not, leaves no app behind."""

    def __init__(self, app: Any, **details: Any) -> None:
        super().__init__(app, **details)
        self._leave = Leaving(app)
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
        self._leave.at(signal.SIGINT, signal.SIGTERM)

    def run_input_thread(self) -> None:
        """Hand on the input until it is closed."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

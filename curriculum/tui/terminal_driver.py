"""Between the app and its terminal: what comes in may be no text, or nothing any more."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver


class TerminalDriver(LinuxDriver):
    """As textual's, but bytes that are not UTF-8 are passed over, where they would end the app."""

    def run_input_thread(self) -> None:
        """Hand on the input; what came together with such bytes is passed over as well."""
        while not self.exit_event.is_set():
            try:
                super().run_input_thread()
            except UnicodeDecodeError:
                continue
            except OSError:  # the terminal has gone, of which a signal tells
                return

    def _sigcont_application(self, *arguments: object) -> None:
        """Take up the terminal again only where it was given up.

        When a terminal is closed the system sends SIGCONT beside SIGHUP: the threads that textual would start for it
        take the place of those that run, which then never end, nor does the app.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*arguments)

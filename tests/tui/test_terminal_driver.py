"""What comes from a terminal and is no text, and what a terminal that closes sends."""

from __future__ import annotations

import os

import pytest
from serving import PLAIN, until
from window import Window

from curriculum.tui.terminal_driver import TerminalDriver

pytestmark = pytest.mark.slow


def test_bytes_that_are_not_text_are_passed_over(window: Window) -> None:
    os.write(window.master, b"\xff\xfe\xe9t\xe9")

    def goes_on() -> bool:
        os.write(window.master, b"2")  # the first of these may be passed over together with the bytes
        return b"topics by strand" in PLAIN.sub(b"", window.written)

    until(goes_on)
    assert window.process.poll() is None


def test_a_terminal_is_taken_up_again_only_where_it_was_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[TerminalDriver] = []
    monkeypatch.setattr(TerminalDriver, "resume_application_mode", lambda self: taken.append(self))
    driver = TerminalDriver.__new__(TerminalDriver)
    driver._auto_restart, driver._must_signal_resume = True, False
    driver._sigcont_application()
    assert not taken, "the app runs, and its terminal is closed: SIGHUP comes with SIGCONT"
    driver._must_signal_resume = True
    driver._sigcont_application()
    assert taken == [driver], "Ctrl-Z, then fg"

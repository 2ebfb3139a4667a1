"""What comes from a terminal and is no text."""

from __future__ import annotations

import os

import pytest
from serving import PLAIN, until
from window import Window

pytestmark = pytest.mark.slow


def test_bytes_that_are_not_text_are_passed_over(window: Window) -> None:
    os.write(window.master, b"\xff\xfe\xe9t\xe9")

    def goes_on() -> bool:
        os.write(window.master, b"2")  # the first of these may be passed over together with the bytes
        return b"topics by strand" in PLAIN.sub(b"", window.written)

    until(goes_on)
    assert window.process.poll() is None

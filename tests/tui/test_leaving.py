"""The app in a real terminal that is closed, or told to end, while somebody types: what was typed is saved."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from serving import PATIENCE
from window import Window

pytestmark = pytest.mark.slow
F3 = "\x1bOR"
TYPED = "# typed just before the end"


def close(window: Window) -> None:
    """The window is closed: the system sends SIGHUP, and nothing can be read or written any more."""
    window.close()


def terminate(window: Window) -> None:
    """The machine is shut down."""
    window.process.send_signal(signal.SIGTERM)


@pytest.mark.parametrize("end", [close, terminate])
def test_what_was_typed_is_saved(window: Window, end: Callable[[Window], None], tmp_path: Path) -> None:
    window.press("5")
    window.shows("begun")
    window.press("\r")
    window.shows("Saved")
    window.press(F3)
    window.shows("import torch")
    window.press(TYPED)
    window.shows("Not saved yet")
    end(window)
    assert window.process.wait(PATIENCE) == 0
    [file] = (tmp_path / "workspace").glob("*/starter.py")
    assert TYPED in file.read_text()

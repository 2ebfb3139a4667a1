"""The app in a real terminal that is closed, or told to end, while somebody types: what was typed is saved."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from serving import PATIENCE, PLAIN, until

pytestmark = pytest.mark.slow
F3 = "\x1bOR"
TYPED = "# typed just before the end"


class Window:
    """A terminal with the app in it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", "import fcntl, runpy, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
             "runpy.run_module('curriculum', run_name='__main__')"],
            stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.written = b""
        self._closing = threading.Event()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while not self._closing.is_set():
            if select.select([self.master], [], [], 0.05)[0]:
                try:
                    self.written += os.read(self.master, 65536)
                except OSError:  # nobody is at the other end
                    return

    def shows(self, text: str) -> None:
        """Wait until a text was shown."""
        until(lambda: text.encode() in PLAIN.sub(b"", self.written))

    def press(self, keys: str) -> None:
        """Press keys, and forget what was written before."""
        self.written = b""
        os.write(self.master, keys.encode())

    def close(self) -> None:
        """Close it, as by a click on its corner."""
        self._closing.set()
        self._reader.join()
        os.close(self.master)


@pytest.fixture
def window(home: Path, tiny_folder: Path, tmp_path: Path) -> Iterator[Window]:
    """A window that shows Today."""
    opened = Window({**os.environ, "CURRICULUM_GRAPH": str(tiny_folder), "TERM": "xterm-256color"})
    opened.shows("Choose a goal")
    yield opened
    if opened.process.poll() is None:
        opened.process.kill()
        opened.process.wait()


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

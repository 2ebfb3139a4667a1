"""A real terminal with the app in it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import threading

from serving import PLAIN, until


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

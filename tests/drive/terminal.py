"""A real terminal: a tmux server of its own with one window, in which a program runs."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

TMUX = shutil.which("tmux")
LOOK_EVERY = 0.015
"""Seconds between two looks at the screen."""
NAMED = {
    "enter": "Enter", "escape": "Escape", "tab": "Tab", "space": "Space", "backspace": "BSpace", "up": "Up",
    "down": "Down", "left": "Left", "right": "Right", "home": "Home", "end": "End", "pageup": "PPage",
    "pagedown": "NPage", "shift+tab": "BTab", "delete": "DC", "question_mark": "?", "ctrl+home": "C-Home",
}  # fmt: skip
"""Keys by their names in the app and in tmux."""


class DeadError(Exception):
    """The program in the terminal has ended."""


class Terminal:
    """A program in a terminal.

    Args:
        name: The server's name, of which there may be one at a time.
        command: The program and its arguments.
        environment: What it finds in its environment.
        notes: The file that everything it writes goes to; its process id and exit status go beside it.
        size: Columns and lines.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        environment: Mapping[str, str],
        notes: Path,
        size: tuple[int, int] = (80, 24),
    ) -> None:
        self.name, self.notes, self.size = name, notes, size
        self.status, self._pid, go = (notes.with_suffix(f".{end}") for end in ("status", "pid", "go"))
        for file in (self.status, self._pid, go):
            file.unlink(missing_ok=True)
        # It begins once everything that it writes is kept. The shell's own child, whose process id is noted, is the
        # program, so that a signal reaches nothing else.
        shell = (
            f"while ! [ -e {shlex.quote(str(go))} ]; do sleep 0.02; done; "
            f'sh -c \'echo $$ > "$0"; exec "$@"\' {shlex.quote(str(self._pid))} {shlex.join(command)}; '
            f"echo $? > {shlex.quote(str(self.status))}; sleep 600"
        )
        settings = [f"{key}={value}" for key, value in environment.items()]
        columns, lines = size
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-s", "it", "-x", str(columns), "-y", str(lines),
            shlex.join(["env", *settings, "sh", "-c", shell]),
        )  # fmt: skip
        self._tmux("set-option", "-g", "escape-time", "0")
        self._tmux("pipe-pane", "-t", "it", f"cat >> {shlex.quote(str(notes))}")
        go.touch()

    def _tmux(self, *words: str, check: bool = True) -> str:
        assert TMUX
        done = subprocess.run([TMUX, "-u", "-L", self.name, *words], capture_output=True, text=True, check=False)
        if check and done.returncode:
            raise DeadError(f"tmux {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    # The program

    @property
    def running(self) -> bool:
        """Whether the program has not ended yet."""
        return not self.status.exists()

    @property
    def pid(self) -> int:
        """Its process id."""
        return int(self._pid.read_text())

    def signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def wait_end(self, seconds: float = 20) -> int:
        """Wait until it has ended; its exit status (128 and a signal's number where that ended it)."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.status.exists() and (text := self.status.read_text().strip()):
                return int(text)
            time.sleep(LOOK_EVERY)
        raise DeadError("it does not end")

    def close(self) -> None:
        """Take the terminal away, and the program with it."""
        if self.running and self._pid.exists():
            with contextlib.suppress(ProcessLookupError, FileNotFoundError, ValueError):
                self.signal(9)
        self._tmux("kill-server", check=False)

    # The screen

    def lines(self) -> list[str]:
        """The screen, a string a line."""
        return self._tmux("capture-pane", "-p", "-t", "it").splitlines()

    @property
    def text(self) -> str:
        """The screen."""
        return "\n".join(self.lines())

    def flowing(self) -> str:
        """The screen with every gap between words a single space, so that a sentence is found across its lines."""
        return " ".join(self.text.split())

    def until(self, seen: Callable[[str], bool], seconds: float) -> str | None:
        """Wait until the screen fits; the screen, or ``None`` where it does not within so many seconds."""
        until = time.monotonic() + seconds
        while True:
            text = self.text
            if seen(text):
                return text
            if not self.running or time.monotonic() > until:
                return None
            time.sleep(LOOK_EVERY)

    def resize(self, columns: int, lines: int) -> None:
        """Give the window another size."""
        self.size = columns, lines
        self._tmux("resize-window", "-t", "it", "-x", str(columns), "-y", str(lines))

    # The keyboard

    def key(self, name: str) -> None:
        """Press one key, by the app's name for it."""
        if name in NAMED:
            self._tmux("send-keys", "-t", "it", NAMED[name])
        elif name.startswith("ctrl+"):
            self._tmux("send-keys", "-t", "it", f"C-{name[5:]}")
        elif len(name) > 1 and name[0] == "f" and name[1:].isdigit():
            self._tmux("send-keys", "-t", "it", name.upper())
        else:
            self._tmux("send-keys", "-t", "it", "-l", name)

    def type(self, text: str) -> None:
        """Type a text, which reaches the program at once."""
        self._tmux("send-keys", "-t", "it", "-l", "--", text)

    def paste(self, text: str) -> None:
        """Paste a text, bracketed as a terminal does."""
        self._tmux("set-buffer", "--", text)
        self._tmux("paste-buffer", "-p", "-t", "it")

    def click(self, column: int, line: int) -> None:
        """Press and release the mouse's left button on a cell (0 and up)."""
        for end in "Mm":
            codes = f"\x1b[<0;{column + 1};{line + 1}{end}"
            self._tmux("send-keys", "-t", "it", "-H", *(f"{byte:02x}" for byte in codes.encode()))

"""The worker's watch over one child: its messages, its prints, its time, and its end."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from practice.grader.children import Child
from practice.grader.reaper import end_group

MOST_OUTPUT = 1 << 16
MOST_MESSAGES = 1 << 23
_CHUNK = 1 << 16


class WorkerStoppedError(Exception):
    """The application closed the worker's input: everything is to end."""


@dataclass
class Ending:
    """How a child ended.

    Attributes:
        done: Its closing message, if it sent one.
        output: What it printed, cut after ``MOST_OUTPUT`` bytes.
        timed_out: Whether it was killed for its time.
        flooded: Whether it was killed for writing far too much on its channel.
        status: As ``os.waitstatus_to_exitcode`` gives it: negative for a signal.
        running: Name of the check that was running, if one was.
    """

    done: dict[str, Any] | None = None
    output: bytearray = field(default_factory=bytearray)
    dropped: int = 0
    timed_out: bool = False
    flooded: bool = False
    status: int = 0
    running: str = ""

    def text(self) -> str:
        """The prints as text, saying how much was left out."""
        text = self.output.decode("utf-8", errors="replace")
        return f"{text}\n... {self.dropped} more bytes were printed and are not shown." if self.dropped else text


class Watch:
    """Watches one child until its verdict or its end, then kills its whole group.

    Args:
        child: The process.
        nonce: Only lines that begin with it are messages.
        seconds: Wall-clock time it may take.
        stop_fd: The worker's own input, which becomes readable when the application goes away.
        pass_on: Called with every message but the closing one.
    """

    def __init__(
        self, child: Child, *, nonce: str, seconds: float, stop_fd: int, pass_on: Callable[[dict[str, Any]], None]
    ) -> None:
        self._child = child
        self._nonce = nonce.encode()
        self._deadline = time.monotonic() + seconds
        self._stop_fd = stop_fd
        self._pass_on = pass_on
        self._pending = bytearray()
        self._received = 0
        self._ending = Ending()

    def run(self) -> Ending:
        """Watch to the end.

        Raises:
            WorkerStoppedError: The application went away; the child is dead by then.
        """
        try:
            with selectors.DefaultSelector() as selector:
                for descriptor in (self._child.verdict_fd, self._child.output_fd, self._stop_fd):
                    selector.register(descriptor, selectors.EVENT_READ)
                self._loop(selector)
        finally:
            self._ending.status = end_group(self._child.pid)
            self._read_rest()
            os.close(self._child.verdict_fd)
            os.close(self._child.output_fd)
        return self._ending

    def _loop(self, selector: selectors.BaseSelector) -> None:
        ending = self._ending
        open_fds = {self._child.verdict_fd, self._child.output_fd}
        while self._child.verdict_fd in open_fds and ending.done is None and not ending.flooded:
            remaining = self._deadline - time.monotonic()
            if remaining <= 0:
                ending.timed_out = True
                return
            for key, _ in selector.select(remaining):
                if key.fd == self._stop_fd:
                    raise WorkerStoppedError
                chunk = os.read(key.fd, _CHUNK)
                if not chunk:
                    selector.unregister(key.fd)
                    open_fds.discard(key.fd)
                self._take(key.fd, chunk)

    def _take(self, descriptor: int, chunk: bytes) -> None:
        if descriptor == self._child.output_fd:
            room = MOST_OUTPUT - len(self._ending.output)
            self._ending.output += chunk[:room]
            self._ending.dropped += max(0, len(chunk) - room)
            return
        self._received += len(chunk)
        self._ending.flooded = self._received > MOST_MESSAGES
        self._pending += chunk
        *lines, rest = bytes(self._pending).split(b"\n")
        self._pending = bytearray(rest)
        for line in lines:
            if line.startswith(self._nonce) and self._ending.done is None:
                self._message(json.loads(line[len(self._nonce) :]))

    def _message(self, message: dict[str, Any]) -> None:
        match message["kind"]:
            case "done":
                self._ending.done = message
                return
            case "started":
                self._ending.running = message["name"]
            case "result":
                self._ending.running = ""
        self._pass_on(message)

    def _read_rest(self) -> None:
        """What the dead child had printed but nobody read yet."""
        os.set_blocking(self._child.output_fd, False)
        with contextlib.suppress(OSError):
            while chunk := os.read(self._child.output_fd, _CHUNK):
                self._take(self._child.output_fd, chunk)

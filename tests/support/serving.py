"""A server that runs, the processes behind it, and a tab."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Callable
from typing import Any

PATIENCE = 120.0
"""Seconds until a wait is given up. Only a broken program takes so long; a busy machine does not."""
PLAIN = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[78=>]")


def until(true: Callable[[], Any]) -> Any:
    """Wait until something is so; what it is."""
    end = time.monotonic() + PATIENCE
    while not (found := true()):
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.05)
    return found


def processes() -> dict[int, int]:
    """The parent of every process that runs; the dead that nobody waited for are left out."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in listed.splitlines())
    return {int(pid): int(parent) for pid, parent, state in rows if not state.startswith("Z")}


class Served:
    """A server that runs, and what it said."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout is not None
        self.said = [process.stdout.readline()]
        found = re.search(r"http://\S+", self.said[0])
        assert found, self.said
        self.url = found[0]
        while "Ctrl-C" not in self.said[-1]:
            self.said.append(process.stdout.readline())
        port = re.search(r":(\d+)/", self.url)
        assert port
        self.port = int(port[1])

    def apps(self) -> list[int]:
        """The processes behind its tabs."""
        return [pid for pid, parent in processes().items() if parent == self.process.pid]


class Tab:
    """What the page does: it shows what comes, and sends keys."""

    def __init__(self, websocket: Any) -> None:
        self.websocket = websocket
        self.seen = b""
        self.why = ""

    async def shows(self, text: str) -> None:
        """Wait until a text was shown since the last key."""
        while text.encode() not in PLAIN.sub(b"", self.seen):
            message = await self.websocket.receive(PATIENCE)
            assert isinstance(message.data, bytes), message
            self.seen += message.data

    async def press(self, keys: str) -> None:
        """Press keys."""
        self.seen = b""
        await self.websocket.send_str(json.dumps(["stdin", keys]))

    async def closes(self) -> int:
        """Wait until the server closes; its code. The reason is kept."""
        while isinstance((message := await self.websocket.receive(PATIENCE)).data, bytes):
            pass
        self.why = message.extra or ""
        return self.websocket.close_code

"""The app's process behind one tab."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from textual_serve.app_service import AppService

from curriculum.tui.served import SERVED

PATIENCE: Final = 10.0
"""So many seconds the app has to save and end before it is killed."""
LARGEST: Final = 1000
"""Columns and lines beyond which no window is believed."""
ROOT: Final = Path(__file__).resolve().parent.parent.parent
# The working folder is no place to import from; ours comes last, so that it hides nothing.
START: Final = "import sys; sys.path.append(sys.argv.pop(1)); from curriculum.__main__ import main; main()"


class TabService(AppService):  # type: ignore[misc]  # the library is not looked into by mypy
    """One process of the app. It has no terminal, and ends once its input is closed, whoever closed it.

    Args:
        arguments: What stands behind ``curriculum`` on its command line.
        details: As for ``AppService``.
    """

    def __init__(self, arguments: list[str], **details: Any) -> None:
        super().__init__("curriculum", **details)
        self._arguments = arguments

    @property
    def status(self) -> int | None:
        """The exit status of the process; None while there is none."""
        return None if self._process is None else self._process.returncode

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Any:
        environment = self._build_environment(width=width, height=height)
        environment |= {SERVED: "1", "TEXTUAL_DRIVER": "curriculum.tui.web_driver:TabDriver"}
        for name in ("EDITOR", "VISUAL", "NO_COLOR"):
            environment.pop(name, None)
        self._process: Any = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-c", START, str(ROOT), *self._arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=environment,
            # Ctrl-C in the server's terminal is for the server, which then ends the apps in order.
            start_new_session=True,
        )
        self._stdin = self._process.stdin
        return self._process

    async def start(self, width: int, height: int) -> None:
        """Start the process, at the size of the window."""
        await super().start(_bounded(width), _bounded(height))

    async def set_terminal_size(self, width: int, height: int) -> None:
        """Tell the process about the new size of the window."""
        await super().set_terminal_size(_bounded(width), _bounded(height))

    async def run(self) -> None:
        """Carry what the app writes to the tab until it ends; what it writes to a tab that has gone is dropped."""
        read = self._process.stdout
        with suppress(asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            await read.readuntil(b"__GANGLION__\n")
            while True:
                head = await read.readexactly(5)
                payload = await read.readexactly(int.from_bytes(head[1:], "big"))
                with suppress(ConnectionError, RuntimeError):
                    await {b"D": self.on_data, b"M": self.on_meta, b"P": self.on_packed}[head[:1]](payload)
        await self._process.wait()
        await self.remote_close()

    async def on_meta(self, data: bytes) -> None:
        """What the app says of itself; that it ends is seen by its end."""
        if b'"exit"' not in data:
            await super().on_meta(data)

    async def stop(self) -> None:
        """End the process and wait for it: it is asked to, and killed where it does not listen."""
        if self._task is None:
            return
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        self.stdin.close()
        done, _ = await asyncio.wait({self._task}, timeout=PATIENCE)
        if not done:
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, 9)
            await self._task


def _bounded(cells: int) -> int:
    return max(1, min(int(cells), LARGEST))

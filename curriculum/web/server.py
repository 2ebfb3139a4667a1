"""The server: a page, a websocket a tab, and an app behind each."""

from __future__ import annotations

import asyncio
import secrets
import signal
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any, Final

from aiohttp import WSCloseCode, web
from textual_serve.server import Server, to_int

from curriculum.web.door import Door
from curriculum.web.service import TabService

TAB: Final = "tab-[0-9a-f]{12}"
LEFT: Final = "You have left curriculum. What you did is saved. To come back, press Enter or reload this page."
STOPPED: Final = "The server has stopped. What you did is saved. To come back, start `curriculum serve` again."
FAILED: Final = "The app failed; the terminal of `curriculum serve` says why. What was recorded is saved."
ENDED: Final = (AssertionError, AttributeError, LookupError, TypeError, ValueError)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class TabServer(Server):  # type: ignore[misc]  # the library is not looked into by mypy
    """Serves the app.

    Args:
        door: Who may come in.
        graph_folder: The authored text; the one that came with the package by default.
        learner: Whose progress every tab shows; the usual one by default.
        separate: Whether each tab has a learner of its own instead.
    """

    def __init__(
        self, door: Door, *, graph_folder: Path | None = None, learner: str | None = None, separate: bool = False
    ) -> None:
        super().__init__("curriculum", host=door.host, port=door.port)
        self.door, self.graph_folder, self.learner, self.separate = door, graph_folder, learner, separate
        self._tabs: dict[TabService, web.WebSocketResponse] = {}
        self._stopping = False

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard()])
        name = f"/{{tab:{TAB}}}" if self.separate else ""
        app.add_routes(
            [
                web.get("/", self._new_tab if self.separate else self.handle_index),
                *([web.get(name, self.handle_index)] if self.separate else []),
                web.get(f"/ws{name}", self.handle_websocket),
                web.get("/download/{key}", self.handle_download),
                web.static("/static", self.statics_path),
            ]
        )
        app.on_shutdown.append(self.on_shutdown)
        return app

    def _guard(self) -> Any:
        """What stands before every page, file and websocket."""
        door = self.door

        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            shown = request.query.get("token")
            if sentence := door.refusal(request.headers, (shown, request.cookies.get(door.cookie))):
                return web.Response(status=403, text=sentence + "\n")
            if door.token is not None and shown is not None and not request.path.startswith("/ws"):
                # The token moves into a cookie, out of the address line, where it would be seen and kept.
                answer = web.Response(status=303, headers={"Location": request.path})
                answer.set_cookie(door.cookie, door.token, httponly=True, samesite="Lax")
                return answer
            return await handler(request)

        return web.middleware(guard)

    async def _new_tab(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002
        """A name for a new tab. It stands in the address, so that a reload or a bookmark leads to the same learner."""
        return web.Response(status=303, headers={"Location": f"/tab-{secrets.token_hex(6)}"})

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page around the terminal."""
        tab = request.match_info.get("tab")
        page = Template(files("curriculum.web").joinpath("page.html").read_text(encoding="utf-8"))
        text = page.substitute(
            font_size=max(6, min(to_int(request.query.get("fontsize", ""), 16), 60)),
            socket=f"/ws/{tab}" if tab else "/ws",
            left=LEFT,
            stopped=STOPPED,
        )
        headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY"}
        return web.Response(text=text, content_type="text/html", headers=headers)

    def _arguments(self, tab: str | None) -> list[str]:
        learner = tab or self.learner
        graph = ["--graph", str(self.graph_folder.resolve())] if self.graph_folder else []
        return graph + (["--learner", learner] if learner else [])

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A tab, from its opening to its end, and the process behind it."""
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)

        async def close() -> None:
            failed = service.status not in (0, None)
            code, why = (WSCloseCode.INTERNAL_ERROR, FAILED) if failed else (WSCloseCode.OK, LEFT)
            if self._stopping:
                code, why = WSCloseCode.GOING_AWAY, STOPPED
            await websocket.close(code=code, message=why.encode())

        service = TabService(
            self._arguments(request.match_info.get("tab")),
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        self._tabs[service] = websocket
        try:
            await service.start(to_int(request.query.get("width", ""), 80), to_int(request.query.get("height", ""), 24))
            if not self._stopping:
                with suppress(*ENDED):  # what is no message of our page ends its tab
                    await self._process_messages(websocket, service)
        finally:
            await service.stop()
            del self._tabs[service]
        return websocket

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002
        """End every app; no new one is begun."""
        self._stopping = True
        await asyncio.gather(*(service.stop() for service in tuple(self._tabs)))

    def run(self, listening: socket.socket) -> None:
        """Serve on a socket until Ctrl-C, SIGTERM or the end of the terminal."""
        loop = asyncio.new_event_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self.request_exit)
        web.run_app(
            self._make_app(),
            sock=listening,
            loop=loop,
            handle_signals=False,
            print=None,
            access_log=None,  # it would hold the token
            shutdown_timeout=2.0,
        )

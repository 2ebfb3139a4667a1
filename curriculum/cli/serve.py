"""``serve``: the app in a browser."""

from __future__ import annotations

from typing import Annotated, Final

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show
from curriculum.errors import MachineError, UsageError

INSTALL: Final = 'pip install "textual-serve>=1.1.3,<2"'


def serve(
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    separate: Annotated[bool, Parameter(negative="")] = False,
    common: Common = Common(),
) -> int:
    """Show the app in a browser, until Ctrl-C.

    Args:
        host: The address to serve on. Where other machines can reach it, a token is needed, which the printed URL has.
        port: The port; 8000, or a free one where that is taken.
        separate: Each tab is a learner of its own, kept under the name in the tab's address.
    """
    if separate and common.learner is not None:
        raise UsageError("With --separate each tab names its own learner.", fix="Leave --learner or --separate out.")
    try:
        from curriculum.web.server import TabServer
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ("aiohttp", "jinja2", "aiohttp_jinja2", "textual_serve"):
            raise
        raise MachineError("The app in a browser needs textual-serve, which is not installed.", fix=INSTALL) from error
    from curriculum.web.door import USUAL_PORT, Door, listen

    common.desk().close()  # what cannot be opened is told here, and no tab waits for the text to be compiled
    with listen(host, port) as listening:
        door = Door.of(listening)
        lines = [f"curriculum is at {door.url}"]
        if port is None and door.port != USUAL_PORT:
            lines.append(f"Port {USUAL_PORT} is taken, so it is {door.port}.")
        if door.token is not None:
            lines.append("Whoever has it can use the app and run Python in its sandbox. Nothing is encrypted.")
        whose = "a learner of its own" if separate else f"the learner `{common.learner or 'me'}`"
        lines.append(f"Each tab is {whose}. Ctrl-C stops the server.")
        show({"url": door.url}, as_json=common.json, lines=lambda: lines)
        print(end="", flush=True)
        server = TabServer(door, graph_folder=common.graph, learner=common.learner, separate=separate)
        server.run(listening)
    return 0

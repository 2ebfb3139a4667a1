"""Who may come in: the address that is listened on, and what a request must show."""

from __future__ import annotations

import errno
import hmac
import ipaddress
import secrets
import socket
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from curriculum.errors import MachineError, UsageError

USUAL_PORT: Final = 8000
OWN_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens. Without a port it is the usual one, or a free one where that is taken.

    Raises:
        UsageError: If the host is no address of this machine, or the port cannot be one or is taken.
        MachineError: If the system does not allow it.
    """
    if port is not None and not 0 <= port <= 65535:
        raise UsageError(f"{port} is no port.", fix="Ports go from 1 to 65535; 0 takes a free one.")
    wanted = USUAL_PORT if port is None else port
    try:
        family, _, _, _, address = socket.getaddrinfo(host, wanted, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family)
    except (socket.gaierror, UnicodeError) as error:
        raise UsageError(f"`{host}` is no address.", fix="Leave --host out to serve on this machine alone.") from error
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            if port is None:
                return listen(host, 0)
            raise UsageError(f"Port {port} is taken.", fix="Leave --port out to get one that is free.") from error
        if error.errno == errno.EADDRNOTAVAIL:
            fix = "Use one of its own addresses, or 0.0.0.0 for all of them."
            raise UsageError(f"`{host}` is no address of this machine.", fix=fix) from error
        raise MachineError(
            f"Port {wanted} of {host} cannot be opened: {error.strerror}.", fix="Choose another with --port."
        ) from error


@dataclass(frozen=True, slots=True)
class Door:
    """What a request must show.

    Args:
        host: The address that is listened on.
        port: Its port.
        token: What has to be known; None where only this machine can ask.
    """

    host: str
    port: int
    token: str | None

    @classmethod
    def of(cls, listening: socket.socket) -> Door:
        """The door of a socket: with a new token where other machines can reach it."""
        host, port = listening.getsockname()[:2]
        return cls(host, port, None if ipaddress.ip_address(host).is_loopback else secrets.token_urlsafe(24))

    @property
    def cookie(self) -> str:
        """The name of the cookie that carries the token: cookies of one host are shared by all its ports."""
        return f"curriculum-{self.port}"

    @property
    def url(self) -> str:
        """The address to open, with the token where one is needed."""
        address = ipaddress.ip_address(self.host)
        name = socket.gethostname() if address.is_unspecified else f"[{address}]" if address.version == 6 else self.host
        return f"http://{name}:{self.port}/" + (f"?token={self.token}" if self.token else "")

    def knows(self, token: str | None) -> bool:
        """Whether this is the token; the time taken does not tell how much of it is right."""
        if self.token is None:
            return True
        return token is not None and hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())

    def refusal(self, headers: Mapping[str, str], tokens: tuple[str | None, ...]) -> str | None:
        """Why a request is turned away, in a sentence; None where it may come in.

        Args:
            headers: The request's headers.
            tokens: The tokens it shows.
        """
        if not any(self.knows(token) for token in tokens):
            return "A token is needed here. Open the address that `curriculum serve` printed, with its token."
        host = headers.get("Host", "")
        # A page elsewhere whose name was made to lead here would be let in by the browser; its own name gives it away.
        if self.token is None and _name(host) not in OWN_NAMES | {self.host}:
            return "This server answers only to the name of this machine. Open the address that it printed."
        # Browsers let every page open a websocket to anywhere, and say whose page it is.
        origin = headers.get("Origin")
        if origin is not None and origin.partition("://")[2] != host:
            return "This was asked for by a page of another address. Open the address that `curriculum serve` printed."
        return None


def _name(host: str) -> str | None:
    """The name in a ``Host`` header; None where it is no such header."""
    with suppress(ValueError):
        return urlsplit(f"//{host}").hostname
    return None

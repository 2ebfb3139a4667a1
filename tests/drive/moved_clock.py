"""The moved clock of a drive, as the launcher and the driver both read it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


def moved(offset: Path) -> Callable[[], datetime]:
    """A clock as far ahead of the machine's as the file says, in seconds, at each look."""

    def now() -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(offset.read_text()))

    return now

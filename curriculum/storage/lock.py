"""A lock between processes, let go by the system when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock of this name, waiting for whoever has it.

    Args:
        path: An empty file that stands for the lock; it is made, and stays.

    Raises:
        OSError: If the file cannot be made.
    """
    with path.open("ab") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield

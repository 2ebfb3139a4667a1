"""Which database files this process has open.

SQLite's locks are POSIX locks, and those of a process on a file all go when it closes *any* descriptor of that file.
Reading a database's header beside an open connection would so let another process think itself alone, remove the
journal, and lose what the connection writes next (https://sqlite.org/howtocorrupt.html, section 2.2). Therefore a
descriptor of a file with open connections is kept, as SQLite itself does, until the last of them is closed.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
from collections import Counter
from pathlib import Path
from typing import Any

SHARED_FIRST, SHARED_SIZE = 0x40000002, 510
"""The bytes on which every connection to a database in WAL mode holds a lock (https://sqlite.org/fileformat2.html,
section 1.3.1)."""

_Inode = tuple[int, int]
_lock = threading.Lock()
_connections: Counter[_Inode] = Counter()
_parked: dict[_Inode, int] = {}


def _inode(status: os.stat_result) -> _Inode:
    return (status.st_dev, status.st_ino)


class CountedConnection(sqlite3.Connection):
    """A connection that is counted for its file until it is closed."""

    counted: _Inode | None = None

    def close(self) -> None:
        """Close the connection, and what was kept for its sake."""
        super().close()
        counted, self.counted = self.counted, None
        if counted is not None:
            _discount(counted)


def connect_counted(path: Path, uri: str, **options: Any) -> CountedConnection:
    """``sqlite3.connect(uri)`` to the file at ``path``, counted before SQLite takes its first lock.

    Raises:
        sqlite3.Error: If it cannot be opened.
    """
    try:
        inode = _inode(path.stat())
    except OSError:
        inode = None  # SQLite says what is wrong, or makes the file
    if inode is not None:
        with _lock:
            _connections[inode] += 1
    try:
        connection = sqlite3.connect(uri, uri=True, factory=CountedConnection, **options)
    except BaseException:
        if inode is not None:
            _discount(inode)
        raise
    connection.counted = inode
    return connection


def _discount(inode: _Inode) -> None:
    with _lock:
        _connections[inode] -= 1
        if _connections[inode] <= 0:
            del _connections[inode]
            if inode in _parked:
                os.close(_parked.pop(inode))


def read_start(path: Path, size: int) -> bytes:
    """The first ``size`` bytes of a file, which may be an open database.

    Raises:
        OSError: If it cannot be read.
    """
    with _lock:
        inode = _inode(path.stat())
        descriptor = _parked.get(inode)
        if descriptor is None:
            descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
            inode = _inode(os.fstat(descriptor))
            if _connections[inode] and inode not in _parked:
                _parked[inode] = descriptor
        try:
            return os.pread(descriptor, size, 0)
        finally:
            if _parked.get(inode) != descriptor:
                os.close(descriptor)


def is_held(path: Path) -> bool:
    """Whether another process has a connection to the database, whose contents may be damaged.

    Raises:
        OSError: If it cannot be opened for writing.
    """
    with _lock:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        inode = _inode(os.fstat(descriptor))
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
            fcntl.lockf(
                descriptor,
                fcntl.LOCK_SH if _connections[inode] else fcntl.LOCK_UN,
                SHARED_SIZE,
                SHARED_FIRST,
            )
        except (BlockingIOError, PermissionError):
            return True
        finally:
            if _connections[inode] and inode not in _parked:
                _parked[inode] = descriptor
            elif _parked.get(inode) != descriptor:
                os.close(descriptor)
        return False

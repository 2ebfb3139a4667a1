"""What SQLite and the disk complain of, as sentences that say what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from curriculum.errors import DamagedDatabaseError, StorageError

_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}


def _code(error: sqlite3.Error) -> str:
    """The primary result code, e.g. ``SQLITE_BUSY`` for ``SQLITE_BUSY_SNAPSHOT``."""
    name: str = getattr(error, "sqlite_errorname", "") or ""
    return "_".join(name.split("_")[:2])


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file's contents are wrong."""
    return _code(error) in _DAMAGED


def is_unwritable(error: sqlite3.Error) -> bool:
    """Whether the error says that the file or its folder cannot be written."""
    return _code(error) in {"SQLITE_READONLY", "SQLITE_CANTOPEN"}


def is_busy(error: sqlite3.Error) -> bool:
    """Whether the error says that another process holds the database."""
    return _code(error) in {"SQLITE_BUSY", "SQLITE_LOCKED"}


def storage_error(error: sqlite3.Error | OSError, path: Path) -> StorageError:
    """The error as a person should read it."""
    if isinstance(error, OSError):
        return _disk_error(error, path)
    code = _code(error)
    if code in _DAMAGED:
        return DamagedDatabaseError(
            f"{path} is damaged: {error}.", fix="Put back a copy with `curriculum restore`; the file was not touched."
        )
    if code in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
        return StorageError(
            f"{path} is being written by another program.", fix="Close the other program, or try again in a moment."
        )
    if code in {"SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"}:
        return StorageError(
            f"{path} cannot be written.", fix="Allow writing to the file and its folder, or set CURRICULUM_HOME."
        )
    if code == "SQLITE_FULL":
        return StorageError(f"The disk that holds {path} is full.", fix="Make room and try again; nothing was changed.")
    return StorageError(f"{path} could not be used: {error}.", fix="Run `curriculum doctor`.")


def _disk_error(error: OSError, path: Path) -> StorageError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return StorageError(f"The disk that holds {path} is full.", fix="Make room and try again; nothing was changed.")
    reason = error.strerror or str(error)
    if error.errno in {errno.EISDIR, errno.ENOTDIR, errno.EEXIST}:
        return StorageError(
            f"{path} could not be used: {reason}.", fix="Move what stands in the way, or set CURRICULUM_HOME."
        )
    return StorageError(
        f"{path} could not be used: {reason}.",
        fix="Allow writing to the file and its folder, or set CURRICULUM_HOME.",
    )


@contextmanager
def translated(path: Path, *, damaged: Callable[[Path, str], DamagedDatabaseError] | None = None) -> Iterator[None]:
    """Turn errors of SQLite and the disk into :class:`StorageError`; ``damaged`` words what is said of damage."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        if damaged is not None and isinstance(error, sqlite3.Error) and is_damage(error):
            raise damaged(path, str(error)) from error
        raise storage_error(error, path) from error

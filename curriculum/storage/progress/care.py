"""Looking after a progress database: check, copy, put back, erase."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from curriculum.errors import DamagedDatabaseError, StorageError, UnknownNameError
from curriculum.storage.faults import is_busy, translated
from curriculum.storage.lock import exclusive
from curriculum.storage.progress.backups import backup_name, copy_database, copy_file, learner_backups
from curriculum.storage.progress.connection import check_contents, connect, connect_checked, stored_revision
from curriculum.storage.progress.create import lock_file, sync_folder
from curriculum.storage.progress.open_files import is_held
from curriculum.storage.progress.schema import CHAIN, MigrationChain


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at one progress database found."""

    path: Path
    state: Literal["absent", "sound", "older", "newer", "damaged", "unreadable"]
    message: str
    fix: str
    events: int
    size: int
    """Bytes of the file, without its journal."""


def examine(path: Path, *, chain: MigrationChain = CHAIN) -> Health:
    """Look at a progress database without changing it."""
    from curriculum.errors import NewerDatabaseError

    if not path.exists():
        return Health(path, "absent", f"There is no {path} yet.", "It is made with the first thing you do.", 0, 0)
    size = path.stat().st_size
    try:
        events, revision = _validated(path, chain)
    except DamagedDatabaseError as error:
        return Health(path, "damaged", error.message, error.fix, 0, size)
    except NewerDatabaseError as error:
        return Health(path, "newer", error.message, error.fix, 0, size)
    except StorageError as error:
        return Health(path, "unreadable", error.message, error.fix, 0, size)
    if revision != chain.head:
        message = f"{path} is of revision {revision}; it is brought to {chain.head} at the next use, after a copy."
        return Health(path, "older", message, "", events, size)
    return Health(path, "sound", f"{path} is sound and holds {events} events.", "", events, size)


def _validated(path: Path, chain: MigrationChain) -> tuple[int, str]:
    """Events and revision of a database that this program can use.

    Raises:
        StorageError: With the kind that fits: damaged, newer, or unreadable.
    """
    with translated(path):
        connection, _ = connect_checked(path)
        with closing(connection):
            revision = stored_revision(connection, path, chain)
            check_contents(connection, path)
            return int(connection.execute("SELECT count(*) FROM events").fetchone()[0]), revision


def backup(path: Path, to: Path | None, *, backups: Path, now: datetime) -> Path:
    """Copy a database that may be in use.

    Args:
        path: The database.
        to: The copy, or ``None`` for a new name in ``backups``. An existing file is never overwritten.
        backups: The folder of copies.
        now: The present, for the name.

    Raises:
        UnknownNameError: If there is no database.
        StorageError: If it is damaged, or the copy exists or cannot be written.
    """
    if not path.exists():
        raise UnknownNameError(f"There is no progress at {path}.", fix="See `curriculum doctor` for where it is kept.")
    target = to or backup_name(backups, path.stem, now, reason="manual")
    if target.exists():
        raise StorageError(f"{target} exists already.", fix="Choose another name.")
    with translated(path):
        connection, _ = connect_checked(path)
        with closing(connection):
            check_contents(connection, path)
            with translated(target):
                copy_database(connection, target)
    return target


def restore(path: Path, source: Path, *, backups: Path, now: datetime, chain: MigrationChain = CHAIN) -> Path | None:
    """Put a copy in the place of a database. What was there is kept among the backups, even if it is damaged.

    Returns:
        Where the replaced database went, or ``None`` if there was none.

    Raises:
        UnknownNameError: If there is no such copy.
        StorageError: If the copy is damaged or newer, or the database cannot be written, or it is damaged and another
            program has it open; nothing is changed then.
    """
    if not source.exists():
        raise UnknownNameError(f"There is no file {source}.", fix="Name a file that `curriculum backup` made.")
    _validated(source, chain)
    with translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with exclusive(lock_file(path)):
            sound = path.exists() and _is_sound(path, chain)
            if not sound:
                _refuse_if_held(path, "restore")
            kept = _keep_replaced(path, backups, now, sound=sound)
            with translated(source):
                copy, _ = connect_checked(source)
            with closing(copy):
                if sound:
                    with closing(connect(path)) as current:
                        copy.backup(current, progress=_no_waiting(path))
                else:
                    _remove_files(path)
                    copy_database(copy, path)
    return kept


def _no_waiting(path: Path) -> Callable[[int, int, int], None]:
    """Gives up where the wait of the connection was not enough; ``sqlite3`` itself would try for ever."""

    def look(status: int, _remaining: int, _total: int) -> None:
        if status & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StorageError(
                f"{path} is being written by another program.", fix="Close the other program, or try again in a moment."
            )

    return look


def _is_sound(path: Path, chain: MigrationChain) -> bool:
    try:
        _validated(path, chain)
    except StorageError as error:
        if isinstance(error.__cause__, sqlite3.Error) and is_busy(error.__cause__):
            raise
        return False
    return True


def _keep_replaced(path: Path, backups: Path, now: datetime, *, sound: bool) -> Path | None:
    if not path.exists():
        return None
    if sound:
        kept = backup_name(backups, path.stem, now, reason="replaced")
        with closing(connect(path)) as connection:
            copy_database(connection, kept)
    else:
        kept = backup_name(backups, path.stem, now, reason="damaged")
        for end in ("", "-wal"):
            part = path.with_name(path.name + end)
            if part.exists():
                copy_file(part, kept.with_name(kept.name + end))
    return kept


def erase(path: Path, *, backups: Path, keep_backups: bool = False) -> tuple[Path, ...]:
    """Remove a learner's database and, unless told to keep them, its backups.

    Returns:
        The files removed, sorted; none if there were none.

    Raises:
        StorageError: If another program has the database open, or a file cannot be removed.
    """
    with translated(path):
        if not path.parent.exists():
            return ()
        with exclusive(lock_file(path)):
            _refuse_if_open(path)
            removed = _remove_files(path)
            if not keep_backups:
                for copy in learner_backups(backups, path.stem):
                    removed += _remove_files(copy)
            sync_folder(path.parent)
        lock_file(path).unlink(missing_ok=True)
    return tuple(sorted(removed))


def _refuse_if_open(path: Path) -> None:
    """Leaving WAL needs the file to oneself, so trying it tells whether anybody else has it open."""
    if not path.exists():
        return
    try:
        with closing(connect(path)) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if is_busy(error):
            raise _held(path, "erase") from error
    _refuse_if_held(path, "erase")


def _refuse_if_held(path: Path, then: str) -> None:
    """Refuse to remove a file that another process has open, also where SQLite cannot read it.

    A connection that outlives its file removes, when it is closed, the journal that bears the file's name, which is by
    then the journal of the file put in its place.
    """
    if path.exists() and is_held(path):
        raise _held(path, then)


def _held(path: Path, then: str) -> StorageError:
    return StorageError(f"{path} is open in another program.", fix=f"Close every running curriculum, then {then}.")


def _remove_files(path: Path) -> list[Path]:
    """Remove a database and what SQLite keeps beside it."""
    removed = []
    for end in ("", "-wal", "-shm", "-journal"):
        part = path.with_name(path.name + end)
        if part.exists():
            part.unlink()
            removed.append(part)
    return removed

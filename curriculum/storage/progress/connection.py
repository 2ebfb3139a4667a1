"""Opening a progress database: what is checked before a byte of it is believed or written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from curriculum.errors import DamagedDatabaseError, NewerDatabaseError
from curriculum.storage.faults import is_damage, is_unwritable
from curriculum.storage.progress.open_files import connect_counted, read_start
from curriculum.storage.progress.schema import APPLICATION_ID, MigrationChain

BUSY_SECONDS = 10.0
"""How long to wait for another process that writes."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def damaged(path: Path, what: str) -> DamagedDatabaseError:
    """The error for a file that is not a sound progress database; it names the newest copy to go back to."""
    from curriculum.storage.progress.backups import learner_backups

    copies = [copy for copy in learner_backups(path.parent / "backups", path.stem) if "Z-damaged" not in copy.name]
    copies.sort(key=lambda copy: copy.stat().st_mtime_ns)
    if copies:
        fix = f"Put back the newest copy with `curriculum restore {copies[-1]}`; the file was not touched."
    else:
        fix = (
            "Put back a copy with `curriculum restore FILE`, or move the file away to begin afresh; it was not touched."
        )
    return DamagedDatabaseError(f"{path} is damaged: {what}.", fix=fix)


def check_header(path: Path) -> None:
    """Read the first hundred bytes and refuse what cannot be a progress database.

    Raises:
        DamagedDatabaseError: If the file is no SQLite database, is cut short, or is another program's.
        OSError: If it cannot be read.
    """
    header = read_start(path, _HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise damaged(path, "it is not an SQLite database")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise damaged(path, "it was not written by this program")
    page = int.from_bytes(header[16:18], "big")
    expected = int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
    if path.stat().st_size < expected and not _journal_size(path):
        raise damaged(path, "its end is missing")


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """A connection in autocommit mode with foreign keys on; ``mode`` is ``rw``, ``ro`` or ``immutable``.

    Synchronous is FULL: an append is on the disk when it returns, so that even a power cut loses no answer; it costs a
    few milliseconds for each answer of a person.
    """
    how = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = connect_counted(
        path,
        f"file:{quote(str(path))}?{how}",
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_checked(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection to a file whose header was checked, and whether it may be written.

    On a medium that cannot be written the file is read as it stands.

    Raises:
        DamagedDatabaseError: If the file is no sound progress database.
        sqlite3.Error: If it can be opened in no way.
    """
    check_header(path)
    try:
        connection = connect(path)
    except sqlite3.Error as error:
        if is_damage(error):
            raise damaged(path, str(error)) from error
        if not is_unwritable(error) or _journal_size(path):
            raise  # what stands in the journal cannot be read without writing beside it
        return connect(path, "immutable"), False
    effective = os.access in os.supports_effective_ids
    writable = all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))
    return connection, writable


def _journal_size(path: Path) -> int:
    journal = path.with_name(path.name + "-wal")
    return journal.stat().st_size if journal.exists() else 0


def stored_revision(connection: sqlite3.Connection, path: Path, chain: MigrationChain) -> str:
    """The revision of the database, one of ``chain.revisions``.

    Raises:
        NewerDatabaseError: If a newer program wrote it.
        DamagedDatabaseError: If it has none.
    """
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        row = None
    if row is None:
        raise damaged(path, "it does not say which version of the program wrote it")
    revision = str(row[0])
    if revision in chain.revisions:
        return revision
    if revision > chain.head:
        raise NewerDatabaseError(
            f"{path} was written by a newer version of curriculum (its revision is {revision}, ours {chain.head}).",
            fix="Update curriculum; the file was not touched.",
        )
    raise damaged(path, f"its revision `{revision}` is not known")


def check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite's own check of every page.

    Raises:
        DamagedDatabaseError: With the first complaint.
    """
    try:
        complaint = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        complaint = str(error)
    if complaint != "ok":
        raise damaged(path, str(complaint).splitlines()[-1])

"""Copies of a progress database, made with SQLite's online backup while it may be in use."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from curriculum.storage.progress.create import sync_folder

STAMPED = re.compile(r"-\d{8}T\d{6}Z-[a-z0-9-]+\.sqlite")
"""What follows the learner's name in the name of a copy."""


def backup_name(folder: Path, learner: str, now: datetime, *, reason: str) -> Path:
    """A free name such as ``backups/ada-20250131T120000Z-manual.sqlite``."""
    stem = f"{learner}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{reason}"
    candidate, number = folder / f"{stem}.sqlite", 1
    while candidate.exists():
        number += 1
        candidate = folder / f"{stem}-{number}.sqlite"
    return candidate


def copy_database(source: sqlite3.Connection, to: Path) -> None:
    """Copy the open database to a file that appears only when it is complete.

    Raises:
        sqlite3.Error, OSError: If the copy cannot be written.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".copy-", suffix=".new", dir=to.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(to)
        sync_folder(to.parent)
    finally:
        for leftover in (temporary, *(Path(f"{name}{end}") for end in ("-wal", "-shm", "-journal"))):
            leftover.unlink(missing_ok=True)


def copy_file(source: Path, to: Path) -> None:
    """Copy bytes as they are, for a file that is no sound database."""
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, to)


def learner_backups(backups: Path, learner: str) -> tuple[Path, ...]:
    """The copies kept of one learner's database, the oldest first by name."""
    found = backups.glob(f"{learner}-*.sqlite") if backups.is_dir() else ()
    return tuple(sorted(p for p in found if STAMPED.fullmatch(p.name[len(learner) :])))

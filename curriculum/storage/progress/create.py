"""Making a new progress database: whole or not at all, and once, whoever else is starting."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

from curriculum.storage.lock import exclusive
from curriculum.storage.progress.connection import connect
from curriculum.storage.progress.schema import APPEND_ONLY, APPLICATION_ID, CHAIN


def lock_file(path: Path) -> Path:
    """The lock held while the file is made, migrated, restored or erased."""
    return path.with_name(f".{path.name}.lock")


def create_database(path: Path) -> None:
    """Make the database if there is none. It appears under its name only when it is complete.

    Raises:
        sqlite3.Error, OSError: If it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with exclusive(lock_file(path)):
        if path.exists():
            return
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".new", dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            connection = connect(temporary)
            try:
                write_schema(connection)
            finally:
                connection.close()
            with temporary.open("rb") as file:
                os.fsync(file.fileno())
            temporary.replace(path)
            sync_folder(path.parent)
        finally:
            for leftover in (temporary, *(Path(f"{name}{end}") for end in ("-wal", "-shm", "-journal"))):
                leftover.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a new name in the folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_schema(connection: sqlite3.Connection) -> None:
    """The tables of ``tables``, the triggers and the revision, in an empty database."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("BEGIN")
    for statement in schema_statements():
        connection.execute(statement)
    for trigger in APPEND_ONLY:
        connection.execute(trigger)
    connection.execute(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.execute("INSERT INTO alembic_version VALUES (?)", (CHAIN.head,))
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")


def schema_statements() -> tuple[str, ...]:
    """The SQL that makes the SQLModel tables and their indexes."""
    from sqlalchemy.dialects import sqlite
    from sqlalchemy.schema import CreateIndex, CreateTable

    from curriculum.storage.progress.tables import METADATA

    dialect = sqlite.dialect()
    statements = []
    for table in METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)))
        ordered = sorted(table.indexes, key=lambda index: str(index.name))
        statements += [str(CreateIndex(index).compile(dialect=dialect)) for index in ordered]
    return tuple(statements)

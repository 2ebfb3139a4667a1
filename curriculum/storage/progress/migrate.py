"""Bringing an older progress database up to date, after a copy of it was kept."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from curriculum.errors import StorageError
from curriculum.storage.lock import exclusive
from curriculum.storage.progress.backups import backup_name, copy_database
from curriculum.storage.progress.connection import check_contents, connect, damaged, stored_revision
from curriculum.storage.progress.create import lock_file
from curriculum.storage.progress.schema import APPEND_ONLY, MIGRATIONS_FOLDER, MigrationChain


def migrate(path: Path, chain: MigrationChain, *, backups: Path, now: datetime) -> Path | None:
    """Run the revisions that the database lacks, all in one transaction.

    Args:
        path: The database.
        chain: The revisions of this program.
        backups: The folder for the copy made before.
        now: The present, for the copy's name.

    Returns:
        The copy made before, or ``None`` if another process was quicker and nothing was left to do.

    Raises:
        DamagedDatabaseError: If the file fails SQLite's own check; it is then not touched.
        StorageError: If a revision fails; the database is then as it was.
    """
    with exclusive(lock_file(path)):
        connection = connect(path)
        try:
            revision = stored_revision(connection, path, chain)
            if revision == chain.head:
                return None
            check_contents(connection, path)
            copy = backup_name(backups, path.stem, now, reason=f"before-{chain.head}")
            copy_database(connection, copy)
        finally:
            connection.close()
        try:
            run_revisions(path, chain)
        except Exception as error:
            raise StorageError(
                f"{path} could not be brought from revision {revision} to {chain.head}: {error}.",
                fix=f"The database is as it was, and a copy is at {copy}. Please report this.",
            ) from error
        return copy


def run_revisions(path: Path, chain: MigrationChain) -> None:
    """Upgrade with alembic, in one transaction that takes the write lock first."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import NullPool

    from curriculum.storage.progress.tables import METADATA

    script = ScriptDirectory(str(MIGRATIONS_FOLDER), version_locations=[str(folder) for folder in chain.folders])

    def wanted(current: object, _context: object) -> object:
        return script._upgrade_revs(chain.head, current)  # type: ignore[arg-type]

    def opened() -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA foreign_keys = OFF")  # a batch change drops and renames tables
        return connection

    engine = create_engine("sqlite://", creator=opened, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with engine.connect() as connection, EnvironmentContext(Config(), script, fn=wanted) as environment:
        environment.configure(
            connection=connection, target_metadata=METADATA, render_as_batch=True, transactional_ddl=True
        )
        with connection.begin():
            environment.run_migrations()
            for trigger in APPEND_ONLY:
                connection.exec_driver_sql(trigger)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise damaged(path, f"a row of {broken[0]} points at nothing")
    engine.dispose()

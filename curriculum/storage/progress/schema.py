"""What the plain ``sqlite3`` code expects of a progress database. A test holds it equal to the SQLModel tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

APPLICATION_ID = 0x43555252
"""``CURR`` in the header of the file: this is a progress database of ours."""

REVISIONS = ("0001", "0002")
"""Every revision, oldest first; the last is the one that this program reads and writes."""

EVENT_COLUMNS = (
    "uuid",
    "device",
    "sequence",
    "time",
    "kind",
    "payload_version",
    "graph_id",
    "graph_version",
    "topic",
    "question_id",
    "content_hash",
    "seed",
    "parameters",
    "response_ms",
    "hint_used",
    "session",
    "payload",
    "attempt",
)
"""The log's columns after ``arrival``, its primary key, which counts rows as they came into this file."""

DERIVED_TABLES = ("topic_state", "exercise_state", "session_state", "goal", "setting", "checkpoint", "snapshot")
"""Tables that can be emptied and rebuilt from the log."""

APPEND_ONLY = (
    "CREATE TRIGGER IF NOT EXISTS events_never_change BEFORE UPDATE ON events "
    "BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS events_never_go BEFORE DELETE ON events "
    "BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
    "CREATE TRIGGER IF NOT EXISTS events_never_replaced BEFORE INSERT ON events "
    "WHEN EXISTS (SELECT 1 FROM events WHERE uuid = NEW.uuid OR arrival = NEW.arrival) "
    "BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END",
)
"""Triggers that refuse every change of what was logged, whichever program attempts it."""


@dataclass(frozen=True, slots=True)
class MigrationChain:
    """A folder of alembic revisions and the place of this program in it."""

    revisions: tuple[str, ...]
    """Every revision, oldest first; the last is the one the program wants."""
    folders: tuple[Path, ...]
    """Folders of revision files."""

    @property
    def head(self) -> str:
        """The revision that a database must have."""
        return self.revisions[-1]


MIGRATIONS_FOLDER = Path(__file__).parent / "migrations"
CHAIN = MigrationChain(revisions=REVISIONS, folders=(MIGRATIONS_FOLDER / "versions",))


def insert_statement(table: str, columns: Sequence[str]) -> str:
    """An ``INSERT`` of one row with positional parameters. Names come from this program only."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608

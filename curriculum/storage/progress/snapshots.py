"""Snapshots: a derived state that takes long to fold, as it stood after some event of the log.

Whoever reads one goes on from there with the events that came since. That is right only while the log grew at its end;
an undo, or events of another device that belong earlier, ask for a fold of the whole log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum.storage.progress.derived import read_events

if TYPE_CHECKING:
    from curriculum.learner.events import Event


@dataclass(frozen=True, slots=True)
class Growth:
    """What came into a log after some arrival."""

    arrival: int
    """The last event that arrived; 0 in an empty log."""
    events: tuple[Event, ...]
    """The new events in the order of the log; all of its events, undos among them, where ``at_end`` is false."""
    at_end: bool
    """Whether the new events all come after the old ones and take nothing back."""


def read(connection: sqlite3.Connection, name: str, key: str) -> tuple[int, str] | None:
    """The arrival and the state of a snapshot, if there is one that was made under this key."""
    row = connection.execute("SELECT arrival, state FROM snapshot WHERE name = ? AND key = ?", (name, key)).fetchone()
    return None if row is None else (int(row[0]), str(row[1]))


def write(connection: sqlite3.Connection, name: str, key: str, arrival: int, state: str) -> None:
    """Keep a snapshot in the place of the one before it."""
    connection.execute(
        "INSERT OR REPLACE INTO snapshot (name, key, arrival, state) VALUES (?, ?, ?, ?)", (name, key, arrival, state)
    )


def growth(connection: sqlite3.Connection, arrival: int, kinds: Sequence[str]) -> Growth:
    """What came after an arrival of these kinds: those events if they only lengthen the log, else all of them.

    An undo lengthens it where what it takes back is of another kind; one that takes back an undo does not.
    """
    last = int(connection.execute("SELECT coalesce(max(arrival), 0) FROM events").fetchone()[0])
    if last == arrival:
        return Growth(last, (), at_end=True)
    marks = ", ".join("?" * len(kinds))
    disturbed = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM events u LEFT JOIN events t ON t.uuid = json_extract(u.payload, '$.event') "  # noqa: S608
        f"WHERE u.arrival > ? AND u.kind = 'undone' AND (t.kind IS NULL OR t.kind IN ('undone', {marks}))) OR EXISTS ("
        "SELECT 1 FROM events WHERE arrival > ? AND (sequence, device) < ("
        "SELECT sequence, device FROM events WHERE arrival <= ? ORDER BY sequence DESC, device DESC LIMIT 1))",
        (arrival, *kinds, arrival, arrival),
    ).fetchone()[0]
    if disturbed or last < arrival:
        where = f"kind IN ('undone', {marks})"
        return Growth(last, tuple(read_events(connection, where, tuple(kinds))), at_end=False)
    where = f"arrival > ? AND kind IN ({marks})"
    return Growth(last, tuple(read_events(connection, where, (arrival, *kinds))), at_end=True)

"""One learner's progress: append to the log, read what follows from it.

Every append is one transaction that inserts the event and brings the derived tables up to it; it is on the disk when
the call returns. Several processes may use one file. Reading never makes a file.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID, uuid4

from curriculum.errors import CurriculumError, DamagedDatabaseError, StorageError
from curriculum.learner.fold import Derived, fold, void_events
from curriculum.storage.faults import translated
from curriculum.storage.progress import derived, snapshots
from curriculum.storage.progress.connection import check_contents, connect_checked, damaged, stored_revision
from curriculum.storage.progress.schema import CHAIN, EVENT_COLUMNS, MigrationChain, insert_statement

if TYPE_CHECKING:
    from types import TracebackType

    from curriculum.learner.events import Draft, Event
    from curriculum.learner.evidence import TopicState
    from curriculum.learner.exercises import ExerciseState
    from curriculum.learner.sessions import SessionState
    from curriculum.storage.progress.snapshots import Growth

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it stands in the log, and whether it stood there before."""

    event: Event
    repeated: bool
    """The same attempt at the same question of the same session was logged before; that event is given."""


class ProgressStore:
    """The progress database of one learner. May be shared by threads; close it, or use it in a ``with`` block.

    Args:
        path: The database; made at the first append.
        device: A name of this machine that stays the same, or what finds it at the first append.
        clock: The present, aware.
        graph: The id and version of the graph, written on events that do not name another.
        backups: Where copies go before a migration; a folder ``backups`` beside the file by default.
        chain: The migrations of this program.
        new_uuid: Where the uuids of events come from.
    """

    def __init__(
        self,
        path: Path,
        *,
        device: str | Callable[[], str],
        clock: Callable[[], datetime],
        graph: tuple[str, int] | None = None,
        backups: Path | None = None,
        chain: MigrationChain = CHAIN,
        new_uuid: Callable[[], UUID] = uuid4,
    ) -> None:
        self.path = path
        self.backups = backups or path.parent / "backups"
        self._device, self._clock, self._graph = device, clock, graph
        self._chain, self._new_uuid = chain, new_uuid
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._writable = False
        self._checked = False
        self._in_memory: Derived | None = None

    def __enter__(self) -> ProgressStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go. The store may be used again; it then opens the file anew."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
            self._connection = self._file = self._in_memory = None
            self._checked = False

    # Writing

    def append(self, draft: Draft) -> Recorded:
        """Log one event. An attempt that was logged before is not logged again: the one recorded is given.

        Raises:
            StorageError: If the file cannot be written; then nothing was.
        """
        return self.append_all((draft,))[0]

    def append_all(self, drafts: Sequence[Draft]) -> tuple[Recorded, ...]:
        """Log several events in one transaction: all or none."""
        with self._guarded():
            connection = self._open_to_write()
            with _transaction(connection):
                if stored_revision(connection, self.path, self._chain) != self._chain.head:
                    raise StorageError(f"{self.path} was replaced by an older copy.", fix="Try again.")
                if not derived.is_current(connection):
                    self._sound(derived.rebuild, connection)
                recorded = tuple(self._write(connection, draft) for draft in drafts)
                derived.mark(connection)
            return recorded

    def _write(self, connection: sqlite3.Connection, draft: Draft) -> Recorded:
        from curriculum.learner.events import Answered, event_from
        from curriculum.storage.progress.rows import event_row

        if isinstance(draft.payload, Answered) and draft.session is not None and draft.question_id is not None:
            earlier = _answer(connection, draft.session, draft.question_id, draft.payload.attempt)
            if earlier is not None:
                return Recorded(earlier, repeated=True)
        if draft.graph_id is None and self._graph is not None:
            draft = draft.model_copy(update={"graph_id": self._graph[0], "graph_version": self._graph[1]})
        last = connection.execute("SELECT coalesce(max(sequence), 0) FROM events").fetchone()[0]
        event = event_from(
            draft,
            uuid=self._new_uuid(),
            device=self._device() if callable(self._device) else self._device,
            sequence=last + 1,
            time=self._clock(),
        )
        connection.execute(insert_statement("events", EVENT_COLUMNS), event_row(event))
        self._sound(lambda c: derived.take_in(c, event), connection)
        return Recorded(event, repeated=False)

    # Reading

    def states(self) -> dict[str, TopicState]:
        """The state of every topic that the log speaks of, by the ids it uses."""
        return self._derived(derived.topics, lambda d: d.topics, {})

    def exercises(self) -> dict[str, ExerciseState]:
        """The state of every exercise that the log speaks of."""
        return self._derived(derived.exercise_states, lambda d: d.exercises, {})

    def goals(self) -> tuple[str, ...]:
        """The goals, the chief one first."""
        return self._derived(derived.goals, lambda d: d.goals, ())

    def settings(self) -> dict[str, object]:
        """The settings that are not at their defaults."""
        return self._derived(derived.settings, lambda d: d.settings, {})

    def session(self, name: str) -> SessionState | None:
        """One session, or ``None`` if it was never started."""
        return self._derived(lambda c: derived.session(c, name), lambda d: d.sessions.get(name), None)

    def latest_sessions(self, limit: int = 20) -> tuple[SessionState, ...]:
        """The sessions, the one that the log names last first."""

        def latest(whole: Derived) -> tuple[SessionState, ...]:
            return tuple(reversed(whole.sessions.values()))[:limit]

        return self._derived(lambda c: derived.latest_sessions(c, limit), latest, ())

    def last_begun(self, mode: str) -> str | None:
        """The name of the session of a mode that was begun last, by the order of the log."""
        return self._read(lambda c: derived.last_begun(c, mode), None)

    def session_mark(self, name: str) -> str:
        """Changes with every event of a session and with every undo, so that what was made of them can be kept."""
        return self._read(lambda c: derived.session_mark(c, name), "")

    def events(
        self, *, topic: str | None = None, session: str | None = None, kinds: Sequence[str] | None = None
    ) -> tuple[Event, ...]:
        """The events that meet every condition given, in the order of the log, those taken back among them."""
        conditions, values = [], []
        for column, value in (("topic", topic), ("session", session)):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        if kinds is not None:
            conditions.append(f"kind IN ({', '.join('?' * len(kinds))})")
            values += [str(kind) for kind in kinds]
        return self._read(lambda c: tuple(derived.read_events(c, " AND ".join(conditions), values)), ())

    def latest_practice(self, limit: int) -> tuple[Event, ...]:
        """The last first attempts, but those of placement and those taken back, in the order of the log."""
        void = self.void()
        return self._read(lambda c: derived.latest_practice(c, limit, void), ())

    def event(self, uuid: UUID) -> Event | None:
        """One event by its uuid."""
        return self._read(lambda c: next(derived.read_events(c, "uuid = ?", (str(uuid),)), None), None)

    def answer(self, session: str, question_id: str, attempt: int) -> Event | None:
        """The recorded answer to one attempt at a question of a session, or ``None``."""
        return self._read(lambda c: _answer(c, session, question_id, attempt), None)

    def void(self) -> frozenset[UUID]:
        """The uuids of events that were taken back."""
        return void_events(self.events(kinds=("undone",)))

    def last_standing(self, kinds: Sequence[str], *, topic: str | None = None) -> Event | None:
        """The latest event of these kinds that was not taken back, on one topic if given: what an undo would name."""
        void = self.void()
        standing = [event for event in self.events(topic=topic, kinds=kinds) if event.uuid not in void]
        return standing[-1] if standing else None

    def moments(self, kinds: Sequence[str], limit: int) -> tuple[tuple[datetime, str, str | None], ...]:
        """Time, kind and topic of the latest so many events of these kinds, in the order of the log.

        Those taken back are among them: the time they took was spent. Payloads are not read, so that this stays quick.
        """
        marks = ", ".join("?" * len(kinds))
        latest = f"SELECT * FROM events WHERE kind IN ({marks}) ORDER BY sequence DESC, device DESC LIMIT ?"  # noqa: S608
        sql = f"SELECT time, kind, topic FROM ({latest}) ORDER BY sequence, device"  # noqa: S608

        def read(connection: sqlite3.Connection) -> tuple[tuple[datetime, str, str | None], ...]:
            found = connection.execute(sql, (*map(str, kinds), limit))
            return tuple((datetime.fromisoformat(time), kind, topic) for time, kind, topic in found)

        return self._read(read, ())

    def mark(self) -> tuple[int, int, int] | None:
        """Changes with every event that arrives and when another file bears the name; ``None`` before there is one.

        So what was made of the whole log can be kept for as long as its mark stays.
        """

        def read(connection: sqlite3.Connection) -> tuple[int, int, int] | None:
            (last,) = connection.execute("SELECT coalesce(max(arrival), 0) FROM events").fetchone()
            return None if self._file is None else (*self._file, int(last))

        return self._read(read, None)

    def event_count(self) -> int:
        """How many events the log holds."""
        return self._read(lambda c: int(c.execute("SELECT count(*) FROM events").fetchone()[0]), 0)

    # Snapshots of what takes long to fold

    def snapshot(self, name: str, key: str) -> tuple[int, str] | None:
        """The arrival and the state of a snapshot made under this key, which names all it depends on but the log."""
        return self._read(lambda c: snapshots.read(c, name, key), None)

    def grown_since(self, arrival: int, kinds: Sequence[str]) -> Growth:
        """What came after an arrival, of these kinds: those events if they only lengthen the log, else all of them."""
        return self._read(lambda c: snapshots.growth(c, arrival, kinds), snapshots.Growth(0, (), at_end=arrival == 0))

    def keep_snapshot(self, name: str, key: str, arrival: int, state: str) -> None:
        """Keep a derived state as it stood after an arrival; where the file cannot be written, nothing is kept."""
        with self._guarded():
            if not self.path.exists():
                return
            connection = self._open()
            if self._writable:
                with _transaction(connection):
                    snapshots.write(connection, name, key, arrival, state)

    # Opening

    def _derived(self, stored: Callable[[sqlite3.Connection], _R], folded: Callable[[Derived], _R], empty: _R) -> _R:
        """Read from the derived tables, rebuilt first if they lag; folded in memory where they cannot be written."""

        def read(connection: sqlite3.Connection) -> _R:
            if self._in_memory is not None:
                return folded(self._in_memory)
            with _transaction(connection, "DEFERRED"):
                if derived.is_current(connection):
                    return stored(connection)
            if not self._writable:
                self._in_memory = fold(derived.read_events(connection))
                return folded(self._in_memory)
            with _transaction(connection):
                if not derived.is_current(connection):
                    derived.rebuild(connection)
                return stored(connection)

        return self._read(read, empty)

    def _read(self, use: Callable[[sqlite3.Connection], _R], empty: _R) -> _R:
        with self._guarded():
            if not self.path.exists():
                self.close()
                return empty
            return self._sound(use, self._open())

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """One use of the file at a time; a damaged one is let go, so that a copy can be put in its place."""
        with self._lock:
            try:
                with translated(self.path, damaged=damaged):
                    yield
            except DamagedDatabaseError:
                self.close()
                raise

    def _sound(self, use: Callable[[sqlite3.Connection], _R], connection: sqlite3.Connection) -> _R:
        """Run ``use``; rows that are not what was written are damage."""
        try:
            return use(connection)
        except (ValueError, TypeError, KeyError) as error:
            raise damaged(self.path, f"a row cannot be read ({str(error).splitlines()[0]})") from error

    def _open(self) -> sqlite3.Connection:
        """The connection, to the file that bears the name now and at the revision of this program."""
        status = self.path.stat()
        if (
            self._connection is not None
            and self._file == (status.st_dev, status.st_ino)
            and stored_revision(self._connection, self.path, self._chain) == self._chain.head
        ):
            return self._connection
        self.close()
        connection, writable = connect_checked(self.path)
        try:
            if stored_revision(connection, self.path, self._chain) != self._chain.head:
                self._migrate(writable)
        except (CurriculumError, sqlite3.Error):
            connection.close()
            raise
        self._connection, self._writable = connection, writable
        self._file = (status.st_dev, status.st_ino)
        return connection

    def _migrate(self, writable: bool) -> None:
        if not writable:
            raise StorageError(
                f"{self.path} has to be brought up to date, and cannot be written.",
                fix="Allow writing to the file and its folder.",
            )
        from curriculum.storage.progress.migrate import migrate

        migrate(self.path, self._chain, backups=self.backups, now=self._clock())

    def _open_to_write(self) -> sqlite3.Connection:
        """The connection, the file made if there is none, its contents checked once."""
        if not self.path.exists():
            from curriculum.storage.progress.create import create_database

            self.close()
            create_database(self.path)
        connection = self._open()
        if not self._writable:
            raise StorageError(
                f"{self.path} cannot be written.",
                fix="Allow writing to the file and its folder, or set CURRICULUM_HOME.",
            )
        if not self._checked:
            check_contents(connection, self.path)
            connection.execute("PRAGMA journal_mode = WAL")
            self._checked = True
        return connection


def _answer(connection: sqlite3.Connection, session: str, question_id: str, attempt: int) -> Event | None:
    where = "kind = 'answered' AND session = ? AND question_id = ? AND attempt = ?"
    return next(derived.read_events(connection, where, (session, question_id, attempt)), None)


@contextmanager
def _transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Commit at the end, or roll all of it back."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    try:
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise

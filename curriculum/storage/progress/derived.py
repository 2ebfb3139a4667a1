"""The derived tables: kept in step with the log inside the transaction that appends, or rebuilt from it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from curriculum.learner import evidence
from curriculum.learner.evidence import MODEL_VERSION, TopicState
from curriculum.learner.exercises import EXERCISE_KINDS, ExerciseState, exercise_of
from curriculum.learner.fold import Derived, advance, fold
from curriculum.learner.sessions import GOAL_KINDS, SETTING_KINDS, SessionState
from curriculum.storage.progress import rows
from curriculum.storage.progress.schema import DERIVED_TABLES, EVENT_COLUMNS

if TYPE_CHECKING:
    from curriculum.learner.events import Event, Undone

_S = TypeVar("_S")
SELECT_EVENTS = f"SELECT {', '.join(EVENT_COLUMNS)} FROM events"  # noqa: S608


def read_events(connection: sqlite3.Connection, where: str = "", values: Sequence[object] = ()) -> Iterator[Event]:
    """The events that meet an SQL condition of this program's own, in the order of the log."""
    condition = f" WHERE {where}" if where else ""
    cursor = connection.execute(f"{SELECT_EVENTS}{condition} ORDER BY sequence, device", values)
    return (rows.event_from_row(row) for row in cursor)


def latest_practice(connection: sqlite3.Connection, limit: int, void: Collection[UUID]) -> tuple[Event, ...]:
    """The last first attempts, but those of placement and those taken back, in the order of the log."""
    # The plus keeps SQLite from gathering every answer by its kind: from the end of the log, the first few will do.
    cursor = connection.execute(
        f"{SELECT_EVENTS} WHERE +kind = 'answered' AND attempt = 1 "
        "AND json_extract(payload, '$.mode') IS NOT 'placement' ORDER BY sequence DESC, device DESC"
    )
    found: list[Event] = []
    for row in cursor:
        event = rows.event_from_row(row)
        if event.known and event.uuid not in void:
            found.append(event)
        if len(found) == limit:
            break
    cursor.close()
    return tuple(reversed(found))


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the derived tables stand at the last event that arrived, made by this version of the fold."""
    last = connection.execute("SELECT max(arrival) FROM events").fetchone()[0]
    mark = connection.execute("SELECT model_version, arrival FROM checkpoint WHERE id = 1").fetchone()
    if last is None:
        return mark is None
    return mark is not None and tuple(mark) == (MODEL_VERSION, last)


def rebuild(connection: sqlite3.Connection) -> None:
    """Empty the derived tables and fill them from the log, within the caller's transaction."""
    derived = fold(read_events(connection))
    for table in DERIVED_TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
    for topic in derived.topics.values():
        _write_topic(connection, topic)
    for exercise in derived.exercises.values():
        _write_exercise(connection, exercise)
    for session in derived.sessions.values():
        _write_session(connection, session)
    _write_goals(connection, derived.goals)
    _write_settings(connection, derived.settings)
    mark(connection)


def mark(connection: sqlite3.Connection) -> None:
    """Say that the derived tables stand at the last event that arrived."""
    connection.execute(
        "INSERT OR REPLACE INTO checkpoint (id, model_version, arrival) "
        "SELECT 1, ?, max(arrival) FROM events HAVING max(arrival) IS NOT NULL",
        (MODEL_VERSION,),
    )


def take_in(connection: sqlite3.Connection, event: Event) -> None:
    """Bring the derived tables from just before ``event``, the last of the log, to just after it."""
    if event.kind == "undone":
        _refold(connection, event)
        return
    derived = _affected(connection, event)
    advance(derived, event)
    _write_affected(connection, event, derived)


def _affected(connection: sqlite3.Connection, event: Event) -> Derived:
    """The part of the derived tables that the event can change."""
    derived = Derived()
    if event.topic is not None and event.kind in evidence.TOPIC_KINDS:
        derived.topics = topics(connection, event.topic)
    exercise = exercise_of(event)
    if exercise is not None:
        derived.exercises = exercise_states(connection, exercise)
    if event.session is not None:
        state = session(connection, event.session)
        derived.sessions = {} if state is None else {event.session: state}
    if event.kind in GOAL_KINDS:
        derived.goals = goals(connection)
    if event.kind in SETTING_KINDS:
        derived.settings = settings(connection)
    return derived


def _write_affected(connection: sqlite3.Connection, event: Event, derived: Derived) -> None:
    """Write that part back; what is no longer in it goes."""
    if event.topic is not None and event.kind in evidence.TOPIC_KINDS:
        connection.execute("DELETE FROM topic_state WHERE topic = ?", (event.topic,))
        if event.topic in derived.topics:
            _write_topic(connection, derived.topics[event.topic])
    exercise = exercise_of(event)
    if exercise is not None:
        connection.execute("DELETE FROM exercise_state WHERE exercise = ?", (exercise,))
        if exercise in derived.exercises:
            _write_exercise(connection, derived.exercises[exercise])
    if event.session is not None:
        connection.execute("DELETE FROM session_state WHERE session = ?", (event.session,))
        if event.session in derived.sessions:
            _write_session(connection, derived.sessions[event.session])
    if event.kind in GOAL_KINDS:
        _write_goals(connection, derived.goals)
    if event.kind in SETTING_KINDS:
        _write_settings(connection, derived.settings)


def _refold(connection: sqlite3.Connection, undo: Event) -> None:
    """Fold again, from the log, what the event at the end of a row of undos had touched."""
    target = undone_event(connection, undo)
    if target is None:
        return
    kinds = GOAL_KINDS | SETTING_KINDS | EXERCISE_KINDS | {"undone"}
    where = f"kind IN ({', '.join('?' * len(kinds))}) OR topic = ? OR session = ?"
    derived = fold(read_events(connection, where, (*sorted(kinds), target.topic, target.session)))
    _write_affected(connection, target, derived)


def last_begun(connection: sqlite3.Connection, mode: str) -> str | None:
    """The session of a mode whose start stands last in the log."""
    row = connection.execute(
        "SELECT session FROM events WHERE kind = 'session-started' AND json_extract(payload, '$.mode') = ? "
        "ORDER BY sequence DESC, device DESC LIMIT 1",
        (mode,),
    ).fetchone()
    return None if row is None else str(row[0])


def session_mark(connection: sqlite3.Connection, name: str) -> str:
    """How many events a session has, the last to arrive, and how many undos there are."""
    count, last = connection.execute("SELECT count(*), max(arrival) FROM events WHERE session = ?", (name,)).fetchone()
    undone = connection.execute("SELECT count(*) FROM events WHERE kind = 'undone'").fetchone()[0]
    return f"{count}:{last}:{undone}"


def undone_event(connection: sqlite3.Connection, undo: Event) -> Event | None:
    """What an undo acts on in the end: the event it names, or what that one acts on if it is an undo itself."""
    seen: set[UUID] = set()
    event: Event | None = undo
    while event is not None and event.kind == "undone" and event.known and event.uuid not in seen:
        seen.add(event.uuid)
        payload: Undone = event.payload  # type: ignore[assignment]
        event = next(read_events(connection, "uuid = ?", (str(payload.event),)), None)
    return None if event is None or event.kind == "undone" else event


def _write_topic(connection: sqlite3.Connection, state: TopicState) -> None:
    connection.execute("INSERT INTO topic_state (topic, state) VALUES (?, ?)", (state.topic, rows.topic_text(state)))


def _write_exercise(connection: sqlite3.Connection, state: ExerciseState) -> None:
    connection.execute(
        "INSERT INTO exercise_state (exercise, state) VALUES (?, ?)", (state.exercise, rows.exercise_text(state))
    )


def _write_session(connection: sqlite3.Connection, state: SessionState) -> None:
    connection.execute(
        "INSERT INTO session_state (session, last_seen, state) VALUES (?, ?, ?)",
        (state.session, state.last_seen.isoformat(), rows.session_text(state)),
    )


def _write_goals(connection: sqlite3.Connection, wanted: Sequence[str]) -> None:
    connection.execute("DELETE FROM goal")
    connection.executemany("INSERT INTO goal (rank, topic) VALUES (?, ?)", list(enumerate(wanted)))


def _write_settings(connection: sqlite3.Connection, wanted: Mapping[str, object]) -> None:
    connection.execute("DELETE FROM setting")
    values = [(name, json.dumps(value, ensure_ascii=False)) for name, value in wanted.items()]
    connection.executemany("INSERT INTO setting (name, value) VALUES (?, ?)", values)


def _states(
    connection: sqlite3.Connection, table: str, key: str, read: Callable[[str], _S], only: str | None
) -> dict[str, _S]:
    where, values = (f" WHERE {key} = ?", (only,)) if only is not None else ("", ())
    cursor: Iterator[tuple[Any, ...]] = connection.execute(
        f"SELECT {key}, state FROM {table}{where} ORDER BY {key}",  # noqa: S608
        values,
    )
    return {name: read(text) for name, text in cursor}


def topics(connection: sqlite3.Connection, only: str | None = None) -> dict[str, TopicState]:
    """The stored states of topics, or of one."""
    return _states(connection, "topic_state", "topic", rows.topic_state, only)


def exercise_states(connection: sqlite3.Connection, only: str | None = None) -> dict[str, ExerciseState]:
    """The stored states of exercises, or of one."""
    return _states(connection, "exercise_state", "exercise", rows.exercise_state, only)


def session(connection: sqlite3.Connection, name: str) -> SessionState | None:
    """The stored state of one session."""
    return _states(connection, "session_state", "session", rows.session_state, name).get(name)


def latest_sessions(connection: sqlite3.Connection, limit: int) -> tuple[SessionState, ...]:
    """The stored sessions, the one that the log names last first: a clock set back changes nothing."""
    found: dict[str, SessionState] = {}
    passed: set[str] = set()
    cursor = connection.execute(
        "SELECT session FROM events WHERE session IS NOT NULL ORDER BY sequence DESC, device DESC"
    )
    total = connection.execute("SELECT count(*) FROM session_state").fetchone()[0]
    while len(found) < min(limit, total) and (row := cursor.fetchone()) is not None:
        (name,) = row
        if name in passed:
            continue
        passed.add(name)
        state = session(connection, name)
        if state is not None:
            found[name] = state
    cursor.close()
    return tuple(found.values())


def goals(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The stored goals, the chief one first."""
    return tuple(topic for (topic,) in connection.execute("SELECT topic FROM goal ORDER BY rank"))


def settings(connection: sqlite3.Connection) -> dict[str, object]:
    """The stored settings."""
    return {
        name: json.loads(value) for name, value in connection.execute("SELECT name, value FROM setting ORDER BY name")
    }

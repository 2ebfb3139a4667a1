"""Between rows and domain objects. States are stored as JSON: a new model version rebuilds them."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from curriculum.learner.evidence import Claim, TopicState
from curriculum.learner.exercises import ExerciseState
from curriculum.learner.plain import packed, place_of, skill_of, slots, time_of
from curriculum.learner.sessions import SessionState

if TYPE_CHECKING:
    from curriculum.learner.events import Event

Row = tuple[Any, ...]


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        # half a character, as a shell hands on bytes that are no UTF-8: SQLite takes it only escaped
        return json.dumps(value, separators=(",", ":"), sort_keys=True)
    return text


def topic_text(state: TopicState) -> str:
    """A topic's state as JSON."""
    plain = slots(state)
    if state.claim is not None:
        plain["claim"] = slots(state.claim)
    plain["skills"] = {name: slots(skill) for name, skill in state.skills.items()}
    return packed(plain)


_TOPIC_TIMES = ("lesson_opened", "lesson_finished", "first_seen", "last_seen", "last_right")


def topic_state(text: str) -> TopicState:
    """A topic's state from JSON."""
    plain = json.loads(text)
    for name in _TOPIC_TIMES:
        if name in plain:
            plain[name] = datetime.fromisoformat(plain[name])
    for name in ("forgotten_at", "contrary_at"):
        if name in plain:
            plain[name] = place_of(plain[name])
    if "claim" in plain:
        claim = plain["claim"]
        plain["claim"] = Claim(
            event=UUID(claim["event"]),
            position=(claim["position"][0], claim["position"][1]),
            time=datetime.fromisoformat(claim["time"]),
            excluded=frozenset(claim.get("excluded", ())),
        )
    plain["skills"] = {name: skill_of(skill) for name, skill in plain["skills"].items()}
    return TopicState(**plain)


def exercise_text(state: ExerciseState) -> str:
    """An exercise's state as JSON."""
    return packed(slots(state))


def exercise_state(text: str) -> ExerciseState:
    """An exercise's state from JSON."""
    plain = json.loads(text)
    for name in ("started", "last_run", "passed", "solution_shown"):
        plain[name] = time_of(plain.get(name))
    return ExerciseState(**plain)


def session_text(state: SessionState) -> str:
    """A session's state as JSON."""
    return packed({spec.name: getattr(state, spec.name) for spec in fields(state)})


def session_state(text: str) -> SessionState:
    """A session's state from JSON."""
    plain = json.loads(text)
    plain["started"] = datetime.fromisoformat(plain["started"])
    plain["last_seen"] = datetime.fromisoformat(plain["last_seen"])
    plain["questions"] = tuple(plain["questions"])
    return SessionState(**plain)


def event_row(event: Event) -> Row:
    """The row of an event, in the order of ``schema.EVENT_COLUMNS``."""
    return (
        str(event.uuid),
        event.device,
        event.sequence,
        event.time.isoformat(),
        event.kind,
        event.payload_version,
        event.graph_id,
        event.graph_version,
        event.topic,
        event.question_id,
        event.content_hash,
        event.seed,
        _dump(event.parameters),
        event.response_ms,
        event.hint_used,
        event.session,
        _dump(event.payload.model_dump(mode="json")),
        getattr(event.payload, "attempt", None) if event.kind == "answered" else None,
    )


def event_from_row(row: Row) -> Event:
    """The event of a row in the order of ``schema.EVENT_COLUMNS``.

    Raises:
        ValueError: If the row is not an event (pydantic's ``ValidationError`` is one).
    """
    from curriculum.learner.events import Event

    return Event(
        uuid=UUID(row[0]),
        device=row[1],
        sequence=row[2],
        time=datetime.fromisoformat(row[3]),
        kind=row[4],
        payload_version=row[5],
        graph_id=row[6],
        graph_version=row[7],
        topic=row[8],
        question_id=row[9],
        content_hash=row[10],
        seed=row[11],
        parameters=json.loads(row[12]),
        response_ms=row[13],
        hint_used=bool(row[14]),
        session=row[15],
        payload=json.loads(row[16]),
    )

"""The whole log, folded: everything that is derived from events and can be rebuilt from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from curriculum.learner import evidence, exercises, sessions
from curriculum.learner.evidence import TopicState
from curriculum.learner.exercises import ExerciseState, exercise_of
from curriculum.learner.sessions import SessionState

if TYPE_CHECKING:
    from curriculum.learner.events import Event, Undone


@dataclass(slots=True)
class Derived:
    """All that follows from a log. Grown by :func:`advance`, one event at a time."""

    topics: dict[str, TopicState] = field(default_factory=dict)
    exercises: dict[str, ExerciseState] = field(default_factory=dict)
    sessions: dict[str, SessionState] = field(default_factory=dict)
    """In the order in which the log last names them."""
    goals: tuple[str, ...] = ()
    settings: dict[str, object] = field(default_factory=dict)


def void_events(events: Iterable[Event]) -> frozenset[UUID]:
    """The uuids of events that an undo took back, undone undos among them.

    Read from the last to the first: an undo that was not itself taken back takes back what it names.
    """
    undos = sorted((e for e in events if e.kind == "undone" and e.known), key=lambda e: e.position, reverse=True)
    void: set[UUID] = set()
    for undo in undos:
        payload: Undone = undo.payload  # type: ignore[assignment]
        if undo.uuid not in void:
            void.add(payload.event)
    return frozenset(void)


def advance(derived: Derived, event: Event) -> None:
    """Take in one more event, which must be later in the order than all before it and not an undo."""
    if event.topic is not None and event.kind in evidence.TOPIC_KINDS and event.known:
        derived.topics[event.topic] = evidence.apply(derived.topics.get(event.topic) or TopicState(event.topic), event)
    exercise = exercise_of(event)
    if exercise is not None:
        state = derived.exercises.get(exercise) or ExerciseState(exercise)
        derived.exercises[exercise] = exercises.apply(state, event)
    if event.session is not None:
        session = sessions.apply_to_session(derived.sessions.pop(event.session, None), event)
        if session is not None:
            derived.sessions[event.session] = session
    derived.goals = sessions.apply_to_goals(derived.goals, event)
    derived.settings = sessions.apply_to_settings(derived.settings, event)


def fold(events: Iterable[Event]) -> Derived:
    """Everything that follows from the events, in whatever order they are given."""
    ordered = sorted(events, key=lambda e: e.position)
    void = void_events(ordered)
    derived = Derived()
    for event in ordered:
        if event.uuid not in void and event.kind != "undone":
            advance(derived, event)
    return derived

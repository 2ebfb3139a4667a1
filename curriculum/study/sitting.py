"""A session of questions as the log tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum.errors import UnknownNameError

if TYPE_CHECKING:
    from datetime import datetime

    from curriculum.learner.events import Answered, Event
    from curriculum.learner.sessions import SessionState
    from curriculum.study.desk import Desk


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as the log tells it."""

    session: str
    mode: str
    topics: tuple[str, ...]
    """What it asks about, in order, by the names of today: one topic, but for a review."""
    seed: int
    first: str | None
    """The question that it was begun for."""
    answers: tuple[Event, ...]
    hints: tuple[Event, ...]
    started: datetime
    before: str | None = None
    """The topic whose lesson the session's checks come before."""
    rusty: frozenset[str] = frozenset()
    """Topics that the learner called rusty and had refreshed."""
    notes_shown: frozenset[str] = frozenset()
    """Questions at which the learner's own note was read before the answer."""
    recalibration: bool = False
    """The review asks the few telling questions after a long time away."""

    @property
    def topic(self) -> str:
        """The first topic; of a practice session, the only one."""
        return self.topics[0]

    def topic_of(self, question_id: str) -> str:
        """The topic that a question is asked for."""
        return self.topic if len(self.topics) == 1 else question_id.partition("/")[0]

    def on(self, question_id: str) -> tuple[Event, ...]:
        """The answers to one question, in order."""
        return tuple(event for event in self.answers if event.question_id == question_id)

    def hints_on(self, question_id: str) -> int:
        """How many hints to one question were shown."""
        return sum(event.question_id == question_id for event in self.hints)

    def helped(self, question_id: str) -> bool:
        """Whether a hint to a question, or the learner's own note, was shown."""
        return self.hints_on(question_id) > 0 or question_id in self.notes_shown

    def closed(self, question_id: str) -> bool:
        """Whether a question has been answered for good: right, missed twice, or given up."""
        answers = self.on(question_id)
        return bool(answers) and closes(answers[-1])

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions answered, each once, in order."""
        return tuple(dict.fromkeys(event.question_id or "" for event in self.answers))

    @property
    def open_question(self) -> str | None:
        """The question that was missed once and waits for its second attempt."""
        return next((name for name in self.questions if not self.closed(name)), None)

    def misses(self, topic: str, skill: str) -> tuple[Event, ...]:
        """The wrong answers on one skill of a topic, in order."""
        on_it = (e for e in self.answers if self.topic_of(e.question_id or "") == topic)
        return tuple(e for e in on_it if answered(e).skill == skill and not answered(e).correct)


def answered(event: Event) -> Answered:
    """What an answer in the log says."""
    return event.payload  # type: ignore[return-value]


def closes(event: Event) -> bool:
    """Whether after this answer the question is not asked again: right, missed twice, or given up."""
    payload = answered(event)
    return payload.correct or payload.attempt > 1 or payload.unsure


def sitting(desk: Desk, session: str) -> Sitting:
    """A session as the log tells it.

    Raises:
        UnknownNameError: If it was never started.
    """
    state: SessionState | None = desk.progress.session(session)
    events = () if state is None else desk.progress.events(session=session, kinds=_KINDS)
    start = next((e for e in events if e.kind == "session-started"), None)
    topics = () if state is None or start is None else _topics(state, start)
    if state is None or start is None or not topics:
        raise UnknownNameError(
            f"There is no session `{session}`.", fix="Start one with `curriculum practice ID --json`."
        )
    return Sitting(
        session,
        state.mode,
        tuple(desk.current_topic(topic) for topic in topics),
        state.seed or 0,
        start.question_id,
        tuple(e for e in events if e.kind == "answered" and e.known),
        tuple(e for e in events if e.kind == "hint-shown"),
        started=start.time,
        before=desk.current_topic(str(start.parameters["before"])) if "before" in start.parameters else None,
        rusty=frozenset(desk.current_topic(e.topic or "") for e in events if e.kind == "rusty"),
        notes_shown=frozenset(e.question_id or "" for e in events if e.kind == "note-shown"),
        recalibration=start.parameters.get("recalibration") is True,
    )


_KINDS = ("session-started", "answered", "hint-shown", "note-shown", "rusty")


def _topics(state: SessionState, start: Event) -> tuple[str, ...]:
    """The topics that the session was begun on: its own, or for a review those that were chosen."""
    if state.topic is not None:
        return (state.topic,)
    chosen = start.parameters.get("topics")
    return tuple(topic for topic in chosen if isinstance(topic, str)) if isinstance(chosen, list) else ()

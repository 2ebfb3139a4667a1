"""A practice session as the log tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriculum.errors import UnknownNameError

if TYPE_CHECKING:
    from curriculum.learner.events import Answered, Event
    from curriculum.learner.sessions import SessionState
    from curriculum.study.desk import Desk


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as the log tells it."""

    session: str
    topic: str
    """By its name of today, where it was renamed since."""
    seed: int
    first: str | None
    """The question that it was begun for."""
    answers: tuple[Event, ...]
    hints: tuple[Event, ...]

    def on(self, question_id: str) -> tuple[Event, ...]:
        """The answers to one question, in order."""
        return tuple(event for event in self.answers if event.question_id == question_id)

    def hints_on(self, question_id: str) -> int:
        """How many hints to one question were shown."""
        return sum(event.question_id == question_id for event in self.hints)

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

    def misses(self, skill: str) -> tuple[Event, ...]:
        """The wrong answers on one skill, in order."""
        return tuple(e for e in self.answers if answered(e).skill == skill and not answered(e).correct)


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
    if state is None or state.topic is None:
        raise UnknownNameError(
            f"There is no session `{session}`.", fix="Start one with `curriculum practice ID --json`."
        )
    events = desk.progress.events(session=session, kinds=("session-started", "answered", "hint-shown"))
    return Sitting(
        session,
        desk.current_topic(state.topic),
        state.seed or 0,
        next((e.question_id for e in events if e.kind == "session-started"), None),
        tuple(e for e in events if e.kind == "answered" and e.known),
        tuple(e for e in events if e.kind == "hint-shown"),
    )

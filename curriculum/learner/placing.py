"""A placement as the log tells it: what was known before, what was marked, what was answered.

The belief is a function of the graph, the seed and these steps, so that any process which reads the log comes to the
same one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from curriculum.learner.answer_rates import SLIP, TYPED_GUESS, answer_rates
from curriculum.learner.events import Answered, Event, Marked, MarksSkipped, Sureness

if TYPE_CHECKING:
    from collections.abc import Callable

    from curriculum.learner.placement import Placement

Renamed: TypeAlias = "Callable[[str], str]"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the learner said of a topic."""

    topic: str
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a question of a topic; ``right`` is ``None`` for "I don't know"."""

    topic: str
    right: bool | None
    slip: float = SLIP
    guess: float = TYPED_GUESS


Step: TypeAlias = Mark | Reply


@dataclass(frozen=True)
class PlacementLog:
    """The events of one placement that stand."""

    session: str
    goal: str
    seed: int
    before: tuple[Step, ...]
    """What the log said of topics before: demonstrated, missed, claimed."""
    steps: tuple[Step, ...]
    """Marks and answers in order; of two marks of one topic the later stands, in its own place."""
    skipped: frozenset[str | None]
    """Strands whose marks were skipped; ``None`` among them skips all."""
    questions: tuple[str, ...]
    """The questions answered, in order."""
    position: tuple[int, str]
    """Place in the log of the last of these events."""

    @property
    def marks(self) -> dict[str, Sureness]:
        """What was said of each topic that was marked."""
        return {step.topic: step.sureness for step in self.steps if isinstance(step, Mark)}

    @property
    def replies(self) -> tuple[Reply, ...]:
        """The answers, in order."""
        return tuple(step for step in self.steps if isinstance(step, Reply))

    def digest(self, count: int | None = None) -> str:
        """A name for the first ``count`` steps, all by default, with what was before them and the seed."""
        told = repr((self.session, self.goal, self.seed, self.before, self.steps[:count]))
        return hashlib.sha256(told.encode()).hexdigest()


def placement_log(events: Sequence[Event], void: Collection[object], renamed: Renamed) -> PlacementLog:
    """The placement that the events of one session tell.

    Args:
        events: Of the session, in the order of the log; the first one that stands has begun it.
        void: The uuids of events taken back.
        renamed: Gives a topic's name of today.
    """
    standing = [event for event in events if event.uuid not in void and event.known]
    start = next(event for event in standing if event.kind == "session-started")
    steps: list[Step] = []
    skipped: set[str | None] = set()
    questions: list[str] = []
    for event in standing:
        topic = renamed(event.topic or "")
        match event.payload:
            case Marked(sureness=sureness):
                steps = [step for step in steps if not (isinstance(step, Mark) and step.topic == topic)]
                steps.append(Mark(topic, sureness))
            case MarksSkipped(strand=strand):
                skipped.add(strand)
            case Answered() as payload:
                steps.append(_reply(topic, payload, event))
                questions.append(event.question_id or "")
    return PlacementLog(
        session=start.session or "",
        goal=renamed(start.topic or ""),
        seed=start.seed or 0,
        before=_before(start, renamed),
        steps=tuple(steps),
        skipped=frozenset(skipped),
        questions=tuple(questions),
        position=standing[-1].position,
    )


def _reply(topic: str, payload: Answered, event: Event) -> Reply:
    if payload.unsure:
        return Reply(topic, None)
    options, words = (int(str(event.parameters.get(name, 0))) for name in ("options", "words"))
    seconds = None if event.response_ms is None else event.response_ms / 1000
    rates = answer_rates(payload.question_kind, options, words=words, seconds=seconds)
    return Reply(topic, payload.correct, rates.slip, rates.guess)


def _before(start: Event, renamed: Renamed) -> tuple[Step, ...]:
    def told(name: str) -> list[str]:
        listed = start.parameters.get(name, [])
        return [renamed(str(topic)) for topic in listed] if isinstance(listed, list) else []

    return (
        *(Reply(topic, True) for topic in told("demonstrated")),
        *(Reply(topic, False) for topic in told("missed")),
        *(Mark(topic, Sureness.SURE) for topic in told("claimed")),
    )


def take(placement: Placement, steps: Sequence[Step]) -> None:
    """Tell a placement these steps; topics that its graph does not have are passed over.

    After each, what follows from the particles is worked out from nothing, as it is where they are read from a text.
    """
    for step in steps:
        if step.topic not in placement.graph:
            continue
        if isinstance(step, Mark):
            placement.mark(step.topic, step.sureness is Sureness.SURE)
        else:
            placement.record(step.topic, step.right, slip=step.slip, guess=step.guess)
        placement.belief.work_out()


def begin(placement: Placement, log: PlacementLog) -> None:
    """Tell a new placement what was known before its first question; that counts as no question asked."""
    take(placement, log.before)
    placement.asked.clear()

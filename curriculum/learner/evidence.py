"""What the events of a topic say about it, and the label that a person sees.

A :class:`TopicState` is the fold of one topic's events, in the order of the log. It depends on nothing else, so it can
be kept in a table and rebuilt from the log at any time; :data:`MODEL_VERSION` rises when the fold changes its mind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from curriculum.learner.predict import TOPIC_DECAY, Tally
from curriculum.learner.skills import Answer, Position, SkillState, after_answer, after_study, learned_at

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.events import Answered, Claimed, Event

MODEL_VERSION = 3
"""Version of the fold; derived tables made with another version are rebuilt from the log."""


class Evidence(StrEnum):
    """How a topic came to count as known, if it does."""

    UNKNOWN = "unknown"
    CLAIMED = "claimed"
    INFERRED = "inferred"
    DEMONSTRATED = "demonstrated"
    FADING = "fading"

    @property
    def known(self) -> bool:
        """Whether a plan may build on the topic."""
        return self is not Evidence.UNKNOWN


@dataclass(frozen=True, slots=True)
class Claim:
    """An "I know this" made on one topic; it covers what lies beneath but ``excluded``."""

    event: UUID
    position: Position
    time: datetime
    excluded: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TopicState:
    """What the log says of one topic. Counts are of first attempts; times are aware UTC."""

    topic: str
    epoch: int = 0
    """Epochs of evidence: a first study and a forgetting each open a new one."""
    studied: bool = False
    """The lesson was finished in this epoch."""
    claim: Claim | None = None
    """The latest claim made on this very topic."""
    forgotten_at: Position | None = None
    skills: Mapping[str, SkillState] = field(default_factory=dict)
    right: int = 0
    """Unaided right first attempts."""
    wrong: int = 0
    """Wrong first attempts."""
    aided: int = 0
    """Right answers after a hint, or on the second attempt."""
    placed_right: int = 0
    placed_wrong: int = 0
    """How many of ``right`` and of ``wrong`` are answers to placement."""
    recent_right: float = 0.0
    recent: float = 0.0
    """``right``, and ``right`` and ``wrong`` together, as decayed sums (see ``predict.Tally``)."""
    contrary: int = 0
    """Wrong answers of this epoch not yet made good by as many unaided right ones."""
    contrary_at: Position | None = None
    """Place in the log of the last of them."""
    carried: bool = False
    """The topic came of splitting one that was known."""
    lesson_opened: datetime | None = None
    """When the lesson was last opened since the topic was last forgotten."""
    lesson_finished: datetime | None = None
    first_seen: datetime | None = None
    last_seen: datetime | None = None
    last_right: datetime | None = None
    """Time of the last unaided right answer."""

    @property
    def answers(self) -> int:
        """First attempts, right or wrong, aided or not."""
        return self.right + self.wrong

    @property
    def tally(self) -> Tally:
        """The unaided first attempts as the next-answer predictor counts them."""
        return Tally(self.right, self.wrong, self.recent_right, self.recent)

    @property
    def open_miss(self) -> bool:
        """Whether a skill that was shown has since been missed and not shown again."""
        return any(skill.shown and skill.missed for skill in self.skills.values())


def apply(state: TopicState, event: Event) -> TopicState:
    """The topic's state after one more event; events must come in the order of the log.

    An event that names another topic, or of a kind that says nothing about a topic, changes nothing. An ``undone``
    event does not act here: the fold leaves out the event that it names (see ``fold.void_events``).
    """
    if event.topic != state.topic or event.kind not in _STEPS or not event.known:
        return state
    return replace(
        _STEPS[event.kind](state, event),
        first_seen=event.time if state.first_seen is None else min(state.first_seen, event.time),
        last_seen=event.time if state.last_seen is None else max(state.last_seen, event.time),
    )


def _claimed(state: TopicState, event: Event) -> TopicState:
    payload: Claimed = event.payload  # type: ignore[assignment]
    return replace(state, claim=Claim(event.uuid, event.position, event.time, frozenset(payload.excluded)))


def _forgotten(state: TopicState, event: Event) -> TopicState:
    return replace(
        state,
        epoch=state.epoch + 1,
        studied=False,
        forgotten_at=event.position,
        skills={},
        lesson_opened=None,
        contrary=0,
        contrary_at=None,
        carried=False,
    )


def _lesson_opened(state: TopicState, event: Event) -> TopicState:
    return replace(state, lesson_opened=event.time)


def _lesson_finished(state: TopicState, event: Event) -> TopicState:
    if state.studied:
        return replace(state, lesson_finished=event.time)
    return replace(
        state,
        epoch=state.epoch + 1,
        studied=True,
        lesson_finished=event.time,
        skills={name: after_study(skill) for name, skill in state.skills.items()},
    )


def _answered(state: TopicState, event: Event) -> TopicState:
    payload: Answered = event.payload  # type: ignore[assignment]
    answer = Answer(
        question_id=event.question_id or "",
        correct=payload.correct,
        typed=payload.typed,
        attempt=payload.attempt,
        hint_used=event.hint_used,
        session=event.session,
        position=event.position,
        time=event.time,
    )
    skill = after_answer(state.skills.get(payload.skill, SkillState()), answer)
    # One copy an answer, since rebuilding makes one for each of the log.
    changes: dict[str, Any] = {"skills": {**state.skills, payload.skill: skill}}
    if payload.correct and answer.unaided:
        changes |= _counted(state, payload)
        changes["contrary"] = max(0, state.contrary - 1)
        changes["last_right"] = event.time if state.last_right is None else max(state.last_right, event.time)
    elif payload.correct:
        changes["aided"] = state.aided + 1
    elif answer.attempt == 1:
        changes |= _counted(state, payload)
        changes |= {"contrary": state.contrary + 1, "contrary_at": event.position}
    return replace(state, **changes)


def _counted(state: TopicState, payload: Answered) -> dict[str, Any]:
    """The counts after one more first attempt, right without help or wrong."""
    tally = state.tally.after(payload.correct, TOPIC_DECAY)
    counts: dict[str, Any] = {name: getattr(tally, name) for name in ("right", "wrong", "recent_right", "recent")}
    if payload.mode == "placement":
        name = "placed_right" if payload.correct else "placed_wrong"
        counts[name] = getattr(state, name) + 1
    return counts


_STEPS = {
    "claimed": _claimed,
    "forgotten": _forgotten,
    "answered": _answered,
    "lesson-opened": _lesson_opened,
    "lesson-finished": _lesson_finished,
}

TOPIC_KINDS = frozenset(_STEPS)
"""The kinds of event that change a topic's state."""


Skills = Mapping[str, Collection[str]]
States = Mapping[str, TopicState]

BELIEVED, DOUBTED = 0.95, 0.5
"""A topic that placement finds at least so likely is inferred; under the lower one it is taken for a gap."""


@dataclass(frozen=True, slots=True)
class Believed:
    """What a placement found: the chance of each of its topics to be known."""

    chances: Mapping[str, float]
    position: Position
    """Place in the log of its last mark or answer."""

    def implies(self, topic: str) -> bool:
        """Whether the topic counts as known by it."""
        return self.chances.get(topic, 0.0) >= BELIEVED

    def doubts(self, topic: str, since: Position) -> bool:
        """Whether it speaks against the topic, and came later than what speaks for it."""
        return self.position > since and self.chances.get(topic, 1.0) < DOUBTED


def labels(
    graph: TopicGraph,
    states: States,
    now: datetime,
    *,
    due: Mapping[str, datetime] | None = None,
    skills: Skills | None = None,
    believed: Believed | None = None,
) -> dict[str, Evidence]:
    """The label of every topic of the graph.

    Precedence: fading, demonstrated, claimed, inferred, unknown. Contrary answers override a claim that was made before
    them, and any inference. A claim covers what lies beneath it but its exclusions; beneath a demonstrated topic all is
    inferred, and so is what a placement found likely. Where a later placement found a topic unlikely, neither a claim
    nor what was demonstrated above it hides the gap; what was demonstrated itself stands. What was forgotten needs
    evidence that came later.

    Args:
        graph: The topics and their prerequisites.
        states: The folded states, after ``carry.carry_over`` where topics were retired.
        now: The present, aware.
        due: When the next review of a topic is due, from the memory model. Without it only an open miss makes fading.
        skills: The skills of each topic; where a topic has none here, those that were asked about.
        believed: What the latest placement found.
    """
    skills, due = skills or {}, due or {}
    learned = {t: at for t, s in states.items() if t in graph and (at := learned_at(s, skills.get(t))) is not None}
    claims = claimed_at(graph, states)
    above = _inferred_at(graph, states, skills, learned)
    found = {}
    for topic in graph.topics:
        state = states.get(topic)
        if topic in learned:
            fading = state is not None and (state.open_miss or (topic in due and due[topic] <= now))
            found[topic] = Evidence.FADING if fading else Evidence.DEMONSTRATED
        elif topic in claims and holds(state, claims[topic]) and not _doubted(believed, topic, claims[topic]):
            found[topic] = Evidence.CLAIMED
        elif _inferred(state, above.get(topic), believed, topic):
            found[topic] = Evidence.INFERRED
        else:
            found[topic] = Evidence.UNKNOWN
    return found


def _inferred(state: TopicState | None, above: Position | None, believed: Believed | None, topic: str) -> bool:
    """Whether a topic follows from what was shown above it, or from a placement."""
    if above is not None and _inference_holds(state, above) and not _doubted(believed, topic, above):
        return True
    return believed is not None and believed.implies(topic) and _inference_holds(state, believed.position)


def _doubted(believed: Believed | None, topic: str, since: Position) -> bool:
    return believed is not None and believed.doubts(topic, since)


def conditional(labelled: Mapping[str, Evidence], states: States, believed: Believed | None) -> dict[str, float]:
    """Topics that may be known: those not labelled as known whose chance is one half or more.

    Their own first answers settle them, so one that was answered or studied since is left out.
    """
    if believed is None:
        return {}
    return {
        topic: chance
        for topic, chance in believed.chances.items()
        if chance >= DOUBTED
        and labelled.get(topic) is Evidence.UNKNOWN
        and (topic not in states or not (states[topic].contrary or states[topic].studied))
        and _inference_holds(states.get(topic), believed.position)
    }


def claimed_at(graph: TopicGraph, states: States) -> dict[str, Position]:
    """For every topic that a claim covers, the place in the log of the latest that does, whatever came later."""
    latest: dict[str, Position] = {}
    for topic, state in states.items():
        if state.claim is None or topic not in graph:
            continue
        covered: Iterable[str] = (topic, *graph.ancestors(topic))
        for below in covered:
            if below not in state.claim.excluded:
                latest[below] = max(latest.get(below, (0, "")), state.claim.position)
    return latest


def holds(state: TopicState | None, position: Position) -> bool:
    """Whether a claim made at ``position`` stands: nothing forgotten and no contrary answer since."""
    if state is None:
        return True
    if state.forgotten_at is not None and state.forgotten_at > position:
        return False
    return state.contrary == 0 or state.contrary_at is None or state.contrary_at < position


def _inference_holds(state: TopicState | None, position: Position) -> bool:
    """Own wrong answers weigh more than any inference, however late it came."""
    if state is None:
        return True
    return state.contrary == 0 and (state.forgotten_at is None or state.forgotten_at < position)


def _inferred_at(
    graph: TopicGraph, states: States, skills: Skills, learned: Mapping[str, Position]
) -> dict[str, Position]:
    """For every topic that follows from others, the place in the log of the latest evidence that implies it."""
    latest: dict[str, Position] = {}
    for topic, state in states.items():
        if topic in graph and topic not in learned and (state.carried or _learned_before_a_change(state, skills)):
            latest[topic] = max((s.shown_at for s in state.skills.values() if s.shown_at), default=(1, ""))
    found = dict(latest)
    for position in reversed(graph.order):
        topic = graph.topics[position]
        at = max(learned.get(topic, (0, "")), latest.get(topic, (0, "")))
        if at == (0, ""):
            continue
        for below in graph.prerequisites(topic):
            latest[below] = max(latest.get(below, (0, "")), at)
            found[below] = latest[below]
    return found


def _learned_before_a_change(state: TopicState, skills: Skills) -> bool:
    """Whether all that was asked of the topic was shown, of which its authors have since renamed or removed a skill."""
    required = skills.get(state.topic, ())
    if not required or all(name in required for name in state.skills):
        return False
    return learned_at(state, None) is not None


def strangers(graph: TopicGraph, states: States) -> tuple[str, ...]:
    """The topics of the log that this graph does not have, sorted: kept, and shown as such."""
    return tuple(sorted(topic for topic in states if topic not in graph))

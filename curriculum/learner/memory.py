"""The memory of every learned topic: a fold over the log, one event after another, in its order.

The event with which the last skill of a topic is shown makes its card. From then on a session is one review of the
topic, by the first question closed in it: right at once and unaided is Good, right on the retry or with a hint Hard,
wrong or given up Again. In that session only a later miss counts besides, and the right answer that mends one; the
session in which the topic was learned has no reviews. Forgetting a topic takes its card away.

A pass (a Good review, or having learned) credits what the topic exercises; a failure brings forward at most three
topics that build on it, once a session (see ``learner.card``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from curriculum.graph.encompassing import LEAST_WEIGHT, encompassed, encompassing
from curriculum.learner.card import (
    CONSTANTS,
    RETENTION,
    RETENTION_RANGE,
    Card,
    Credit,
    Grade,
    Review,
    brought_forward,
    credited,
    due,
    new_card,
    recall,
    reviewed,
)
from curriculum.learner.evidence import MODEL_VERSION, Skills, TopicState, apply
from curriculum.learner.fold import void_events
from curriculum.learner.kept import Kept
from curriculum.learner.skills import learned_at

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.events import Answered, Event, SettingChanged

MEMORY_VERSION = 1
"""Version of this fold and its constants; snapshots of another version are not read."""
BROUGHT_FORWARD = 3
"""Topics that a failure brings forward, at most."""
REVIEWS_KEPT, CREDITS_KEPT = 12, 10
"""Entries of a topic's history that are kept, the latest ones."""
MEMORY_KINDS = frozenset({"answered", "forgotten", "lesson-finished", "setting-changed"})
"""The kinds of event that change a memory."""


def model_key() -> str:
    """What the state of a memory depends on besides the log and the graph: versions and constants, as a short text."""
    constants = (CONSTANTS, LEAST_WEIGHT, BROUGHT_FORWARD, REVIEWS_KEPT, CREDITS_KEPT, MODEL_VERSION, MEMORY_VERSION)
    return sha256(repr(constants).encode()).hexdigest()[:16]


class Ground:
    """What a memory depends on besides the log.

    Args:
        graph: The topics; edges carry ``encompasses``.
        skills: The skills of each topic.
        renamed: Retired ids that have one successor, and that successor.
        credit: Whether answers on one topic do anything to others.
    """

    def __init__(
        self, graph: TopicGraph, skills: Skills, *, renamed: Mapping[str, str] | None = None, credit: bool = True
    ) -> None:
        self.graph = graph
        self.skills = skills
        self.renamed = renamed or {}
        self.credit = credit
        self._beneath: dict[str, dict[str, float]] = {}
        self._above: dict[str, dict[str, float]] = {}

    def beneath(self, topic: str) -> Mapping[str, float]:
        """What the topic exercises, each with its weight."""
        if topic not in self._beneath:
            self._beneath[topic] = encompassed(self.graph, topic) if self.credit else {}
        return self._beneath[topic]

    def above(self, topic: str) -> Mapping[str, float]:
        """What exercises the topic, each with its weight, the largest first."""
        if topic not in self._above:
            self._above[topic] = encompassing(self.graph, topic) if self.credit else {}
        return self._above[topic]


@dataclass(frozen=True, slots=True)
class Tally:
    """How well predicted recall came true, over reviews a day or more after the one before."""

    reviews: int = 0
    predicted: float = 0.0
    """Sum of the predicted chances of recall."""
    recalled: int = 0
    """Reviews that were not Again."""
    unaided: int = 0
    """Reviews that were Good."""


@dataclass(slots=True)
class Memory:
    """All that the log says of what is remembered. Grown by :func:`advance`."""

    retention: float = RETENTION
    """As the learner wants it, at this point of the log."""
    topics: Kept[TopicState] = field(default_factory=Kept)
    """Skills and first study alone of every topic's state: what makes a topic learned."""
    cards: dict[str, Card] = field(default_factory=dict)
    """The card of every learned topic."""
    reviews: Kept[tuple[Review, ...]] = field(default_factory=Kept)
    """The latest own reviews of each card, oldest first."""
    credits: Kept[tuple[Credit, ...]] = field(default_factory=Kept)
    """What other topics' answers lately did to each card, oldest first."""
    failed: dict[str, str] = field(default_factory=dict)
    """The session in which a topic's failure last brought others forward."""
    tally: Tally = field(default_factory=Tally)

    def copy(self) -> Memory:
        """One that can be advanced while this one stays as it is."""
        return replace(
            self,
            topics=self.topics.copy(),
            cards=dict(self.cards),
            reviews=self.reviews.copy(),
            credits=self.credits.copy(),
            failed=dict(self.failed),
        )

    def due(self) -> dict[str, datetime]:
        """When the next review of each learned topic is due."""
        return {topic: due(card, self.retention) for topic, card in self.cards.items()}


def grade_of(event: Event) -> Grade | None:
    """What an answer says of memory, or ``None`` where the question stays open for a second attempt."""
    payload: Answered = event.payload  # type: ignore[assignment]
    if payload.correct:
        return Grade.GOOD if payload.attempt == 1 and not event.hint_used else Grade.HARD
    closed = payload.unsure or payload.attempt > 1 or payload.mode == "placement"
    return Grade.AGAIN if closed else None


def advance(memory: Memory, ground: Ground, event: Event) -> None:
    """Take in one more event, later in the order than all before it; one that was taken back must be left out."""
    if event.kind not in MEMORY_KINDS or not event.known:
        return
    if event.kind == "setting-changed":
        _take_setting(memory, event)
        return
    topic = ground.renamed.get(event.topic or "", event.topic or "")
    if topic not in ground.graph:
        return
    if topic != event.topic:
        event = event.model_copy(update={"topic": topic})
    before = memory.topics.get(topic) or TopicState(topic)
    after = apply(before, event)
    memory.topics[topic] = TopicState(topic, studied=after.studied, skills=after.skills)
    if event.kind == "forgotten":
        _drop(memory, topic)
    elif event.kind == "answered":
        _take_answer(memory, ground, topic, event)


def remember(events: Iterable[Event], ground: Ground) -> Memory:
    """The memory that follows from a whole log, in whatever order its events are given."""
    ordered = sorted(events, key=lambda e: e.position)
    void = void_events(ordered)
    memory = Memory()
    for event in ordered:
        if event.uuid not in void:
            advance(memory, ground, event)
    return memory


def _take_setting(memory: Memory, event: Event) -> None:
    payload: SettingChanged = event.payload  # type: ignore[assignment]
    if payload.name != "retention":
        return
    wanted = RETENTION if payload.value is None else payload.value
    low, high = RETENTION_RANGE
    if isinstance(wanted, (int, float)) and not isinstance(wanted, bool) and low <= wanted <= high:
        memory.retention = float(wanted)


def _take_answer(memory: Memory, ground: Ground, topic: str, event: Event) -> None:
    grade = grade_of(event)
    card = memory.cards.get(topic)
    learned = learned_at(memory.topics[topic], ground.skills.get(topic)) is not None
    if card is None and learned:
        memory.cards[topic] = new_card(event.time, event.session)
        _passed(memory, ground, topic, event.time)
        return
    if card is not None and not learned:  # a miss in the very session that showed the skill
        _drop(memory, topic)
    elif card is not None and grade is not None:
        _review(memory, ground, topic, card, grade, event)
        return
    if grade is Grade.AGAIN:
        _failed(memory, ground, topic, event)


def _same(session: str | None, other: str | None) -> bool:
    return session is not None and session == other


def _review(memory: Memory, ground: Ground, topic: str, card: Card, grade: Grade, event: Event) -> None:
    if _same(event.session, card.learned_in):
        return
    later = _same(event.session, card.session)
    if later and grade is not Grade.AGAIN and not card.relearning:
        return
    if not later and not card.relearning and event.time - card.last >= timedelta(days=1):
        memory.tally = _tallied(memory.tally, grade, recall(card, event.time))
    memory.cards[topic], entry = reviewed(card, grade, event.time, memory.retention, session=event.session)
    memory.reviews[topic] = (*memory.reviews.get(topic, ()), entry)[-REVIEWS_KEPT:]
    if grade is Grade.AGAIN:
        _failed(memory, ground, topic, event)
    elif grade is Grade.GOOD and not later:
        _passed(memory, ground, topic, event.time)


def _tallied(tally: Tally, grade: Grade, predicted: float) -> Tally:
    return replace(
        tally,
        reviews=tally.reviews + 1,
        predicted=tally.predicted + predicted,
        recalled=tally.recalled + (grade is not Grade.AGAIN),
        unaided=tally.unaided + (grade is Grade.GOOD),
    )


def _drop(memory: Memory, topic: str) -> None:
    """The topic is not learned any more."""
    memory.cards.pop(topic, None)
    memory.reviews.pop(topic, None)
    memory.credits.pop(topic, None)


def _put(memory: Memory, topic: str, card: Card, entry: Credit | None) -> None:
    if entry is not None:
        memory.cards[topic] = card
        memory.credits[topic] = (*memory.credits.get(topic, ()), entry)[-CREDITS_KEPT:]


def _passed(memory: Memory, ground: Ground, topic: str, time: datetime) -> None:
    for below, weight in ground.beneath(topic).items():
        card = memory.cards.get(below)
        if card is not None:
            _put(memory, below, *credited(card, topic, weight, time, memory.retention))


def _failed(memory: Memory, ground: Ground, topic: str, event: Event) -> None:
    if _same(event.session, memory.failed.get(topic)):
        return
    if event.session is not None:
        memory.failed[topic] = event.session
    for above in [t for t in ground.above(topic) if t in memory.cards][:BROUGHT_FORWARD]:
        weight = ground.above(topic)[above]
        _put(memory, above, *brought_forward(memory.cards[above], topic, weight, event.time, memory.retention))

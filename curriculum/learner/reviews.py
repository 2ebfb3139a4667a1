"""Which topics to review: few, so that their credit covers what is due, within the minutes that reviews may take."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from curriculum.learner.card import Card, credited, due, recall

if TYPE_CHECKING:
    from curriculum.learner.memory import Ground, Memory

AWAY = timedelta(days=10)
"""After this long without a trace, a few telling questions come before any other review."""
TELLING = 5
"""How many."""
COVERED_FOR = timedelta(days=1)
"""A credit covers a topic if it is not due again for this long."""
LEAST_COVERED = 2
"""Topics that one which is not due itself has to cover, to be asked for their sake."""
_HALVINGS = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """A topic to review."""

    topic: str
    covers: tuple[str, ...]
    """What it answers for if it is passed: itself where it is due, and others, sorted."""
    minutes: float


def review_minutes(lesson_minutes: float) -> float:
    """Minutes that the review of a topic takes, from those of its lesson: a tenth, between 1 and 5."""
    return min(5.0, max(1.0, lesson_minutes / 10))


def was_away(last_seen: datetime | None, now: datetime) -> bool:
    """Whether the learner comes back after a long time."""
    return last_seen is not None and now - last_seen >= AWAY


def choose(
    memory: Memory,
    ground: Ground,
    wanted: Collection[str],
    now: datetime,
    *,
    minutes: Mapping[str, float],
    budget: float,
    askable: Collection[str] | None = None,
) -> tuple[Choice, ...]:
    """A small set of topics whose credit, once they are passed, covers those wanted: greedy weighted set cover.

    A candidate is a topic wanted, or a learned one that is not but exercises at least two of them. A topic weighs one
    and its chance to be forgotten; the candidate that covers most weight a minute is taken, and credits add up. What
    was missed, or has no card, is covered by its own review alone.

    Args:
        memory: What is remembered.
        ground: What the memory depends on.
        wanted: The topics to be reviewed.
        now: The present, aware.
        minutes: The minutes that the review of a topic takes; 1 where not given.
        budget: The minutes that all of them may take together. One topic is chosen however long it takes.
        askable: The topics that have questions; all when left out.
    """
    cover = _Cover(memory, ground, now, {t for t in wanted if askable is None or t in askable})
    chosen: list[Choice] = []
    left = budget
    while cover.left:
        best = cover.best(minutes, left if chosen else float("inf"), askable)
        if best is None:
            break
        topic, covers = best
        chosen.append(Choice(topic, covers, minutes.get(topic, 1.0)))
        left -= chosen[-1].minutes
        cover.take(topic, covers)
    return tuple(chosen)


@dataclass(slots=True)
class _Cover:
    """What is still to be covered, and how much credit that takes."""

    memory: Memory
    ground: Ground
    now: datetime
    left: set[str]
    cards: dict[str, Card] = field(default_factory=dict)
    """Cards after the credits of what was chosen."""
    needs: dict[str, float] = field(default_factory=dict)
    """The least weight whose credit covers a topic; more than 1 where none does."""

    def __post_init__(self) -> None:
        self.cards = {t: self.memory.cards[t] for t in self.left if t in self.memory.cards}
        self.needs = {t: self._need(t) for t in self.left}

    def _need(self, topic: str) -> float:
        """Found by halving, since a larger weight credits no less."""
        card = self.cards.get(topic)
        if card is None or card.relearning or due(card, self.memory.retention) > self.now:
            return 2.0  # wanted for a miss
        if not self._covered(card, 1.0):
            return 2.0
        low, high = 0.0, 1.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if self._covered(card, middle) else (middle, high)
        return high

    def _covered(self, card: Card, weight: float) -> bool:
        after, _ = credited(card, "", weight, self.now, self.memory.retention)
        return due(after, self.memory.retention) >= self.now + COVERED_FOR

    def _candidates(self, askable: Collection[str] | None) -> dict[str, list[str]]:
        """What each candidate would cover."""
        found: dict[str, list[str]] = {topic: [topic] for topic in self.left}
        for topic in self.left:
            for above, weight in self.ground.above(topic).items():
                card = self.memory.cards.get(above)
                if card is None or card.relearning or (askable is not None and above not in askable):
                    continue
                if weight >= self.needs[topic]:
                    found.setdefault(above, []).append(topic)
        return {t: covers for t, covers in found.items() if t in self.left or len(covers) >= LEAST_COVERED}

    def best(
        self, minutes: Mapping[str, float], budget: float, askable: Collection[str] | None
    ) -> tuple[str, tuple[str, ...]] | None:
        """The candidate that covers most weight a minute among those that fit, and what it covers."""
        fitting = [(t, covers) for t, covers in self._candidates(askable).items() if minutes.get(t, 1.0) <= budget]
        if not fitting:
            return None
        topic, covers = min(fitting, key=lambda c: (-sum(map(self._weight, c[1])) / minutes.get(c[0], 1.0), c[0]))
        return topic, tuple(sorted(covers))

    def _weight(self, topic: str) -> float:
        card = self.cards.get(topic)
        return 2.0 if card is None or card.relearning else 2.0 - recall(card, self.now)

    def take(self, topic: str, covers: Sequence[str]) -> None:
        """A candidate was chosen: what it covers is done, and what it only helps needs less."""
        self.left -= set(covers)
        for below, weight in self.ground.beneath(topic).items():
            if below in self.left and below in self.cards:
                card = self.cards[below]
                self.cards[below], _ = credited(card, topic, weight, self.now, self.memory.retention)
                self.needs[below] = self._need(below)


def telling(
    memory: Memory,
    ground: Ground,
    now: datetime,
    *,
    number: int = TELLING,
    askable: Collection[str] | None = None,
) -> tuple[str, ...]:
    """The learned topics whose answers say most of what is still remembered, the most telling first.

    An answer tells most where recall is nearest 1/2, of the topic itself and, by the weight, of what it exercises; what
    one has told of a topic, the next need not.
    """
    left = {topic: (chance := recall(card, now)) * (1 - chance) for topic, card in memory.cards.items()}
    open_topics = [t for t in sorted(left) if askable is None or t in askable]
    chosen: list[str] = []
    while open_topics and len(chosen) < number:
        gains = {
            t: left[t] + sum(weight * left.get(below, 0.0) for below, weight in ground.beneath(t).items())
            for t in open_topics
        }
        best = min(open_topics, key=lambda t: (-gains[t], t))
        chosen.append(best)
        open_topics.remove(best)
        left[best] = 0.0
        for below, weight in ground.beneath(best).items():
            if below in left:
                left[below] *= 1 - weight
    return tuple(chosen)


def mixed(topics: Sequence[str], strand: Mapping[str, str]) -> tuple[str, ...]:
    """The topics with no two of one strand in a row, as far as that can be; otherwise in the order given."""
    waiting: dict[str, list[str]] = {}
    for topic in topics:
        waiting.setdefault(strand.get(topic, ""), []).append(topic)
    found: list[str] = []
    last: str | None = None
    while waiting:
        others = [s for s in waiting if s != last] or list(waiting)
        last = max(others, key=lambda s: len(waiting[s]))
        found.append(waiting[last].pop(0))
        if not waiting[last]:
            del waiting[last]
    return tuple(found)

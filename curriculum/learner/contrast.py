"""Topics that are easily confused, asked one right after the other, so that telling them apart is practised too.

They are introduced on different days (``learner.plan``), since alike things learned at once hinder each other; once
both are learned, mixing them is what teaches which of the two a problem asks for (Rohrer, "Interleaving helps students
distinguish among similar concepts", 2012).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.memory import Memory

Pairs = Sequence[tuple[str, str]]


def with_partners(
    topics: Sequence[str],
    pairs: Pairs,
    memory: Memory,
    *,
    minutes: Mapping[str, float],
    budget: float,
    askable: Collection[str],
) -> tuple[str, ...]:
    """The topics of a review, and beside each that is reviewed for the first time those it is easily confused with.

    Args:
        topics: What is to be reviewed, the most urgent first; the first is kept however long it takes.
        pairs: Topics that are easily confused.
        memory: What is remembered; only what is learned and stands can be set beside something.
        minutes: The minutes that the review of a topic takes; 1 where not given.
        budget: The minutes that all of them may take; topics for which no room is left wait for the next review.
        askable: The topics that have questions.
    """
    found: list[str] = []
    for topic in topics:
        first = topic in memory.cards and not memory.reviews.get(topic)
        beside = [t for t in _partners(topic, pairs) if t in askable and _stands(memory, t)] if first else []
        for one in (topic, *beside):
            cost = minutes.get(one, 1.0)
            if one not in found and (cost <= budget or not found):
                found.append(one)
                budget -= cost
    return tuple(found)


def _stands(memory: Memory, topic: str) -> bool:
    return topic in memory.cards and not memory.cards[topic].relearning


def side_by_side(topics: Sequence[str], pairs: Pairs) -> tuple[str, ...]:
    """The topics in the order given, but each followed at once by one that it is easily confused with."""
    waiting = list(topics)
    found: list[str] = []
    while waiting:
        topic = waiting.pop(0)
        found.append(topic)
        partner = next((other for other in _partners(topic, pairs) if other in waiting), None)
        if partner is not None:
            waiting.remove(partner)
            found.append(partner)
    return tuple(found)


def pair_of(topic: str, topics: Sequence[str], pairs: Pairs) -> tuple[str, str] | None:
    """The pair to which a topic and the one right before or after it belong, named in the order of ``pairs``."""
    if topic not in topics:
        return None
    place = topics.index(topic)
    neighbours = (*topics[max(0, place - 1) : place], *topics[place + 1 : place + 2])
    return next((pair for pair in pairs for other in neighbours if set(pair) == {topic, other}), None)


def _partners(topic: str, pairs: Pairs) -> list[str]:
    return [other for pair in pairs if topic in pair for other in pair if other != topic]

"""A memory as text and back, exactly, so that it can be kept as a snapshot.

The first line holds what every reader needs. Each further one holds one topic's skills, reviews or credits, and is read
only when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime

from curriculum.learner.card import Card, Credit, Grade, Review
from curriculum.learner.evidence import TopicState
from curriculum.learner.kept import Kept
from curriculum.learner.memory import Memory, Tally
from curriculum.learner.plain import packed, row_of, skill_of, slots

_CARD_TIMES = ("last", "touched", "learned")
_CARD_FIELDS = tuple(spec.name for spec in fields(Card))


def memory_text(memory: Memory) -> str:
    """The memory as lines of JSON."""
    return "\n".join(_lines(memory))


def _lines(memory: Memory) -> Iterator[str]:
    cards = {topic: row_of(card) for topic, card in memory.cards.items()}
    yield packed([memory.retention, row_of(memory.tally), memory.failed, cards])
    for letter, kept in (
        ("t", memory.topics.texts(_topic_text)),
        ("r", memory.reviews.texts(lambda entries: packed([row_of(entry) for entry in entries]))),
        ("c", memory.credits.texts(lambda entries: packed([row_of(entry) for entry in entries]))),
    ):
        for name, text in kept:
            yield f"{letter}{json.dumps(name)}\t{text}"


def _topic_text(state: TopicState) -> str:
    return packed([state.studied, {skill: slots(shown) for skill, shown in state.skills.items()}])


def memory_from(text: str) -> Memory:
    """The memory that :func:`memory_text` wrote.

    Raises:
        ValueError: If the text is not one.
    """
    head, *lines = text.split("\n")
    rows: dict[str, dict[str, str]] = {"t": {}, "r": {}, "c": {}}
    try:
        for line in lines:
            name, _, value = line[1:].partition("\t")
            rows[line[0]][json.loads(name)] = value
        retention, tally, failed, cards = json.loads(head)
        return Memory(
            retention=float(retention),
            topics=Kept(rows["t"], _topic),
            cards={topic: _card(row) for topic, row in cards.items()},
            reviews=Kept(rows["r"], _reviews),
            credits=Kept(rows["c"], _credits),
            failed=dict(failed),
            tally=Tally(*tally),
        )
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"not a memory: {error}") from error


def _card(row: list[object]) -> Card:
    found = dict(zip(_CARD_FIELDS, row, strict=True))
    for name in _CARD_TIMES:
        found[name] = datetime.fromisoformat(found[name])  # type: ignore[arg-type]
    pulls: list[tuple[str, float]] = found["pulls"]  # type: ignore[assignment]
    found["pulls"] = tuple((datetime.fromisoformat(when), left) for when, left in pulls)
    return Card(**found)  # type: ignore[arg-type]


def _topic(name: str, text: str) -> TopicState:
    studied, skills = json.loads(text)
    return TopicState(name, studied=studied, skills={skill: skill_of(row) for skill, row in skills.items()})


def _reviews(_: str, text: str) -> tuple[Review, ...]:
    time = datetime.fromisoformat
    return tuple(
        Review(time(at), Grade(grade), chance, time(before), time(after))
        for at, grade, chance, before, after in json.loads(text)
    )


def _credits(_: str, text: str) -> tuple[Credit, ...]:
    time = datetime.fromisoformat
    return tuple(
        Credit(source, weight, passed, share, time(at), time(before), time(after))
        for source, weight, passed, share, at, before, after in json.loads(text)
    )

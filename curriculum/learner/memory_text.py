"""A memory as text and back, exactly, so that it can be kept as a snapshot."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from curriculum.learner.card import Card, Credit, Grade, Review
from curriculum.learner.evidence import TopicState
from curriculum.learner.memory import Memory, Tally
from curriculum.learner.plain import packed, skill_of, slots


def memory_text(memory: Memory) -> str:
    """The memory as JSON."""
    return packed(
        {
            "retention": memory.retention,
            "topics": {
                name: [state.studied, {skill: slots(shown) for skill, shown in state.skills.items()}]
                for name, state in memory.topics.items()
            },
            "cards": {topic: _card_row(card) for topic, card in memory.cards.items()},
            "failed": memory.failed,
            "tally": slots(memory.tally),
        }
    )


def memory_from(text: str) -> Memory:
    """The memory that :func:`memory_text` wrote.

    Raises:
        ValueError: If the text is not one.
    """
    try:
        plain = json.loads(text)
        return Memory(
            retention=plain["retention"],
            topics={
                name: TopicState(name, studied=studied, skills={skill: skill_of(row) for skill, row in skills.items()})
                for name, (studied, skills) in plain["topics"].items()
            },
            cards={topic: _card(row) for topic, row in plain["cards"].items()},
            failed=plain["failed"],
            tally=Tally(**plain["tally"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a memory: {error}") from error


def _card_row(card: Card) -> dict[str, object]:
    row = slots(card)
    row["reviews"] = [[r.time, int(r.grade), r.recall, r.due_before, r.due_after] for r in card.reviews]
    row["credits"] = [[c.source, c.weight, c.passed, c.share, c.time, c.due_before, c.due_after] for c in card.credits]
    return row


def _card(row: dict[str, Any]) -> Card:
    time = datetime.fromisoformat
    for name in ("last", "touched", "learned"):
        row[name] = time(row[name])
    row["pulls"] = tuple((time(when), left) for when, left in row.get("pulls", ()))
    row["reviews"] = tuple(
        Review(time(at), Grade(grade), chance, time(before), time(after))
        for at, grade, chance, before, after in row["reviews"]
    )
    row["credits"] = tuple(
        Credit(source, weight, passed, share, time(at), time(before), time(after))
        for source, weight, passed, share, at, before, after in row["credits"]
    )
    return Card(**row)

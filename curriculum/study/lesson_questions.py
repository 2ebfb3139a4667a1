"""The first questions on a topic, asked within its lesson: pure order, and what the topic has for it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from curriculum.study.asking import candidates, item_id, seen_before
from curriculum.study.items import TopicItems, topic_items
from curriculum.study.order import Candidate

if TYPE_CHECKING:
    from curriculum.study.desk import Desk
    from curriculum.study.sitting import Sitting

FEWEST = 2
MOST = 3
"""First questions of a lesson: one a skill, within these bounds and as far as the topic has them."""


def first_items(
    found: Sequence[Candidate], kept_back: Collection[str], skills: Sequence[str], seen: Mapping[str, int]
) -> tuple[Candidate, ...]:
    """The first questions of a topic, the easiest first: what is chosen among options before what is written.

    Each is on another skill while there are any; within a skill come the ones seen least, chosen before typed, authored
    before generated, in the author's order.

    Args:
        found: What the topic can ask, in the author's order.
        kept_back: Items that are asked elsewhere: the lesson's Your Turn, and transfers, which are for a later day.
        skills: The topic's skills in the order in which they are asked for.
        seen: How often each item was answered before.
    """
    left = [c for c in found if c.item not in kept_back and c.skill in skills]
    place = {c.item: number for number, c in enumerate(found)}

    def rank(c: Candidate) -> tuple[object, ...]:
        return (seen.get(c.item, 0) > 0 and not c.generator, c.typed, c.generator, place[c.item])

    queues = [sorted((c for c in left if c.skill == skill), key=rank) for skill in skills]
    wanted = min(MOST, max(FEWEST, sum(bool(queue) for queue in queues)))
    rounds = max((len(queue) for queue in queues), default=0)
    by_turns = [queue[turn] for turn in range(rounds) for queue in queues if turn < len(queue)]
    return tuple(sorted(by_turns[:wanted], key=lambda c: (c.typed, c.generator, by_turns.index(c))))


def your_turn_item(desk: Desk, topic: str) -> str | None:
    """The id of the question that closes the section Your Turn."""
    return next((item for item, source in _sources(topic_items(desk, topic)).items() if source.get("your_turn")), None)


def _sources(items: TopicItems) -> dict[str, dict[str, object]]:
    return {item.id: json.loads(item.source) for item in items.authored}


def chosen_for(desk: Desk, topic: str, seen: Mapping[str, int]) -> tuple[Candidate, ...]:
    """The first questions of a topic; the skill of Your Turn, just asked, comes last."""
    items = topic_items(desk, topic)
    sources = _sources(items)
    kept_back = {item for item, source in sources.items() if source.get("your_turn") or source.get("transfer")}
    asked = {item.skill for item in items.authored if sources[item.id].get("your_turn")}
    skills = sorted(desk.skills.get(topic, ()), key=lambda skill: skill in asked)
    return first_items(candidates(items), kept_back, skills, seen)


def next_of_lesson(desk: Desk, now: Sitting) -> str | None:
    """The question that a session within a lesson asks next: after that of Your Turn none, else the first questions."""
    if now.first is not None:
        return None
    items = topic_items(desk, now.topic)
    chosen = chosen_for(desk, now.topic, seen_before(desk, now, now.topic))
    names = [item_id(items, one, now, number, 1) for number, one in enumerate(chosen, 1)]
    return next((name for name in names if name not in now.questions), None)

"""Where a plan is narrow: the topics that most of it has to pass, and its longest chains."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from curriculum.study.plan_views import BottleneckLine, RemainingChain
from curriculum.study.topics import topic_link
from curriculum.study.views import TopicLink

if TYPE_CHECKING:
    from curriculum.learner.plan import Plan
    from curriculum.study.desk import Desk


def narrowest(desk: Desk, road: Plan, count: int) -> tuple[BottleneckLine, ...]:
    """The so many narrowest topics of what is left, where anything has to pass them."""
    from curriculum.graph.remaining import bottlenecks

    found = bottlenecks(desk.graph, road.remaining, road.goals, minutes=road.minutes)
    return tuple(
        BottleneckLine(
            **topic_link(desk.summaries[one.topic]).model_dump(),
            above=one.above,
            above_minutes=one.above_minutes,
            beneath=one.beneath,
            beneath_minutes=one.beneath_minutes,
            share=round(one.share, 3),
        )
        for one in found[:count]
    )


def differences(first: RemainingChain, other: RemainingChain) -> tuple[tuple[tuple[TopicLink, ...], ...], ...]:
    """Where another chain leaves the first: pairs of the steps of the first and those of the other in their place."""
    old, new = ([step.id for step in chain.steps] for chain in (first, other))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple((first.steps[a:b], other.steps[c:d]) for kind, a, b, c, d in codes if kind != "equal")


def longest_left(desk: Desk, road: Plan, count: int, *, by_minutes: bool = False) -> tuple[RemainingChain, ...]:
    """The so many longest chains of what is left, by topics or by minutes.

    Raises:
        UsageError: If the count is less than 1.
    """
    from curriculum.graph.remaining import remaining_chains

    weights = road.minutes if by_minutes else None
    return tuple(
        RemainingChain(
            steps=tuple(topic_link(desk.summaries[topic]) for topic in chain),
            length=len(chain),
            minutes=sum(road.minutes[topic] for topic in chain),
        )
        for chain in remaining_chains(desk.graph, road.remaining, count, weights=weights)
    )

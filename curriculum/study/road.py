"""The road to some goals: what is left of it, level by level."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from curriculum.content.levels import Level
from curriculum.learner.plan import Plan, plan
from curriculum.learner.skills import learned_time
from curriculum.study.budget import local_now, minutes_per_day

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence, States
    from curriculum.study.desk import Desk


def road_to(desk: Desk, labels: Mapping[str, Evidence], goals: Sequence[str], states: States | None = None) -> Plan:
    """The plan of some goals, level by level, topics that are easily confused on different days.

    Args:
        desk: Whose plan it is.
        labels: The label of every topic.
        goals: The goals, the chief one first.
        states: The folded states, which say what was learned today; without them nothing was.
    """
    ranks = {level.value: level.rank for level in Level}
    stage = {topic.id: ranks[topic.level] for topic in desk.summaries.values()}
    pairs = desk.info.confusable
    return plan(
        desk.graph,
        labels,
        goals,
        desk.catalogue.minutes(),
        stage=stage,
        confusable=pairs,
        day=minutes_per_day(desk),
        today=_learned_today(desk, states or {}, {topic for pair in pairs for topic in pair}),
    )


def _learned_today(desk: Desk, states: States, topics: Collection[str]) -> tuple[str, ...]:
    now = local_now(desk)
    found = []
    for topic in topics:
        when = learned_time(states.get(topic), desk.skills.get(topic))
        if when is not None and when.astimezone(now.tzinfo).date() == now.date():
            found.append(topic)
    return tuple(found)

"""The road to some goals: what is left of it, level by level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from curriculum.content.levels import Level
from curriculum.learner.plan import Plan, plan

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence
    from curriculum.study.desk import Desk


def road_to(desk: Desk, labels: Mapping[str, Evidence], goals: Sequence[str]) -> Plan:
    """The plan of some goals, level by level."""
    ranks = {level.value: level.rank for level in Level}
    stage = {topic.id: ranks[topic.level] for topic in desk.summaries.values()}
    return plan(desk.graph, labels, goals, desk.catalogue.minutes(), stage=stage)

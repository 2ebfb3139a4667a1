"""The milestones on the way: which are reached, and what is left before the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.learner.milestones import distance
from curriculum.study.road import road_to
from curriculum.study.sitting import answered
from curriculum.study.topics import topic_link
from curriculum.study.views import MilestoneLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from curriculum.learner.plan import Plan
    from curriculum.storage.catalogue.records import MilestoneRecord
    from curriculum.study.desk import Desk


def milestones(desk: Desk) -> tuple[MilestoneLine, ...]:
    """All of them in their author's order, as if each lay on the way to the goal."""
    found = tuple(m for m in desk.catalogue.milestones() if all(map(desk.catalogue.has, m.topics)))
    road = road_to(desk, desk.labels(), tuple({topic: None for m in found for topic in m.topics}))
    return _lines(desk, found, road)


def on_the_way(desk: Desk, road: Plan) -> tuple[MilestoneLine, ...]:
    """Those that lie within the plan of a goal."""
    return _lines(desk, [m for m in desk.catalogue.milestones() if road.cone.issuperset(m.topics)], road)


def reached_with(desk: Desk, topic: str) -> tuple[MilestoneLine, ...]:
    """Those of a topic that are reached and whose problem or exercise is still to be tried."""
    if not any(topic in m.topics for m in desk.catalogue.milestones()):
        return ()
    mine = (line for line in milestones(desk) if any(topic == link.id for link in line.topics))
    return tuple(line for line in mine if line.reached and not line.done)


def _lines(desk: Desk, found: Sequence[MilestoneRecord], road: Plan) -> tuple[MilestoneLine, ...]:
    passed = {name for name, state in desk.exercise_states().items() if state.passed}
    lines = []
    for milestone in found:
        away = distance(desk.graph, milestone.topics, road.remaining)
        done = milestone.exercise in passed if milestone.exercise else _solved(desk, milestone.problem or "")
        lines.append(
            MilestoneLine(
                id=milestone.id,
                can=milestone.can,
                topics=tuple(topic_link(desk.summaries[topic]) for topic in milestone.topics),
                topics_left=len(away.left),
                minutes_left=sum(road.minutes[topic] for topic in away.left),
                reached=away.reached,
                last=away.last,
                problem=milestone.problem,
                exercise=milestone.exercise,
                done=done,
            )
        )
    return tuple(lines)


def _solved(desk: Desk, problem: str) -> bool:
    """Whether a question was ever answered right."""
    answers = desk.progress.events(topic=problem.partition("/")[0], kinds=("answered",))
    return any(event.question_id == problem and event.known and answered(event).correct for event in answers)

"""What a placement found, and what the plan is left with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from curriculum.learner.evidence import conditional
from curriculum.study.placement_views import PlacedStrand, PlacementSummary
from curriculum.study.road import road_to
from curriculum.study.topics import topic_link

if TYPE_CHECKING:
    from curriculum.learner.placing import PlacementLog
    from curriculum.study.desk import Desk


def placed(desk: Desk, log: PlacementLog, strands: Mapping[str, Sequence[str]], *, more: bool) -> PlacementSummary:
    """The summary of a placement.

    Args:
        desk: The learner's desk.
        log: The placement.
        strands: The topics of each strand of its goal.
        more: Whether more questions would settle more.
    """
    states = desk.states()
    believed = desk.believed()
    labels = desk.labels(states)
    maybe = conditional(labels, states, believed)
    lines = []
    for strand, topics in strands.items():
        known = sum(labels[topic].known for topic in topics)
        open_ones = sum(topic in maybe for topic in topics)
        unknown = len(topics) - known - open_ones
        lines.append(
            PlacedStrand(strand=strand, title=desk.strand_titles[strand], known=known, open=open_ones, unknown=unknown)
        )
    road = road_to(desk, labels, (log.goal,))
    gaps = [t for t in road.remaining if t not in maybe and any(labels[a].known for a in desk.graph.dependents(t))]
    minutes = desk.catalogue.minutes()
    return PlacementSummary(
        session=log.session,
        goal=log.goal,
        goal_title=desk.summaries[log.goal].name,
        asked=len(log.questions),
        right=sum(reply.right is True for reply in log.replies),
        marked=len(log.marks),
        known=sum(line.known for line in lines),
        open=sum(line.open for line in lines),
        unknown=sum(line.unknown for line in lines),
        by_strand=tuple(lines),
        gaps=tuple(topic_link(desk.summaries[topic]) for topic in gaps),
        topics_left=len(road.remaining),
        minutes_left=road.minutes_total,
        topics_in_all=len(road.cone),
        minutes_in_all=sum(minutes.get(topic, 0) for topic in road.cone),
        more=more,
    )

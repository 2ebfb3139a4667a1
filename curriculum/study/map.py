"""The map: a topic's neighbourhood as a graph, and the whole cone of the goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriculum.study.map_views import (
    ConeCell,
    ConeStrand,
    ConeTopic,
    ConeView,
    MapEdge,
    MapNode,
    NeighbourhoodView,
)
from curriculum.study.topics import topic_link
from curriculum.study.words import GLYPHS

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence
    from curriculum.storage.catalogue.records import TopicSummary
    from curriculum.study.desk import Desk

LIMIT = 30
"""Topics of a neighbourhood, at the most: more do not make a picture."""
FARTHEST = 3
"""Steps that a neighbourhood may reach."""


def neighbourhood_map(desk: Desk, topic_id: str, *, radius: int = 1, limit: int = LIMIT) -> NeighbourhoodView:
    """A topic and what lies at most ``radius`` steps around it, in layers that are ordered for drawing.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If the radius is not from 1 to ``FARTHEST``.
    """
    from curriculum.errors import UsageError
    from curriculum.graph.layers import arrange
    from curriculum.graph.neighbourhood import neighbourhood

    title = desk.catalogue.summary(topic_id).name
    if not 1 <= radius <= FARTHEST:
        raise UsageError(f"A map of {radius} steps cannot be drawn.", fix=f"Choose from 1 to {FARTHEST} steps.")
    found = neighbourhood(desk.graph, topic_id, radius=radius, limit=limit)
    order = arrange(found.layer, found.edges).order()
    labels = desk.labels()
    nodes = []
    for name in sorted(found.layer, key=lambda n: (found.layer[n], order[n])):
        place = {"id": name, "layer": found.layer[name], "order": order[name]}
        if name in found.hidden:
            hidden = tuple(topic_link(desk.summaries[t]) for t in found.hidden[name])
            title_of_it = f"and {len(hidden)} more"
            nodes.append(MapNode(**place, title=title_of_it, level=None, evidence=None, hidden=hidden))
        else:
            topic = desk.summaries[name]
            nodes.append(
                MapNode(
                    **place,
                    title=topic.title,
                    distinguish=topic.distinguish,
                    level=topic.level,
                    evidence=labels[name].value,
                )
            )
    edges = tuple(MapEdge(prerequisite=p, topic=t, why=_why(desk, p, t)) for p, t in found.edges)
    return NeighbourhoodView(topic=topic_id, title=title, radius=radius, nodes=tuple(nodes), edges=edges)


def _why(desk: Desk, prerequisite: str, topic: str) -> str | None:
    """The reason for an edge."""
    return desk.catalogue.reasons([prerequisite, topic]).get(prerequisite)


def cone_map(desk: Desk) -> ConeView:
    """Everything beneath the goals, or beneath those that the graph names where the learner has none."""
    from curriculum.content.levels import Level
    from curriculum.graph.cone import goal_cone

    goals = desk.goals() or desk.info.goals
    within = goal_cone(desk.graph, goals)
    labels = desk.labels()
    marks = {topic: m.can for m in reversed(desk.catalogue.milestones()) for topic in m.topics if topic in within}
    place = {desk.graph.topics[position]: rank for rank, position in enumerate(desk.graph.order)}
    topics = sorted((desk.summaries[t] for t in within), key=lambda t: (t.depth, place[t.id]))
    strands = []
    for strand in desk.catalogue.strands():
        mine = [t for t in topics if t.strand == strand.id]
        if not mine:
            continue
        levels = sorted({Level(t.level) for t in mine}, key=lambda level: level.rank)
        cells = (_cell(level, [t for t in mine if t.level == level.value], labels, marks, goals) for level in levels)
        known = sum(labels[t.id].known for t in mine)
        strands.append(
            ConeStrand(strand=strand.id, title=strand.title, known=known, total=len(mine), cells=tuple(cells))
        )
    chain = desk.catalogue.chain(goals[0])
    return ConeView(
        goals=tuple(topic_link(desk.summaries[goal]) for goal in goals),
        levels=tuple(level.value for level in sorted({Level(t.level) for t in topics}, key=lambda level: level.rank)),
        known=sum(labels[t.id].known for t in topics),
        total=len(topics),
        strands=tuple(strands),
        here=next((step.id for step in chain if not labels[step.id].known), None),
    )


def _cell(
    level: str,
    topics: list[TopicSummary],
    labels: Mapping[str, Evidence],
    marks: Mapping[str, str],
    goals: tuple[str, ...],
) -> ConeCell:
    counts = Counter(labels[t.id].value for t in topics)
    lines = tuple(
        ConeTopic(
            id=t.id,
            title=t.title,
            distinguish=t.distinguish,
            evidence=labels[t.id].value,
            depth=t.depth,
            milestone=marks.get(t.id),
            is_goal=t.id in goals,
        )
        for t in topics
    )
    return ConeCell(
        level=level, total=len(topics), evidence={kind: counts[kind] for kind in GLYPHS if kind in counts}, topics=lines
    )

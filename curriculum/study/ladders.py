"""The topics that a learner is asked to mark before the questions of a placement, strand by strand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from curriculum.content.levels import Level
from curriculum.study.placement_views import Ladder, LadderRow

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph
    from curriculum.learner.placement import Placement
    from curriculum.learner.placing import PlacementLog
    from curriculum.study.desk import Desk

ELEMENTARY = "elementary"
CAPSTONES = 3
"""Topics that stand for an elementary strand, at the most: the deepest of those that nothing in it builds on."""
WORTH_ASKING = 2
"""A strand with fewer topics that are open by now is not asked about; its row among the elementary ones is."""


class Ladders:
    """The ladders of one goal's cone.

    Args:
        desk: The learner's desk.
        graph: The cone.
    """

    def __init__(self, desk: Desk, graph: TopicGraph) -> None:
        self.desk, self.graph = desk, graph

    @cached_property
    def strands(self) -> dict[str, tuple[str, ...]]:
        """The topics of each strand of the cone, each after its prerequisites; strands in the author's order."""
        ordered = [self.graph.topics[position] for position in self.graph.order]
        found = {}
        for strand in self.desk.catalogue.strands():
            topics = tuple(t for t in ordered if self.desk.summaries[t].strand == strand.id)
            if topics:
                found[strand.id] = topics
        return found

    @cached_property
    def elementary(self) -> tuple[str, ...]:
        """Strands most of whose topics a child meets at elementary school or before."""
        rank = Level.ELEMENTARY.rank
        return tuple(
            strand
            for strand, topics in self.strands.items()
            if 2 * sum(Level(self.desk.summaries[topic].level).rank <= rank for topic in topics) > len(topics)
        )

    def capstones(self, strand: str) -> tuple[str, ...]:
        """The topics that a strand ends in, the deepest ones."""
        within = set(self.strands[strand])
        ends = [t for t in self.strands[strand] if not within.intersection(self.graph.dependents(t))]
        return tuple(sorted(ends, key=lambda t: (-self.desk.summaries[t].depth, t))[:CAPSTONES])

    @property
    def sweep(self) -> frozenset[str]:
        """The capstones of all elementary strands."""
        return frozenset(topic for strand in self.elementary for topic in self.capstones(strand))

    def next(self, placement: Placement, log: PlacementLog) -> Ladder | None:
        """The next ladder that was neither marked nor skipped and has something open; ``None`` after the last."""
        pages = ([ELEMENTARY] if self.elementary else []) + [s for s in self.strands if s not in self.elementary]
        if None in log.skipped:
            return None
        for number, page in enumerate(pages, 1):
            if page in log.skipped:
                continue
            ladder = self.of(placement, page)
            if len(ladder.rows) >= (1 if page == ELEMENTARY else WORTH_ASKING):
                return ladder.model_copy(update={"number": number, "of": len(pages)})
        return None

    def of(self, placement: Placement, strand: str) -> Ladder:
        """The ladder of one strand, or of the elementary strands as a whole."""
        if strand == ELEMENTARY:
            open_now = {s for s in self.elementary if placement.ladder(self.strands[s])}
            rows = tuple(
                LadderRow(id=s, title=self.desk.strand_titles[s], topics=self.capstones(s))
                for s in self.elementary
                if s in open_now
            )
            return Ladder(strand=strand, title="Elementary mathematics", rows=rows, number=1, of=1)
        title = self.desk.strand_titles[strand]
        rows = tuple(
            LadderRow(id=topic, title=self.desk.summaries[topic].name, topics=(topic,))
            for topic in placement.ladder(self.strands[strand])
        )
        return Ladder(strand=strand, title=title, rows=rows, number=1, of=1)

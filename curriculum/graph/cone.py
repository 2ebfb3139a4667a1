"""What lies under a goal, what can be learned next, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush

from curriculum.graph.depth import depths
from curriculum.graph.topic_graph import TopicGraph, reachable

LONGEST_RUN = 4
"""Lessons of one strand in a row, at most, where another strand has a topic ready."""
STRANDS_COMPARED = 4
"""How many strands are looked at, nearest first, for one that gives a run of at least two lessons."""


def goal_cone(graph: TopicGraph, goals: Iterable[str]) -> frozenset[str]:
    """The goals and everything beneath them.

    Raises:
        UnknownNameError: If a goal is not a topic.
    """
    starts = [graph.position(goal) for goal in goals]
    return frozenset(graph.topics[position] for position in reachable(graph.below, starts))


def frontier(graph: TopicGraph, known: Collection[str], within: Iterable[str] | None = None) -> tuple[str, ...]:
    """The topics not known whose direct prerequisites all are, sorted.

    Args:
        graph: Where to look.
        known: Topic ids. Ids that are not in the graph (retired ones, say) are passed over.
        within: Only these topics are offered; all of them by default.

    Raises:
        UnknownNameError: If ``within`` names a topic that is not in the graph.
    """
    known = known if isinstance(known, (set, frozenset, dict)) else frozenset(known)
    offered = range(len(graph)) if within is None else sorted({graph.position(topic) for topic in within})
    topics = graph.topics
    return tuple(
        topics[position]
        for position in offered
        if topics[position] not in known and all(topics[below] in known for below in graph.below[position])
    )


def positions(graph: TopicGraph, strands: Sequence[str] = ()) -> dict[str, int]:
    """A rank for every topic, 0 first: by depth, then by its strand's place in ``strands``, then by id.

    This is the usual ``position`` of ``plan_order``. Topics of a strand not listed come after those listed.
    """
    depth = depths(graph)
    place = {strand: rank for rank, strand in enumerate(strands)}
    strand = {topic: str(graph.attribute(topic, "strand", "")) for topic in graph.topics}
    ordered = sorted(graph.topics, key=lambda topic: (depth[topic], place.get(strand[topic], len(place)), topic))
    return {topic: rank for rank, topic in enumerate(ordered)}


def plan_order(
    graph: TopicGraph, wanted: Iterable[str], *, position: Mapping[str, int], before: Sequence[str] = ()
) -> tuple[str, ...]:
    """An order in which to learn ``wanted``: each topic after all those of ``wanted`` beneath it.

    Lessons of one strand (the node attribute) are kept together in runs of two to four where the graph lets them: a run
    goes on while it has a topic ready and is under four; then, of the four strands with the earliest topic ready, the
    first that can give two in a row is taken, or the earliest where none can. Prerequisites hold also through topics
    that are not wanted. The same arguments always give the same order.

    Args:
        graph: Where prerequisites and strands are read.
        wanted: Topic ids; the result holds each once.
        position: The order preferred among topics that are ready, lower first, e.g. ``positions(graph)``. Topics it
            does not name come last, by id.
        before: What is learned before these, in order: the run of a strand at its end goes on.

    Raises:
        UnknownNameError: If a topic wanted is not in the graph.
    """
    queue = _Queue(graph, {graph.position(topic) for topic in wanted}, position)
    order: list[str] = []
    strand, run = _last_run(graph, before)
    while queue.strands:
        if run >= LONGEST_RUN or strand not in queue.strands:
            chosen = queue.next_strand(after=strand)
            run = run if chosen == strand else 0
            strand = chosen
        order.append(graph.topics[queue.take(strand)])
        run += 1
    return tuple(order)


def _last_run(graph: TopicGraph, before: Sequence[str]) -> tuple[str, int]:
    """The strand of the last topic, and how many at the end are of it; nothing to go on with where there is none."""
    if not before:
        return "", LONGEST_RUN
    strand = str(graph.attribute(before[-1], "strand", ""))
    run = 1
    while run < min(len(before), LONGEST_RUN) and graph.attribute(before[-run - 1], "strand", "") == strand:
        run += 1
    return strand, run


class _Queue:
    """The topics that are ready, by strand."""

    def __init__(self, graph: TopicGraph, wanted: set[int], position: Mapping[str, int]) -> None:
        self.graph = graph
        self.wanted = wanted
        last = len(graph) + max(position.values(), default=0)
        self.rank = {p: (position.get(graph.topics[p], last), p) for p in wanted}
        self.strand_of = {p: str(graph.attribute(graph.topics[p], "strand", "")) for p in wanted}
        self.waiting = {p: len(graph.below[p]) for p in reachable(graph.below, sorted(wanted))}
        self.strands: dict[str, list[tuple[tuple[int, int], int]]] = {}
        """The ready topics of each strand that has any, a heap each."""
        self.earliest: list[tuple[tuple[int, int], str]] = []
        """A heap of strands by their earliest ready topic; entries that are out of date are dropped when met."""
        self._settle([p for p, count in sorted(self.waiting.items()) if not count])

    def _settle(self, ready: list[int]) -> None:
        """Queue the wanted topics that have become ready, and walk through those that are not wanted."""
        while ready:
            position = ready.pop()
            if position in self.wanted:
                strand = self.strand_of[position]
                heappush(self.strands.setdefault(strand, []), (self.rank[position], position))
                heappush(self.earliest, (self.rank[position], strand))
            else:
                ready += self._released(position)

    def _released(self, position: int) -> list[int]:
        released = []
        for dependent in self.graph.above[position]:
            if dependent in self.waiting:
                self.waiting[dependent] -= 1
                if not self.waiting[dependent]:
                    released.append(dependent)
        return released

    def take(self, strand: str) -> int:
        """Remove the earliest ready topic of ``strand`` and let what builds on it become ready."""
        heap = self.strands[strand]
        _, position = heappop(heap)
        if heap:
            heappush(self.earliest, (heap[0][0], strand))
        else:
            del self.strands[strand]
        self._settle(self._released(position))
        return position

    def next_strand(self, *, after: str) -> str:
        """The strand to go on with: another than ``after`` unless nothing else is ready."""
        looked_at: list[tuple[tuple[int, int], str]] = []
        while self.earliest and len(looked_at) < STRANDS_COMPARED:
            entry = heappop(self.earliest)
            rank, strand = entry
            current = strand in self.strands and self.strands[strand][0][0] == rank
            if current and entry not in looked_at:
                looked_at.append(entry)
        for entry in looked_at:
            heappush(self.earliest, entry)
        others = [strand for _, strand in looked_at if strand != after] or [after]
        return next((strand for strand in others if self._gives_two(strand)), others[0])

    def _gives_two(self, strand: str) -> bool:
        """Whether a second topic of the strand is ready, or is made ready by the first."""
        heap = self.strands[strand]
        return len(heap) > 1 or any(
            self.waiting.get(dependent) == 1 and self.strand_of.get(dependent) == strand
            for dependent in self.graph.above[heap[0][1]]
        )

"""What remains of a road: the topics still to be learned as a graph of their own.

Only edges between two remaining topics count: a topic that is known holds up nothing, even where something is missing
beneath it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from curriculum.graph.chains import longest_chains
from curriculum.graph.topic_graph import TopicGraph


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """A remaining topic, and what of the rest has to pass it."""

    topic: str
    above: int
    """Remaining topics that cannot be reached before it: those that build on it, directly or not."""
    above_minutes: int
    beneath: int
    """Remaining topics that serve the goals through it alone: every way from them to a goal passes it."""
    beneath_minutes: int
    passing: int
    """Pairs of minutes, one spent on it or beneath it, one above it, between which it stands: its narrowness."""
    share: float
    """Minutes above and beneath, as a share of all remaining minutes but its own."""


def remaining_graph(graph: TopicGraph, remaining: Iterable[str]) -> TopicGraph:
    """The remaining topics and the edges between them, without attributes.

    Raises:
        UnknownNameError: If one is not a topic of the graph.
    """
    left = dict.fromkeys(remaining)
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from(left)
    digraph.add_edges_from((below, topic) for topic in left for below in graph.prerequisites(topic) if below in left)
    return TopicGraph(digraph)


def remaining_chains(
    graph: TopicGraph, remaining: Iterable[str], k: int, *, weights: Mapping[str, int] | None = None
) -> tuple[tuple[str, ...], ...]:
    """The ``k`` longest chains of remaining topics, longest first; all of them where there are fewer.

    A chain begins at a topic that nothing remaining lies beneath, and ends at one on which nothing remaining builds.
    Of two of one length that comes first whose ids, read from the start, do.

    Args:
        graph: The whole graph.
        remaining: Topics still to be learned.
        k: How many chains.
        weights: A whole number for each remaining topic, such as its minutes; without it every topic counts 1.

    Raises:
        UnknownNameError: If one is not a topic of the graph.
        UsageError: If ``k`` is less than 1 or a weight is missing.
    """
    left = remaining_graph(graph, remaining)
    end = ""
    while end in left:
        end += " "
    # Every chain is carried on to one end that weighs nothing, so that they can be ranked together.
    digraph: nx.DiGraph[str] = nx.DiGraph(left.digraph)
    digraph.add_node(end)
    digraph.add_edges_from((topic, end) for topic in left.topics if not left.dependents(topic))
    weight = dict.fromkeys(left.topics, 1) if weights is None else dict(weights)
    found = longest_chains(TopicGraph(digraph), end, k, weights={**weight, end: 0})
    return tuple(chain[:-1] for chain in found if len(chain) > 1)


def bottlenecks(
    graph: TopicGraph, remaining: Iterable[str], goals: Sequence[str], *, minutes: Mapping[str, int] | None = None
) -> tuple[Bottleneck, ...]:
    """Every remaining topic but the goals with what has to pass it, the narrowest first.

    Above it that is all that builds on it, since a topic needs every one of its prerequisites. Beneath it that is what
    it dominates: in the graph read from the goals downwards, each way to such a topic leads through it (dominators:
    Lengauer and Tarjan 1979; on an acyclic graph one pass suffices). Ranked by ``passing``, so that a topic must both
    gather and hold up to come first: by what it holds up alone, the first would be the very first of the plan. Ties are
    broken by id.

    Args:
        graph: The whole graph.
        remaining: Topics still to be learned.
        goals: Where the ways lead. A remaining topic on which nothing remaining builds counts as one.
        minutes: Whole minutes of each remaining topic; without them every topic counts as one minute.

    Raises:
        UnknownNameError: If one is not a topic of the graph.
    """
    left = remaining_graph(graph, remaining)
    weight = [1 if minutes is None else minutes.get(topic, 0) for topic in left.topics]
    ends = {left.position(goal) for goal in goals if goal in left}
    ends |= {position for position in range(len(left)) if not left.above[position]}
    above = _above(left, weight)
    beneath = _dominated(left, ends, weight)
    total = sum(weight)
    found = []
    for position, topic in enumerate(left.topics):
        if position in ends:
            continue
        (over, over_minutes), (under, under_minutes) = above[position], beneath[position]
        passing = (weight[position] + under_minutes) * over_minutes
        share = (over_minutes + under_minutes) / max(total - weight[position], 1)
        found.append(Bottleneck(topic, over, over_minutes, under, under_minutes, passing, share))
    return tuple(sorted(found, key=lambda b: (-b.passing, b.topic)))


def only_through(graph: TopicGraph, remaining: Iterable[str], goals: Sequence[str], topic: str) -> frozenset[str]:
    """The remaining topics that would be left out with ``topic``: itself, and what serves the goals through it alone.

    Raises:
        UnknownNameError: If one is not a topic of the graph.
    """
    left = remaining_graph(graph, remaining)
    if topic not in left:
        return frozenset()
    start = left.position(topic)
    needed = [left.position(goal) for goal in goals if goal in left and goal != topic]
    needed += [p for p in range(len(left)) if not left.above[p] and p != start]
    kept = set(needed)
    while needed:
        for below in left.below[needed.pop()]:
            if below not in kept and below != start:
                kept.add(below)
                needed.append(below)
    return frozenset(left.topics[p] for p in range(len(left)) if p not in kept)


def _above(left: TopicGraph, weight: Sequence[int]) -> list[tuple[int, int]]:
    """For each position how many topics build on it, and their weight.

    Sets are whole numbers with a bit a topic. A set's weight is the sum over the bits of the weights of how many of its
    members have that bit, so no set is ever read member by member.
    """
    planes = [
        (bit, sum(1 << p for p, w in enumerate(weight) if w >> bit & 1))
        for bit in range(max(weight, default=0).bit_length())
    ]
    sets = [0] * len(left)
    for position in reversed(left.order):
        for dependent in left.above[position]:
            sets[position] |= sets[dependent] | 1 << dependent
    return [(s.bit_count(), sum((s & plane).bit_count() << bit for bit, plane in planes)) for s in sets]


def _dominated(left: TopicGraph, ends: set[int], weight: Sequence[int]) -> list[tuple[int, int]]:
    """For each position how many others are reached from the ends through it alone, and their weight."""
    root = -1
    parent: dict[int, int] = {}
    level = {root: 0}
    downwards = list(reversed(left.order))
    for position in downwards:
        over = [root] if position in ends else []
        over += left.above[position]
        found = over[0]
        for other in over[1:]:
            while found != other:
                if level[found] < level[other]:
                    found, other = other, found
                found = parent[found]
        parent[position] = found
        level[position] = level[found] + 1
    count, sums = [0] * len(left), [0] * len(left)
    for position in reversed(downwards):
        if (up := parent[position]) != root:
            count[up] += count[position] + 1
            sums[up] += sums[position] + weight[position]
    return list(zip(count, sums, strict=True))

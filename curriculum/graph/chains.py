"""The longest chains of prerequisites that end at a topic.

A chain begins at a topic without prerequisites and follows edges up to the topic asked for. Its length is the
number of its topics, or, where weights are given, the sum of their weights. Of two chains of one length the first
is the one whose ids, read from the start, come first in the alphabet, so that every answer is reproducible.

All is computed from the topic downwards: the best ways from a topic up to the goal extend the best ways of its
dependents. Read in that direction, comparing two ways is comparing one id and one rank, and no chain has to be
spelt out before it is known to be wanted. With weights this is the longest path from a virtual start node, with
every edge weighted by the topic it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import merge
from itertools import islice

from curriculum.errors import GraphError, UsageError
from curriculum.graph.topic_graph import TopicGraph

Weights = Mapping[str, int]


def minutes(graph: TopicGraph) -> dict[str, int]:
    """The ``minutes`` attribute of every topic, for use as weights.

    Raises:
        GraphError: If a topic has none, or one that is not a whole number.
    """
    weights = {}
    for topic in graph.topics:
        value = graph.attribute(topic, "minutes")
        if not isinstance(value, int) or isinstance(value, bool):
            raise GraphError(f"The topic `{topic}` has no whole number of `minutes`.", fix="Set it on the node.")
        weights[topic] = value
    return weights


def longest_chain(graph: TopicGraph, topic: str, *, weights: Weights | None = None) -> tuple[str, ...]:
    """The longest chain that ends at ``topic``, from its first topic to ``topic`` itself.

    Args:
        graph: Where to look.
        topic: The last topic of the chain.
        weights: A whole number for every topic beneath, e.g. ``minutes(graph)``; without it every topic counts 1.

    Returns:
        Topic ids, of which there are depth + 1 when every topic counts 1. Time is linear in topics and edges.

    Raises:
        UnknownNameError: If ``topic`` is not in the graph.
        UsageError: If a weight is missing.
    """
    weight = _weights(graph, weights)
    goal = graph.position(topic)
    length = {goal: weight[goal]}
    following: dict[int, int] = {}
    for position in reversed(graph.order):
        if position not in length:
            continue
        for below in graph.below[position]:
            candidate = length[position] + weight[below]
            known = length.get(below)
            if known is None or candidate > known or (candidate == known and position < following[below]):
                length[below] = candidate
                following[below] = position
    start = min((position for position in length if not graph.below[position]), key=lambda p: (-length[p], p))
    chain = [start]
    while chain[-1] != goal:
        chain.append(following[chain[-1]])
    return tuple(graph.topics[position] for position in chain)


def count_longest_chains(graph: TopicGraph, topic: str, *, weights: Weights | None = None) -> int:
    """How many chains that end at ``topic`` are as long as the longest: 1 means that it is the only one.

    Raises:
        UnknownNameError: If ``topic`` is not in the graph.
        UsageError: If a weight is missing.
    """
    weight = _weights(graph, weights)
    goal = graph.position(topic)
    best = {goal: (weight[goal], 1)}
    longest, count = None, 0
    for position in reversed(graph.order):
        if position not in best:
            continue
        length, ways = best.pop(position)  # counts can be huge numbers: let each go once it is used
        for below in graph.below[position]:
            candidate = length + weight[below]
            known, known_ways = best.get(below, (candidate, 0))
            if candidate >= known:
                best[below] = (candidate, ways + (known_ways if candidate == known else 0))
        if not graph.below[position]:
            if longest is None or length > longest:
                longest, count = length, 0
            count += ways if length == longest else 0
    return count


def longest_chains(
    graph: TopicGraph, topic: str, k: int, *, weights: Weights | None = None
) -> tuple[tuple[str, ...], ...]:
    """The ``k`` longest chains that end at ``topic``, longest first; all of them where there are fewer.

    Each topic keeps its ``k`` best ways up to ``topic``, merged from the sorted lists of its dependents, so that work
    grows with k times the number of edges and never with the number of chains.

    Raises:
        UnknownNameError: If ``topic`` is not in the graph.
        UsageError: If ``k`` is less than 1 or a weight is missing.
    """
    if k < 1:
        raise UsageError(f"The number of chains must be 1 or more; it is {k}.", fix="Ask for at least one chain.")
    weight = _weights(graph, weights)
    goal = graph.position(topic)
    # A way is (-length, next topic, rank of the rest among that topic's ways): tuples in the order wanted.
    ways: dict[int, list[tuple[int, int, int]]] = {goal: [(-weight[goal], goal, 0)]}
    starts = []
    for position in reversed(graph.order):
        if position != goal:
            above = [_extended(ways[a], a, weight[position]) for a in graph.above[position] if a in ways]
            if not above:
                continue
            ways[position] = list(islice(merge(*above), k))
        if not graph.below[position]:
            starts.append(position)
    candidates = merge(*(_extended(ways[start], start, 0) for start in starts))
    return tuple(_spelt(graph, ways, goal, start, rank) for _, start, rank in islice(candidates, k))


def _extended(ways: list[tuple[int, int, int]], topic: int, weight: int) -> Iterator[tuple[int, int, int]]:
    """The ways of ``topic`` as ways of one beneath it that weighs ``weight``."""
    return ((way[0] - weight, topic, rank) for rank, way in enumerate(ways))


def _spelt(
    graph: TopicGraph, ways: dict[int, list[tuple[int, int, int]]], goal: int, position: int, rank: int
) -> tuple[str, ...]:
    chain = [graph.topics[position]]
    while position != goal:
        _, position, rank = ways[position][rank]
        chain.append(graph.topics[position])
    return tuple(chain)


def _weights(graph: TopicGraph, weights: Weights | None) -> list[int]:
    if weights is None:
        return [1] * len(graph)
    missing = [topic for topic in graph.topics if topic not in weights]
    if missing:
        raise UsageError(f"The topic `{missing[0]}` has no weight.", fix="Give a weight for every topic of the graph.")
    return [weights[topic] for topic in graph.topics]

"""What the graph says of every topic, computed once for the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.graph.topic_graph import TopicGraph


@dataclass(frozen=True, slots=True)
class Measures:
    """By position in ``graph.topics``."""

    depth: list[int]
    beneath: list[int]
    """How many topics lie beneath."""
    chain_below: list[int | None]
    """The topic before it on its longest chain, the first in the alphabet where chains are equally long."""
    chain_count: list[int]
    """How many longest chains end at it."""


def measure(graph: TopicGraph) -> Measures:
    """Depth, size of the ground, longest chain and number of longest chains of every topic at once.

    Chains of one length are ordered by their ids from the start. The first chain to a topic extends the first chain to
    one of its deepest prerequisites, so comparing ranks within a depth is comparing whole chains, and following
    ``chain_below`` spells out what ``chains.longest_chain`` gives.
    """
    size = len(graph)
    depth, count = [0] * size, [1] * size
    ground = [0] * size  # bit p set: position p lies beneath
    for position in graph.order:
        below = graph.below[position]
        if below:
            depth[position] = 1 + max(depth[p] for p in below)
            count[position] = sum(count[p] for p in below if depth[p] == depth[position] - 1)
        for p in below:
            ground[position] |= ground[p] | (1 << p)
    return Measures(depth, [bits.bit_count() for bits in ground], _chains(graph, depth), count)


def _chains(graph: TopicGraph, depth: list[int]) -> list[int | None]:
    chain_below: list[int | None] = [None] * len(graph)
    rank = [0] * len(graph)
    layers: dict[int, list[int]] = {}
    for position, level in enumerate(depth):
        layers.setdefault(level, []).append(position)
    for level in sorted(layers):
        keys = []
        for position in layers[level]:
            deepest = [p for p in graph.below[position] if depth[p] == level - 1]
            before = min(deepest, key=rank.__getitem__) if deepest else None
            chain_below[position] = before
            keys.append((-1 if before is None else rank[before], position))
        for place, (_, position) in enumerate(sorted(keys)):
            rank[position] = place
    return chain_below

"""How much of other topics a learner exercises while doing one: the edges' attribute ``encompasses``, along paths."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush

from curriculum.graph.topic_graph import TopicGraph

LEAST_WEIGHT = 0.1
"""Weights under this are left out: such a topic is background, not practice."""


def encompassed(graph: TopicGraph, topic: str, *, least: float = LEAST_WEIGHT) -> dict[str, float]:
    """The topics beneath ``topic`` that it exercises, each with its weight, in (0, 1], the largest first.

    The weight of a path is the product of ``encompasses`` along its edges, and a topic's that of its best path.
    An edge without the attribute, or with one outside of [0, 1], counts as 0.

    Raises:
        UnknownNameError: If ``topic`` is not in the graph.
    """
    return _best_products(graph, topic, graph.prerequisites, lambda near, far: _weight(graph, far, near), least)


def encompassing(graph: TopicGraph, topic: str, *, least: float = LEAST_WEIGHT) -> dict[str, float]:
    """The topics above ``topic`` that exercise it, each with its weight, the largest first: ``encompassed`` reversed.

    Raises:
        UnknownNameError: If ``topic`` is not in the graph.
    """
    return _best_products(graph, topic, graph.dependents, lambda near, far: _weight(graph, near, far), least)


def _weight(graph: TopicGraph, prerequisite: str, topic: str) -> float:
    value = graph.edge_attribute(prerequisite, topic, "encompasses", 0.0)
    return float(value) if isinstance(value, (int, float)) and 0 <= value <= 1 else 0.0


def _best_products(
    graph: TopicGraph,
    start: str,
    neighbours: Callable[[str], tuple[str, ...]],
    weight: Callable[[str, str], float],
    least: float,
) -> dict[str, float]:
    """Dijkstra's algorithm on products: no factor is over 1, so the best path to the best topic left is final."""
    graph.position(start)
    found: dict[str, float] = {}
    queue = [(-1.0, start)]
    while queue:
        negative, topic = heappop(queue)
        if topic in found:
            continue
        found[topic] = -negative
        for near in neighbours(topic):
            product = -negative * weight(topic, near)
            if near not in found and product >= least and product > 0:
                heappush(queue, (-product, near))
    del found[start]
    return found

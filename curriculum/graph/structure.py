"""The shape of a graph that may still be wrong: loops, and edges that other edges already imply."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from curriculum.errors import GraphError

if TYPE_CHECKING:
    Digraph: TypeAlias = nx.DiGraph[str]


def find_cycles(digraph: Digraph) -> tuple[tuple[str, ...], ...]:
    """One loop for each knot of topics that lie beneath one another, sorted.

    A loop is written from its smallest topic, along the edges, without naming that topic again at the end. It is a
    shortest loop through the smallest topic of its knot, and of those the first found over sorted ids.
    """
    knots = (
        knot for knot in nx.strongly_connected_components(digraph) if len(knot) > 1 or _has_own_edge(digraph, knot)
    )
    return tuple(sorted(_shortest_loop(digraph, knot) for knot in knots))


def find_cycle(digraph: Digraph) -> tuple[str, ...] | None:
    """The first of ``find_cycles``, or None where the graph is acyclic."""
    return next(iter(find_cycles(digraph)), None)


def _has_own_edge(digraph: Digraph, knot: set[str]) -> bool:
    return any(digraph.has_edge(topic, topic) for topic in knot)


def _shortest_loop(digraph: Digraph, knot: set[str]) -> tuple[str, ...]:
    """Breadth first from the smallest topic of the knot back to it."""
    start = min(knot)
    came_from: dict[str, str] = {}
    queue = deque([start])
    while start not in came_from:
        topic = queue.popleft()
        for dependent in sorted(knot.intersection(digraph.succ[topic])):
            if dependent not in came_from:
                came_from[dependent] = topic
                queue.append(dependent)
    loop = [start]
    while (topic := came_from[loop[-1]]) != start:
        loop.append(topic)
    return (start, *reversed(loop[1:]))


def redundant_edges(digraph: Digraph) -> tuple[tuple[str, str], ...]:
    """The edges (prerequisite, dependent) that a longer path already implies, sorted.

    Removing all of them at once gives the transitive reduction, which an acyclic graph has exactly one of (Aho, Garey
    and Ullman 1972).

    Raises:
        GraphError: If the graph has a loop, where "implied" has no one meaning.
    """
    beneath: dict[str, int] = {}  # a bit a topic: everything beneath it
    bit = {topic: 1 << position for position, topic in enumerate(digraph)}
    unread = {topic: len(digraph.succ[topic]) for topic in digraph}
    redundant = []
    for topic in _topological(digraph):
        direct = digraph.pred[topic]
        implied = 0
        for prerequisite in direct:
            implied |= beneath[prerequisite]
        redundant += [(prerequisite, topic) for prerequisite in direct if implied & bit[prerequisite]]
        beneath[topic] = implied
        for prerequisite in direct:
            beneath[topic] |= bit[prerequisite]
            unread[prerequisite] -= 1
            if not unread[prerequisite]:  # the sets are large: keep only those still needed
                del beneath[prerequisite]
    return tuple(sorted(redundant))


def implying_path(digraph: Digraph, prerequisite: str, dependent: str) -> tuple[str, ...] | None:
    """A shortest path of two or more edges from ``prerequisite`` to ``dependent``, or None.

    It is the reason why an edge between the two is redundant.
    """
    came_from: dict[str, str] = {}
    queue = deque(topic for topic in sorted(digraph.succ[prerequisite]) if topic != dependent)
    came_from.update(dict.fromkeys(queue, prerequisite))
    while queue and dependent not in came_from:
        topic = queue.popleft()
        for following in sorted(digraph.succ[topic]):
            if following not in came_from and following != prerequisite:
                came_from[following] = topic
                queue.append(following)
    if dependent not in came_from:
        return None
    path = [dependent]
    while path[-1] != prerequisite:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def reduction(digraph: Digraph) -> Digraph:
    """A copy without its redundant edges; attributes are kept.

    Raises:
        GraphError: If the graph has a loop.
    """
    reduced = digraph.copy()
    reduced.remove_edges_from(redundant_edges(digraph))
    return reduced


def _topological(digraph: Digraph) -> list[str]:
    try:
        return list(nx.topological_sort(digraph))
    except nx.NetworkXUnfeasible:
        loop = find_cycle(digraph) or ()
        raise GraphError(
            f"The prerequisites run in a loop: {' -> '.join((*loop, *loop[:1]))}.",
            fix="Remove one of these edges: no topic can stand beneath itself.",
        ) from None

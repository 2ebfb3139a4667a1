"""How deep a topic lies, and how much room it has."""

from __future__ import annotations

from curriculum.graph.topic_graph import TopicGraph


def depths(graph: TopicGraph) -> dict[str, int]:
    """For every topic, the number of edges on the longest chain beneath it: 0 where there is no prerequisite."""
    depth = _depths(graph)
    return dict(zip(graph.topics, depth, strict=True))


def heights(graph: TopicGraph, goal: str) -> dict[str, int]:
    """For ``goal`` and every topic beneath it, the number of edges on the longest path up to ``goal``.

    Raises:
        UnknownNameError: If ``goal`` is not a topic.
    """
    return {graph.topics[position]: height for position, height in _heights(graph, goal).items()}


def slacks(graph: TopicGraph, goal: str) -> dict[str, int]:
    """For ``goal`` and every topic beneath it, how many topics could be put in before a longer chain comes about.

    The slack of v is depth(goal) - (depth(v) + height(v)): the total float of the critical path method (Kelley and
    Walker 1959) with every edge of length one. It is 0 exactly for the topics on a longest chain.

    Raises:
        UnknownNameError: If ``goal`` is not a topic.
    """
    depth = _depths(graph)
    total = depth[graph.position(goal)]
    found = _heights(graph, goal)
    return {graph.topics[position]: total - depth[position] - height for position, height in sorted(found.items())}


def _depths(graph: TopicGraph) -> list[int]:
    depth = [0] * len(graph)
    for position in graph.order:
        below = graph.below[position]
        if below:
            depth[position] = 1 + max(map(depth.__getitem__, below))
    return depth


def _heights(graph: TopicGraph, goal: str) -> dict[int, int]:
    height = {graph.position(goal): 0}
    for position in reversed(graph.order):
        if position in height:
            above = height[position] + 1
            for prerequisite in graph.below[position]:
                if above > height.get(prerequisite, 0):
                    height[prerequisite] = above
    return height

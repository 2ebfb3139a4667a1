"""What lies around a topic: what it builds on and what builds on it, a few steps far."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from curriculum.errors import UsageError
from curriculum.graph.topic_graph import TopicGraph

MORE_BEFORE, MORE_AFTER = "more:before", "more:after"
"""The nodes that stand for what is left out; no topic's id has a colon."""


@dataclass(frozen=True)
class Neighbourhood:
    """A topic and what lies around it.

    ``layer`` gives each node its column: 0 for the topic, less for what it builds on, more for what builds on it, and
    every edge leads to a higher layer. ``hidden`` has the topics for which one of the two ``MORE`` nodes stands.
    """

    topic: str
    layer: Mapping[str, int]
    edges: tuple[tuple[str, str], ...]
    hidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def neighbourhood(graph: TopicGraph, topic: str, *, radius: int = 1, limit: int = 30) -> Neighbourhood:
    """The topics at most ``radius`` edges below or above ``topic``, ``limit`` of them with it: the nearest first.

    At one distance, prerequisites and dependents take turns, each by id. A topic's layer is its longest path to
    ``topic``, or from it, among the topics shown. Those left out on a side make one node there, with an edge to or
    from every topic shown that has one of them as a neighbour.

    Raises:
        UnknownNameError: If there is no such topic.
        UsageError: If ``radius`` or ``limit`` is below one.
    """
    if radius < 1 or limit < 1:
        raise UsageError("A neighbourhood has at least one step and one topic.", fix="Give whole numbers from 1 on.")
    graph.position(topic)
    before = _by_distance(graph.prerequisites, topic, radius)
    after = _by_distance(graph.dependents, topic, radius)
    shown = _nearest(before, after, limit - 1)
    low = {t for ring in before for t in ring if t in shown}
    high = {t for ring in after for t in ring if t in shown}
    layer = {topic: 0}
    layer.update({t: -distance for t, distance in _longest(graph.dependents, graph, topic, low, down=True).items()})
    layer.update(_longest(graph.prerequisites, graph, topic, high, down=False))
    edges = [(p, t) for t in sorted(layer) for p in graph.prerequisites(t) if p in layer]
    hidden = {}
    for name, rings, step in ((MORE_BEFORE, before, -1), (MORE_AFTER, after, 1)):
        left_out = tuple(t for ring in rings for t in ring if t not in shown)
        if left_out:
            hidden[name] = left_out
            of = graph.prerequisites if step < 0 else graph.dependents
            ends = [t for t in sorted(shown | {topic}) if t in layer and set(of(t)) & set(left_out)]
            ends = [t for t in ends if layer[t] * step >= 0]
            layer[name] = step + (min if step < 0 else max)(layer[t] for t in ends)
            edges += [(name, t) if step < 0 else (t, name) for t in ends]
    return Neighbourhood(topic, layer, tuple(edges), hidden)


def _by_distance(of: Callable[[str], tuple[str, ...]], topic: str, radius: int) -> list[list[str]]:
    """The topics at each distance, by id."""
    seen, rings, ring = {topic}, [], [topic]
    for _ in range(radius):
        ring = sorted({near for here in ring for near in of(here)} - seen)
        seen.update(ring)
        rings.append(ring)
    return rings


def _nearest(before: list[list[str]], after: list[list[str]], room: int) -> set[str]:
    shown: list[str] = []
    for low, high in zip(before, after, strict=True):
        for index in range(max(len(low), len(high))):
            shown += [ring[index] for ring in (low, high) if index < len(ring)]
    return set(shown[:room])


def _longest(
    towards: Callable[[str], tuple[str, ...]], graph: TopicGraph, topic: str, within: Collection[str], *, down: bool
) -> dict[str, int]:
    """The longest path between ``topic`` and each of ``within``, through these only."""
    order = [graph.topics[position] for position in graph.order]
    found = {topic: 0}
    for name in reversed(order) if down else order:
        if name in within:
            found[name] = 1 + max(found[near] for near in towards(name) if near in found)
    del found[topic]
    return found

"""Rules on prerequisites: they exist, stand once, run in no loop, are implied by no others, and never climb down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from curriculum.content.problem import Problem
from curriculum.content.topic import Topic
from curriculum.graph.nearest import nearest_names
from curriculum.graph.structure import find_cycles, implying_path, redundant_edges
from curriculum.lint.context import Context

if TYPE_CHECKING:
    Digraph: TypeAlias = nx.DiGraph[str]

MOST_PREREQUISITES = 4


def dangling(context: Context) -> Iterator[Problem]:
    """A prerequisite is a topic."""
    retired = context.curriculum.history.retired
    for topic in context.topics:
        for index, edge in enumerate(topic.prerequisites):
            if edge.id in context.topic_ids:
                continue
            what = f"The prerequisite `{edge.id}` is not a topic"
            near = retired.get(edge.id) or nearest_names(edge.id, context.topic_ids)
            if edge.id in retired:
                what += f"; it was retired for {', '.join(retired[edge.id]) or 'nothing'}"
            fix = f"Write `{near[0]}`, if that is meant" if near else "Correct the id, or add the topic"
            yield context.at(topic, ("prerequisites", index, "id"), what, fix, "dangling", tuple(near))


def repeated(context: Context) -> Iterator[Problem]:
    """A prerequisite stands once on a topic."""
    for topic in context.topics:
        ids = [edge.id for edge in topic.prerequisites]
        for index, prerequisite in enumerate(ids):
            if prerequisite in ids[:index]:
                what = f"The prerequisite `{prerequisite}` stands twice"
                place = ("prerequisites", index, "id")
                yield context.at(topic, place, what, "Join the two reasons and keep one", "repeated-prerequisite")


def loops(context: Context) -> Iterator[Problem]:
    """No topic stands beneath itself."""
    for loop in find_cycles(context.digraph):
        topic = context.curriculum.topics[loop[0]]
        what = f"The prerequisites run in a loop: {' -> '.join((*loop, loop[0]))}"
        fix = "Remove one of these edges; it stands on the topic that the arrow points to"
        yield context.at(topic, _edge_place(topic, loop[-1]), what, fix, "loop")


def redundant(context: Context) -> Iterator[Problem]:
    """No edge is implied by others. Edges inside a loop are left aside, where "implied" has no one meaning."""
    digraph = _without_loops(context.digraph)
    for prerequisite, dependent in redundant_edges(digraph):
        topic = context.curriculum.topics[dependent]
        path = implying_path(digraph, prerequisite, dependent) or (prerequisite, dependent)
        what = f"The prerequisite `{prerequisite}` is already implied: {' -> '.join(path)}"
        fix = f"Remove it; `{path[-2]}` brings it along"
        yield context.at(topic, _edge_place(topic, prerequisite), what, fix, "redundant")


def levels(context: Context) -> Iterator[Problem]:
    """Along an edge the level never falls."""
    for topic in context.topics:
        for index, edge in enumerate(topic.prerequisites):
            below = context.curriculum.topics.get(edge.id)
            if below is not None and below.level.rank > topic.level.rank:
                what = f"The level falls from {below.level} (`{below.id}`) to {topic.level} (`{topic.id}`)"
                fix = f"Raise this topic to {below.level}, lower `{below.id}` to {topic.level}, or drop the edge"
                yield context.at(topic, ("prerequisites", index, "id"), what, fix, "level-falls")


def too_many(context: Context) -> Iterator[Problem]:
    """A topic stands on at most four others directly."""
    for topic in context.topics:
        count = len(topic.prerequisites)
        if count > MOST_PREREQUISITES:
            what = f"The topic has {count} direct prerequisites; {MOST_PREREQUISITES} is the most"
            fix = "Keep those it uses most, or split the topic"
            yield context.at(topic, ("prerequisites",), what, fix, "too-many-prerequisites")


def _edge_place(topic: Topic, prerequisite: str) -> tuple[str | int, ...]:
    ids = [edge.id for edge in topic.prerequisites]
    return ("prerequisites", ids.index(prerequisite), "id")


def _without_loops(digraph: Digraph) -> Digraph:
    rest = digraph.copy()
    for knot in nx.strongly_connected_components(digraph):
        rest.remove_edges_from([(a, b) for a in knot for b in digraph.succ[a] if b in knot])
    return rest

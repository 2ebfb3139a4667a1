"""A graph of topics whose edges run from a prerequisite to what builds on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from curriculum.errors import GraphError, UnknownNameError
from curriculum.graph.nearest import nearest_names
from curriculum.graph.structure import find_cycle

if TYPE_CHECKING:
    Digraph: TypeAlias = nx.DiGraph[str]


class TopicGraph:
    """An acyclic prerequisite graph, read once from a networkx ``DiGraph`` and fixed from then on.

    Beside the names, every topic has a position: its index in ``topics``, which is sorted, so comparing positions is
    comparing ids. ``below``, ``above`` and ``order`` hold positions; the algorithms of this package walk them, since
    plain integers keep a graph of a million topics within reach.

    Args:
        digraph: Edges point from a prerequisite to its dependent. Nodes are topic ids and may carry the attributes
            ``minutes``, ``level``, ``strand`` and ``title``. Later changes to it are not seen.

    Raises:
        GraphError: If the graph is undirected, has an id that is not text, or has a loop, which is then named.
    """

    __slots__ = ("_digraph", "_index", "above", "below", "order", "topics")

    topics: tuple[str, ...]
    """Every topic id, sorted."""
    below: Sequence[tuple[int, ...]]
    """For each position, the positions of its direct prerequisites, ascending."""
    above: Sequence[tuple[int, ...]]
    """For each position, the positions of its direct dependents, ascending."""
    order: Sequence[int]
    """Every position once, each after its prerequisites."""

    def __init__(self, digraph: Digraph) -> None:
        if not digraph.is_directed():
            raise GraphError("The graph is undirected.", fix="Use a networkx DiGraph, prerequisite -> dependent.")
        wrong = [node for node in digraph if not isinstance(node, str)]
        if wrong:
            raise GraphError(f"The topic id {wrong[0]!r} is not text.", fix="Use strings as the nodes of the graph.")
        self._digraph = digraph
        self.topics = tuple(sorted(digraph))
        self._index = {topic: position for position, topic in enumerate(self.topics)}
        self.below = self._neighbours(digraph.predecessors)
        self.above = self._neighbours(digraph.successors)
        self.order = self._topological_order()
        if len(self.order) < len(self.topics):
            loop = find_cycle(digraph) or ()
            raise GraphError(
                f"The prerequisites run in a loop: {' -> '.join((*loop, *loop[:1]))}.",
                fix="Remove one of these edges: no topic can stand beneath itself.",
            )

    def _neighbours(self, of: Callable[[str], Iterator[str]]) -> list[tuple[int, ...]]:
        index = self._index.__getitem__
        return [tuple(sorted(map(index, of(topic)))) for topic in self.topics]

    def _topological_order(self) -> list[int]:
        """Kahn's algorithm; shorter than ``topics`` when there is a loop."""
        waiting = [len(row) for row in self.below]
        order = [position for position, count in enumerate(waiting) if not count]
        for position in order:  # grows while it is read
            for dependent in self.above[position]:
                waiting[dependent] -= 1
                if not waiting[dependent]:
                    order.append(dependent)
        return order

    def __contains__(self, topic: object) -> bool:
        return topic in self._index

    def __len__(self) -> int:
        return len(self.topics)

    def __repr__(self) -> str:
        return f"TopicGraph({len(self)} topics, {sum(map(len, self.below))} edges)"

    @property
    def digraph(self) -> Digraph:
        """The networkx graph with its attributes, as a read-only view."""
        view: Digraph = self._digraph.copy(as_view=True)
        return view

    def position(self, topic: str) -> int:
        """The index of ``topic`` in ``topics``.

        Raises:
            UnknownNameError: If there is no such topic; it carries the nearest ids.
        """
        try:
            return self._index[topic]
        except KeyError:
            raise UnknownNameError(
                f"There is no topic `{topic}`.",
                fix="Use the id of a topic, as `curriculum topics` lists them.",
                nearest=nearest_names(topic, self.topics),
            ) from None

    def attribute(self, topic: str, name: str, default: object = None) -> object:
        """The node attribute ``name`` of ``topic``, or ``default`` where it has none."""
        self.position(topic)
        value: object = self._digraph.nodes[topic].get(name, default)
        return value

    def edge_attribute(self, prerequisite: str, topic: str, name: str, default: object = None) -> object:
        """The attribute ``name`` of an edge, or ``default`` where the edge has none or there is no such edge."""
        return (self._digraph.get_edge_data(prerequisite, topic) or {}).get(name, default)

    def prerequisites(self, topic: str) -> tuple[str, ...]:
        """Direct prerequisites, sorted."""
        return tuple(self.topics[position] for position in self.below[self.position(topic)])

    def dependents(self, topic: str) -> tuple[str, ...]:
        """Topics of which ``topic`` is a direct prerequisite, sorted."""
        return tuple(self.topics[position] for position in self.above[self.position(topic)])

    def ancestors(self, topic: str) -> frozenset[str]:
        """Everything beneath ``topic``: its prerequisites, theirs, and so on, without itself."""
        start = self.position(topic)
        return frozenset(self.topics[position] for position in reachable(self.below, [start]) if position != start)

    def descendants(self, topic: str) -> frozenset[str]:
        """Everything that builds on ``topic``, without itself."""
        start = self.position(topic)
        return frozenset(self.topics[position] for position in reachable(self.above, [start]) if position != start)


def reachable(neighbours: Sequence[tuple[int, ...]], starts: Sequence[int]) -> set[int]:
    """The positions reached from ``starts`` along ``neighbours``, the starts with them."""
    seen = set(starts)
    stack = list(seen)
    while stack:
        for position in neighbours[stack.pop()]:
            if position not in seen:
                seen.add(position)
                stack.append(position)
    return seen

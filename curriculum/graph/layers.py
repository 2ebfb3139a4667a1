"""The order of nodes within the layers of a layered drawing, so that few edges cross.

The middle steps of Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures"
(1981): an edge over several layers gets a joint in each layer between, then sweeps put every node at the barycentre of
its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

SWEEPS: Final = 8

Joint: TypeAlias = tuple[str, int]
"""A node in its own layer, or the place where edges from it pass through a later one."""


@dataclass(frozen=True)
class Layers:
    """Nodes and joints in their layers, in order from the top; layers count from 0.

    ``links`` has, for each joint, the joints of the next layer that lines lead to from it. Edges from one node to
    several far ones share their joints.
    """

    columns: tuple[tuple[Joint, ...], ...]
    links: Mapping[Joint, tuple[Joint, ...]]
    homes: Mapping[str, Joint]
    """The joint of each node in its own layer."""

    def is_node(self, joint: Joint) -> bool:
        """Whether a node stands there, not only a line."""
        return self.homes[joint[0]] == joint

    def order(self) -> dict[str, int]:
        """For every node, its rank among the nodes of its layer."""
        return {joint[0]: rank for column in self.columns for rank, joint in enumerate(filter(self.is_node, column))}


def arrange(layer: Mapping[str, int], edges: Iterable[tuple[str, str]]) -> Layers:
    """Nodes in their layers in an order in which few edges cross. The same arguments always give the same order.

    Args:
        layer: The layer of each node; any integers.
        edges: Pairs of nodes, each from a lower layer to a higher one.
    """
    first = min(layer.values(), default=0)
    last = max(layer.values(), default=0)
    columns: list[list[Joint]] = [[] for _ in range(last - first + 1)]
    for name in layer:
        columns[layer[name] - first].append((name, layer[name] - first))
    links: dict[Joint, set[Joint]] = {}
    for source, target in edges:
        here = (source, layer[source] - first)
        end = layer[target] - first
        for at in range(here[1] + 1, end + 1):
            there = (target, end) if at == end else (source, at)
            if at < end and there not in columns[at]:
                columns[at].append(there)
            links.setdefault(here, set()).add(there)
            here = there
    best = [list(column) for column in columns]
    fewest = _all_crossings(best, links)
    back: dict[Joint, set[Joint]] = {}
    for joint, ends in links.items():
        for end_joint in ends:
            back.setdefault(end_joint, set()).add(joint)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        _sweep(columns, back if sweep % 2 == 0 else links, forward=sweep % 2 == 0)
        crossed = _all_crossings(columns, links)
        if crossed < fewest:
            best, fewest = [list(column) for column in columns], crossed
    place = {joint: index for column in best for index, joint in enumerate(column)}
    ordered = {joint: tuple(sorted(ends, key=place.__getitem__)) for joint, ends in links.items()}
    return Layers(tuple(map(tuple, best)), ordered, {name: (name, at - first) for name, at in layer.items()})


def _sweep(columns: list[list[Joint]], near: Mapping[Joint, set[Joint]], *, forward: bool) -> None:
    """Put the joints of each layer at the mean place of their neighbours in the layer before, in the sweep's sense."""
    indices = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
    for index in indices:
        fixed = columns[index - 1 if forward else index + 1]
        place = {joint: rank / max(1, len(fixed) - 1) for rank, joint in enumerate(fixed)}
        column = columns[index]
        middle = {}
        for rank, joint in enumerate(column):
            ends = near.get(joint)
            own = rank / max(1, len(column) - 1)
            middle[joint] = sum(place[end] for end in ends) / len(ends) if ends else own
        column.sort(key=middle.__getitem__)


def crossings(upper: Sequence[Joint], lower: Sequence[Joint], links: Mapping[Joint, Iterable[Joint]]) -> int:
    """How many pairs of links between two neighbouring layers cross."""
    place = {joint: rank for rank, joint in enumerate(lower)}
    ends = [(rank, place[end]) for rank, joint in enumerate(upper) for end in links.get(joint, ())]
    return sum(a < c and b > d for a, b in ends for c, d in ends)


def _all_crossings(columns: Sequence[Sequence[Joint]], links: Mapping[Joint, Iterable[Joint]]) -> int:
    return sum(crossings(columns[i], columns[i + 1], links) for i in range(len(columns) - 1))

"""What of a graph the belief over knowledge states needs, worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from curriculum.learner.arrays import ancestor_matrix, strand_numbers

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from curriculum.graph.topic_graph import TopicGraph

    Floats = NDArray[np.float32]
    Places = NDArray[np.int64]


@dataclass(frozen=True)
class Group:
    """Topics none of which bears on another of them once all the rest is given, so that all may be drawn at once.

    Attributes:
        topics: Those with most dependents first.
        dependents: First each topic's first dependent, then the second of those that have two, and so on. None occurs
            twice: two prerequisites of one topic bear on each other, so they are in different groups.
        owner: The place in ``topics`` of the prerequisite that each of the dependents stands for.
        rounds: How many topics have a first dependent, how many a second, and so on.
    """

    topics: Places
    dependents: Places
    owner: Places
    rounds: tuple[int, ...]

    @classmethod
    def of(cls, topics: Sequence[int], above: Sequence[tuple[int, ...]]) -> Group:
        """The group of these topics."""
        ordered = sorted(topics, key=lambda topic: (-len(above[topic]), topic))
        most = len(above[ordered[0]])
        rounds = tuple(sum(len(above[topic]) > number for topic in ordered) for number in range(most))
        dependents = [above[topic][number] for number, count in enumerate(rounds) for topic in ordered[:count]]
        owner = [place for count in rounds for place in range(count)]
        return cls(np.array(ordered), np.array(dependents, dtype=np.int64), np.array(owner, dtype=np.int64), rounds)


@dataclass(frozen=True)
class Shape:
    """A graph's shape.

    Attributes:
        below: Direct prerequisites of each topic.
        order: Topics, each after its prerequisites.
        rank: Rank of the number of topics beneath each, in [0, 1].
        resting: How many topics rest on each.
        strand: A number for each topic's strand.
        groups: The topics, each in one group of those that may be drawn at once.
        by_strand: Topics, those of one strand side by side.
        starts: Where in ``by_strand`` each strand starts.
        beneath: Row v, column u: whether u lies beneath v.
        layers: The topics by the longest chain beneath them, from none on.
        below_table: A row of direct prerequisites for each topic, filled up with the number of topics.
    """

    below: Sequence[tuple[int, ...]]
    order: Sequence[int]
    rank: Floats
    resting: Floats
    strand: Places
    groups: tuple[Group, ...]
    by_strand: Places
    starts: Places
    beneath: NDArray[np.bool_]
    layers: tuple[Places, ...]
    below_table: Places

    @classmethod
    def of(cls, graph: TopicGraph) -> Shape:
        """The shape of a graph."""
        beneath = ancestor_matrix(graph)
        counts = beneath.sum(axis=1)
        ranks = (np.searchsorted(np.sort(counts), counts) + 0.5) / max(1, len(graph))
        strand = strand_numbers(graph)
        by_strand = np.argsort(strand, kind="stable")
        starts = np.searchsorted(strand[by_strand], np.arange(strand.max(initial=0) + 1))
        most = max(map(len, graph.below), default=0)
        table = [[*below, *[len(graph)] * (most - len(below))] for below in graph.below]
        return cls(
            below=graph.below,
            order=graph.order,
            rank=ranks.astype(np.float32),
            resting=beneath.sum(axis=0).astype(np.float32),
            strand=strand,
            groups=_groups(graph),
            by_strand=by_strand,
            starts=starts,
            beneath=beneath,
            layers=_layers(graph),
            below_table=np.array(table, dtype=np.int64).reshape(len(graph), most),
        )

    @property
    def strands(self) -> int:
        """How many strands there are."""
        return len(self.starts)

    def sums(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """The sum of a table's rows over the topics of each strand."""
        sums: NDArray[np.float32] = np.add.reduceat(table.take(self.by_strand, axis=0), self.starts, axis=0)
        return sums


def _layers(graph: TopicGraph) -> tuple[Places, ...]:
    """Topics by the longest chain beneath them."""
    depth: dict[int, int] = {}
    layers: dict[int, list[int]] = {}
    for topic in graph.order:
        depth[topic] = max((depth[below] + 1 for below in graph.below[topic]), default=0)
        layers.setdefault(depth[topic], []).append(topic)
    return tuple(np.array(layers[number]) for number in sorted(layers))


def _groups(graph: TopicGraph) -> tuple[Group, ...]:
    """Topics by colour, where a topic differs in colour from its prerequisites and those differ among themselves."""
    bears_on: nx.Graph[int] = nx.Graph()
    bears_on.add_nodes_from(range(len(graph)))
    for topic, below in enumerate(graph.below):
        bears_on.add_edges_from(combinations((topic, *below), 2))
    colours = nx.greedy_color(bears_on, strategy="largest_first")
    by_colour: dict[int, list[int]] = {}
    for topic, colour in colours.items():
        by_colour.setdefault(colour, []).append(topic)
    return tuple(Group.of(by_colour[colour], graph.above) for colour in sorted(by_colour))

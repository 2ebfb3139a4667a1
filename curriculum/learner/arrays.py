"""A graph as arrays, one row a topic by its position, for models that work on all topics at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from curriculum.graph.topic_graph import TopicGraph


def ancestor_matrix(graph: TopicGraph) -> NDArray[np.bool_]:
    """Row v, column u: whether u lies beneath v."""
    size = len(graph)
    beneath = np.zeros((size, size), dtype=np.bool_)
    for topic in graph.order:
        for below in graph.below[topic]:
            beneath[topic] |= beneath[below]
            beneath[topic, below] = True
    return beneath


def strand_numbers(graph: TopicGraph) -> NDArray[np.int64]:
    """The strand of each topic as a number from 0; topics without a strand share one."""
    names = [str(graph.attribute(topic, "strand", "")) for topic in graph.topics]
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([numbers[name] for name in names], dtype=np.int64)

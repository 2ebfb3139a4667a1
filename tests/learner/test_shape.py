"""Topics are drawn at once only where none of them bears on another."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from curriculum.graph.topic_graph import TopicGraph
from curriculum.learner.shape import Shape

EDGES = st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]), max_size=30)


def graph_of(edges: set[tuple[int, int]]) -> TopicGraph:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    for topic in range(12):
        digraph.add_node(f"t{topic:02}", strand=str(topic % 3))
    digraph.add_edges_from((f"t{below:02}", f"t{above:02}") for below, above in edges)
    return TopicGraph(digraph)


@given(EDGES)
def test_no_topic_of_a_group_bears_on_another(edges: set[tuple[int, int]]) -> None:
    graph = graph_of(edges)
    groups = Shape.of(graph).groups
    assert sorted(topic for group in groups for topic in group.topics) == list(range(12))
    for group in groups:
        topics = set(group.topics.tolist())
        for topic, below in enumerate(graph.below):
            assert len(topics & {topic, *below}) <= 1


@given(EDGES)
def test_a_group_names_each_dependent_of_its_topics_once(edges: set[tuple[int, int]]) -> None:
    graph = graph_of(edges)
    for group in Shape.of(graph).groups:
        pairs = list(zip(group.topics[group.owner].tolist(), group.dependents.tolist(), strict=True))
        assert sorted(pairs) == sorted((topic, above) for topic in group.topics for above in graph.above[topic])
        assert sum(group.rounds) == len(pairs)
        assert group.owner.tolist() == [place for count in group.rounds for place in range(count)]


def test_sums_are_by_strand() -> None:
    shape = Shape.of(graph_of({(0, 1)}))
    table = np.arange(24, dtype=np.float32).reshape(12, 2)
    assert shape.sums(table).tolist() == [table[strand::3].sum(axis=0).tolist() for strand in range(3)]


def test_what_rests_on_a_topic_is_counted_all_the_way_up() -> None:
    shape = Shape.of(graph_of({(0, 1), (1, 2), (1, 3)}))
    assert shape.resting[:4].tolist() == [3, 2, 0, 0]

"""The graph itself: what it refuses, and whom it names as neighbours."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import GraphError, UnknownNameError
from curriculum.graph.structure import find_cycle
from curriculum.graph.topic_graph import TopicGraph


def diamond() -> TopicGraph:
    return TopicGraph(nx.DiGraph([("root", "left"), ("root", "right"), ("left", "top"), ("right", "top")]))


def test_neighbours_are_direct_and_sorted() -> None:
    graph = diamond()
    assert graph.topics == ("left", "right", "root", "top")
    assert graph.prerequisites("top") == ("left", "right")
    assert graph.dependents("root") == ("left", "right")
    assert graph.prerequisites("root") == ()
    assert len(graph) == 4
    assert "left" in graph
    assert "middle" not in graph
    assert repr(graph) == "TopicGraph(4 topics, 4 edges)"


def test_a_loop_is_printed() -> None:
    with pytest.raises(GraphError, match="loop: a -> c -> b -> a") as caught:
        TopicGraph(nx.DiGraph([("a", "c"), ("c", "b"), ("b", "a"), ("b", "z")]))
    assert "Remove one" in caught.value.fix


def test_a_topic_beneath_itself_is_a_loop() -> None:
    with pytest.raises(GraphError, match="loop: a -> a"):
        TopicGraph(nx.DiGraph([("a", "a")]))


def test_an_undirected_graph_is_refused() -> None:
    with pytest.raises(GraphError, match="undirected"):
        TopicGraph(nx.Graph([("a", "b")]))  # type: ignore[arg-type]


def test_ids_are_text() -> None:
    with pytest.raises(GraphError, match="topic id 1 is not text"):
        TopicGraph(nx.DiGraph([(1, 2)]))


def test_an_unknown_topic_comes_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="no topic `rigth`") as caught:
        diamond().ancestors("rigth")
    assert caught.value.nearest[0] == "right"


def test_the_digraph_is_read_only_and_keeps_attributes() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_node("a", minutes=5)
    graph = TopicGraph(digraph)
    assert graph.digraph.nodes["a"] == {"minutes": 5}
    assert graph.attribute("a", "minutes") == 5
    assert graph.attribute("a", "strand", "none") == "none"
    with pytest.raises(nx.NetworkXError):
        graph.digraph.add_node("b")


def test_an_empty_graph_is_a_graph() -> None:
    assert TopicGraph(nx.DiGraph()).topics == ()


@given(data=st.data())
def test_ancestors_and_descendants_are_those_of_networkx(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    graph = TopicGraph(digraph)
    for topic in digraph:
        assert graph.ancestors(topic) == nx.ancestors(digraph, topic)
        assert graph.descendants(topic) == nx.descendants(digraph, topic)


@given(data=st.data())
def test_the_order_puts_prerequisites_first(data, acyclic) -> None:
    graph = TopicGraph(data.draw(acyclic))
    place = {position: rank for rank, position in enumerate(graph.order)}
    assert sorted(place) == list(range(len(graph)))
    assert all(place[below] < place[position] for position in place for below in graph.below[position])


@given(data=st.data())
def test_a_graph_is_accepted_exactly_when_it_has_no_loop(data, any_digraph) -> None:
    digraph = data.draw(any_digraph)
    if nx.is_directed_acyclic_graph(digraph):
        TopicGraph(digraph)
    else:
        with pytest.raises(GraphError, match=" -> ".join(find_cycle(digraph) or ())):
            TopicGraph(digraph)

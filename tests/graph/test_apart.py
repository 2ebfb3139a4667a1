"""Topics that are easily confused, on different days where the graph lets them."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from curriculum.graph.apart import keep_apart
from curriculum.graph.cone import plan_order, positions
from curriculum.graph.topic_graph import TopicGraph

TEN = dict.fromkeys("abcdefgh", 10)


def loose(*edges: tuple[str, str]) -> TopicGraph:
    digraph: nx.DiGraph[str] = nx.DiGraph(edges)
    digraph.add_nodes_from(TEN)
    return TopicGraph(digraph)


@given(data=st.data())
def test_nothing_is_lost_and_every_prerequisite_still_comes_first(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    graph = TopicGraph(digraph)
    wanted = data.draw(st.sets(st.sampled_from(sorted(digraph))))
    names = st.sampled_from(sorted(digraph))
    pairs = data.draw(st.lists(st.tuples(names, names), max_size=6))
    minutes = {topic: digraph.nodes[topic]["minutes"] for topic in digraph}
    order = plan_order(graph, wanted, position=positions(graph))
    today = data.draw(st.sets(names))
    found = keep_apart(graph, order, pairs, minutes, at_least=data.draw(st.integers(0, 9)), today=today)
    assert sorted(found) == sorted(order)
    place = {topic: rank for rank, topic in enumerate(found)}
    for topic in wanted:
        assert all(place[below] < place[topic] for below in nx.ancestors(digraph, topic) & wanted)


@given(data=st.data())
def test_without_pairs_the_order_stays(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    graph = TopicGraph(digraph)
    order = plan_order(graph, digraph, position=positions(graph))
    assert keep_apart(graph, order, [], {}, at_least=30) == order


def test_the_second_of_a_pair_waits_for_another_day() -> None:
    assert keep_apart(loose(), "abcdefgh", [("a", "b")], TEN, at_least=30) == tuple("acdbefgh")
    assert keep_apart(loose(), "abcdefgh", [("b", "a")], TEN, at_least=10) == tuple("abcdefgh")


def test_what_builds_on_a_topic_that_waits_waits_with_it() -> None:
    graph = loose(("b", "c"), ("c", "d"))
    assert keep_apart(graph, "abcdefgh", [("a", "b")], TEN, at_least=30) == tuple("aefbcdgh")


def test_where_nothing_else_can_be_learned_it_is_learned_all_the_same() -> None:
    chain = [("a", "b"), ("b", "c")]
    graph = TopicGraph(nx.DiGraph(chain))
    assert keep_apart(graph, "abc", [("a", "b"), ("b", "c")], TEN, at_least=500) == tuple("abc")


def test_what_was_learned_today_is_kept_apart_from_what_comes_next() -> None:
    assert keep_apart(loose(), "bcd", [("a", "b")], TEN, at_least=20, today=["a"]) == tuple("cdb")


def test_no_topic_overtakes_one_of_a_lower_stage() -> None:
    stage = {"a": 0, "b": 0, "c": 1, "d": 1}
    assert keep_apart(loose(), "abcd", [("a", "b")], TEN, at_least=30, stage=stage) == tuple("abcd")
    assert keep_apart(loose(), "acbd", [("a", "c")], TEN, at_least=30, stage={**stage, "c": 0}) == tuple("abcd")

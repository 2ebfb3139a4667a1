"""The longest chains against all chains, and on graphs with too many chains to list."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import GraphError, UnknownNameError, UsageError
from curriculum.graph.chains import count_longest_chains, longest_chain, longest_chains, minutes
from curriculum.graph.topic_graph import TopicGraph


def ladder(rungs: int) -> nx.DiGraph[str]:
    """Two topics on every rung, each built on both of the rung beneath: 2 ** rungs chains to ``top``."""
    digraph: nx.DiGraph[str] = nx.DiGraph()
    for rung in range(1, rungs):
        digraph.add_edges_from((f"{rung - 1:03}{a}", f"{rung:03}{b}") for a in "lr" for b in "lr")
    digraph.add_edges_from((f"{rungs - 1:03}{side}", "top") for side in "lr")
    return digraph


@given(data=st.data())
def test_longest_chains_are_the_first_of_all_chains_sorted(data, acyclic, all_chains) -> None:
    digraph = data.draw(acyclic)
    topic = data.draw(st.sampled_from(sorted(digraph)))
    k = data.draw(st.integers(1, 12))
    graph = TopicGraph(digraph)
    for weights in (None, minutes(graph)):
        length = {t: 1 if weights is None else weights[t] for t in digraph}
        ranked = sorted((-sum(length[t] for t in chain), chain) for chain in all_chains(digraph, topic))
        assert longest_chains(graph, topic, k, weights=weights) == tuple(chain for _, chain in ranked[:k])
        assert longest_chain(graph, topic, weights=weights) == ranked[0][1]
        expected = sum(negative == ranked[0][0] for negative, _ in ranked)
        assert count_longest_chains(graph, topic, weights=weights) == expected


@given(data=st.data())
def test_the_order_of_edges_does_not_matter(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    topic = data.draw(st.sampled_from(sorted(digraph)))
    again: nx.DiGraph[str] = nx.DiGraph()
    again.add_nodes_from(data.draw(st.permutations(sorted(digraph))))
    again.add_edges_from(data.draw(st.permutations(sorted(digraph.edges))))
    first, second = TopicGraph(digraph), TopicGraph(again)
    assert longest_chains(first, topic, 5) == longest_chains(second, topic, 5)


def test_zero_weights_still_give_chains_in_order() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b"), ("b", "goal"), ("c", "goal")]))
    weights = dict.fromkeys(graph.topics, 0)
    assert longest_chains(graph, "goal", 3, weights=weights) == (("a", "b", "goal"), ("c", "goal"))


def test_minutes_decide_where_they_weigh_more_than_steps() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph([("a", "b"), ("b", "goal"), ("slow", "goal")])
    nx.set_node_attributes(digraph, {"a": 5, "b": 5, "slow": 60, "goal": 10}, "minutes")
    graph = TopicGraph(digraph)
    assert longest_chain(graph, "goal") == ("a", "b", "goal")
    assert longest_chain(graph, "goal", weights=minutes(graph)) == ("slow", "goal")


def test_more_chains_than_could_be_listed() -> None:
    graph = TopicGraph(ladder(200))
    assert count_longest_chains(graph, "top") == 2**200
    found = longest_chains(graph, "top", 1000)
    assert len(set(found)) == 1000
    assert list(found) == sorted(found)
    assert found[0] == (*(f"{rung:03}l" for rung in range(200)), "top")
    assert found[0] == longest_chain(graph, "top")


def test_a_chain_longer_than_the_recursion_limit() -> None:
    names = [f"t{number:05}" for number in range(20_000)]
    digraph: nx.DiGraph[str] = nx.DiGraph()
    nx.add_path(digraph, names)
    graph = TopicGraph(digraph)
    assert longest_chain(graph, names[-1]) == tuple(names)
    assert longest_chains(graph, names[-1], 3) == (tuple(names),)
    assert count_longest_chains(graph, names[-1]) == 1


def test_a_topic_alone_is_its_own_chain() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_node("alone")
    assert longest_chains(TopicGraph(digraph), "alone", 4) == (("alone",),)


def test_what_lies_above_or_beside_is_left_out() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b"), ("b", "above"), ("x", "y"), ("y", "z"), ("z", "above")]))
    assert longest_chain(graph, "b") == ("a", "b")


def test_bad_use_is_named() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    with pytest.raises(UnknownNameError, match="`c`"):
        longest_chain(graph, "c")
    with pytest.raises(UsageError, match="1 or more; it is 0"):
        longest_chains(graph, "b", 0)
    with pytest.raises(UsageError, match="`a` has no weight"):
        longest_chain(graph, "b", weights={"b": 3})
    with pytest.raises(GraphError, match="`a` has no whole number of `minutes`"):
        minutes(graph)

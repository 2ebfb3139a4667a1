"""Bottlenecks and chains of what remains, against brute force on small graphs."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UnknownNameError, UsageError
from curriculum.graph.remaining import bottlenecks, only_through, remaining_chains, remaining_graph
from curriculum.graph.topic_graph import TopicGraph


def drawn(data, acyclic):
    """A graph, some of its topics as what remains, and some of all as goals."""
    digraph = data.draw(acyclic)
    names = sorted(digraph)
    remaining = data.draw(st.sets(st.sampled_from(names)))
    goals = data.draw(st.lists(st.sampled_from(names), unique=True, max_size=3))
    return digraph, remaining, goals


def ends_of(left: nx.DiGraph[str], goals: list[str]) -> set[str]:
    return {topic for topic in left if topic in goals or not left.out_degree(topic)}


@given(data=st.data())
def test_bottlenecks_are_what_taking_each_topic_away_shows(data, acyclic) -> None:
    digraph, remaining, goals = drawn(data, acyclic)
    left = digraph.subgraph(remaining)
    ends = ends_of(left, goals)
    for minutes in (None, {topic: digraph.nodes[topic]["minutes"] for topic in digraph}):
        weight = dict.fromkeys(digraph, 1) if minutes is None else minutes
        found = bottlenecks(TopicGraph(digraph), remaining, goals, minutes=minutes)
        assert {b.topic for b in found} == set(left) - ends
        for b in found:
            above = nx.descendants(left, b.topic)
            without = left.subgraph(set(left) - {b.topic})
            still = {t for t in without if any(nx.has_path(without, t, end) for end in ends)}
            beneath = set(without) - still
            assert (b.above, b.above_minutes) == (len(above), sum(weight[t] for t in above))
            assert (b.beneath, b.beneath_minutes) == (len(beneath), sum(weight[t] for t in beneath))
            others = sum(weight[t] for t in left if t != b.topic)
            assert b.share == pytest.approx((b.above_minutes + b.beneath_minutes) / others)
            assert b.passing == (weight[b.topic] + b.beneath_minutes) * b.above_minutes
            assert only_through(TopicGraph(digraph), remaining, goals, b.topic) == beneath | {b.topic}
        order = [(-b.passing, b.topic) for b in found]
        assert order == sorted(order)


@given(data=st.data())
def test_remaining_chains_are_the_first_of_all_of_them_sorted(data, acyclic, all_chains) -> None:
    digraph, remaining, _ = drawn(data, acyclic)
    k = data.draw(st.integers(1, 8))
    left = digraph.subgraph(remaining)
    graph = TopicGraph(digraph)
    every = [chain for end in ends_of(left, []) for chain in all_chains(left, end)]
    for weights in (None, {topic: digraph.nodes[topic]["minutes"] for topic in digraph}):
        weight = dict.fromkeys(digraph, 1) if weights is None else weights
        ranked = sorted(every, key=lambda chain: (-sum(weight[t] for t in chain), chain))
        assert remaining_chains(graph, remaining, k, weights=weights) == tuple(ranked[:k])


@given(data=st.data())
def test_dropping_a_goal_leaves_the_plan_of_the_others(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    goals = data.draw(st.lists(st.sampled_from(sorted(digraph)), unique=True, min_size=1, max_size=3))
    cone = set(goals).union(*(nx.ancestors(digraph, goal) for goal in goals))
    dropped, others = goals[0], goals[1:]
    rest = set(others).union(*(nx.ancestors(digraph, goal) for goal in others)) if others else set()
    saved = only_through(TopicGraph(digraph), cone, goals, dropped)
    if dropped in rest:  # it lies beneath another goal
        assert dropped in saved
    else:
        assert saved == cone - rest


def test_a_known_topic_breaks_a_chain_and_holds_up_nothing() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "d")]))
    assert remaining_graph(graph, ["a", "c", "d"]).dependents("a") == ()
    assert remaining_chains(graph, ["a", "c", "d"], 5) == (("c", "d"), ("a",))
    (only,) = bottlenecks(graph, ["a", "c", "d"], ["d"])
    assert (only.topic, only.above, only.beneath) == ("c", 1, 0)


def test_nothing_remains() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    assert remaining_chains(graph, [], 3) == ()
    assert bottlenecks(graph, [], ["b"]) == ()
    assert only_through(graph, ["b"], ["b"], "a") == frozenset()


def test_the_waist_of_an_hourglass_is_the_narrowest() -> None:
    edges = [(f"low{i}", "waist") for i in range(4)] + [("waist", f"high{i}") for i in range(4)]
    graph = TopicGraph(nx.DiGraph([*edges, *((f"high{i}", "goal") for i in range(4))]))
    first = bottlenecks(graph, graph.topics, ["goal"])[0]
    assert (first.topic, first.above, first.beneath, first.share) == ("waist", 5, 4, 1.0)


def test_thousands_of_topics_in_a_row_and_a_topic_with_an_empty_name() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    nx.add_path(digraph, ["", *(f"t{number:05}" for number in range(5000))])
    graph = TopicGraph(digraph)
    assert remaining_chains(graph, graph.topics, 2) == (graph.topics,)
    assert {b.share for b in bottlenecks(graph, graph.topics, ["t04999"])} == {1.0}


def test_bad_use_is_named() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    with pytest.raises(UnknownNameError, match="`c`"):
        bottlenecks(graph, ["a", "c"], ["b"])
    with pytest.raises(UsageError, match="1 or more; it is 0"):
        remaining_chains(graph, ["a"], 0)
    with pytest.raises(UsageError, match="`a` has no weight"):
        remaining_chains(graph, ["a"], 1, weights={})

"""Depth, height and slack against all paths."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UnknownNameError
from curriculum.graph.depth import depths, heights, slacks
from curriculum.graph.topic_graph import TopicGraph


@given(data=st.data())
def test_depth_is_the_longest_chain_beneath(data, acyclic, all_chains) -> None:
    digraph = data.draw(acyclic)
    expected = {topic: max(map(len, all_chains(digraph, topic))) - 1 for topic in digraph}
    assert depths(TopicGraph(digraph)) == expected


@given(data=st.data())
def test_height_is_the_longest_path_up_to_the_goal(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    goal = data.draw(st.sampled_from(sorted(digraph)))
    expected = {
        topic: max(map(len, nx.all_simple_paths(digraph, topic, goal))) - 1 for topic in nx.ancestors(digraph, goal)
    }
    assert heights(TopicGraph(digraph), goal) == {goal: 0, **expected}


@given(data=st.data())
def test_slack_is_the_number_of_topics_that_fit_in_unnoticed(data, acyclic, all_chains) -> None:
    digraph = data.draw(acyclic)
    goal = data.draw(st.sampled_from(sorted(digraph)))
    chains = all_chains(digraph, goal)
    longest = max(map(len, chains))
    through = {topic: longest - max(len(c) for c in chains if topic in c) for chain in chains for topic in chain}
    assert slacks(TopicGraph(digraph), goal) == through


def test_slack_of_a_short_cut() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b"), ("b", "c"), ("c", "goal"), ("x", "goal"), ("elsewhere", "z")]))
    assert slacks(graph, "goal") == {"a": 0, "b": 0, "c": 0, "goal": 0, "x": 2}


def test_an_unknown_goal_is_named() -> None:
    with pytest.raises(UnknownNameError, match="`gaol`"):
        slacks(TopicGraph(nx.DiGraph([("a", "goal")])), "gaol")

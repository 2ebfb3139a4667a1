"""Weights along the edges' ``encompasses``."""

from __future__ import annotations

from itertools import pairwise
from math import prod

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UnknownNameError
from curriculum.graph.encompassing import encompassed, encompassing
from curriculum.graph.topic_graph import TopicGraph


def weighted(*edges: tuple[str, str, object]) -> TopicGraph:
    graph: nx.DiGraph[str] = nx.DiGraph()
    for below, above, weight in edges:
        graph.add_edge(below, above, encompasses=weight)
    return TopicGraph(graph)


def test_the_best_path_counts_and_what_is_under_a_tenth_is_left_out() -> None:
    graph = weighted(("a", "b", 0.5), ("b", "d", 0.8), ("a", "c", 0.9), ("c", "d", 0.5), ("z", "a", 0.2))
    found = encompassed(graph, "d")
    assert list(found) == ["b", "c", "a"], "the largest first, and z (.45 x .2) not at all"
    assert found == pytest.approx({"b": 0.8, "c": 0.5, "a": 0.45})
    assert encompassing(graph, "a") == pytest.approx({"c": 0.9, "b": 0.5, "d": 0.45})
    assert encompassed(graph, "d", least=0.05)["z"] == pytest.approx(0.09)


def test_an_edge_without_a_weight_or_with_a_wrong_one_is_background() -> None:
    graph = weighted(("a", "c", "much"), ("b", "c", 1.5))
    assert encompassed(graph, "c") == {}
    with pytest.raises(UnknownNameError):
        encompassed(graph, "nobody")


@given(st.data())
def test_it_is_the_largest_product_of_all_paths(data: st.DataObject) -> None:
    names = "abcdef"
    edges = [
        (low, high, data.draw(st.sampled_from([0.0, 0.1, 0.35, 0.6, 1.0])))
        for place, low in enumerate(names)
        for high in names[place + 1 :]
        if data.draw(st.booleans())
    ]
    graph = weighted(*edges, ("a", "f", 0.5))
    weight = {(low, high): value for low, high, value in (*edges, ("a", "f", 0.5))}
    wanted = {}
    for low in graph.topics:
        paths = nx.all_simple_paths(graph.digraph, low, "f") if low != "f" else []
        best = max((prod(weight[step] for step in pairwise(path)) for path in paths), default=0.0)
        if best >= 0.1 - 1e-12:
            wanted[low] = best
    found = encompassed(graph, "f", least=0.1 - 1e-12)
    assert found == pytest.approx(wanted)
    assert all(encompassing(graph, low, least=0.1 - 1e-12)["f"] == pytest.approx(w) for low, w in wanted.items())

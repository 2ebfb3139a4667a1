"""Loops and redundant edges against networkx and against all paths."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import GraphError
from curriculum.graph.structure import find_cycle, find_cycles, implying_path, reduction, redundant_edges


@given(data=st.data())
def test_a_loop_is_found_in_every_knot(data, any_digraph) -> None:
    digraph = data.draw(any_digraph)
    loops = find_cycles(digraph)
    in_a_knot = [
        knot
        for knot in nx.strongly_connected_components(digraph)
        if len(knot) > 1 or digraph.has_edge(min(knot), min(knot))
    ]
    assert sorted(loop[0] for loop in loops) == sorted(min(knot) for knot in in_a_knot)
    for loop in loops:
        assert all(digraph.has_edge(*edge) for edge in zip(loop, (*loop[1:], loop[0]), strict=True))
        assert len(set(loop)) == len(loop)
        through = [len(cycle) for cycle in nx.simple_cycles(digraph) if loop[0] in cycle]
        assert len(loop) == min(through)
    assert find_cycle(digraph) == (loops[0] if loops else None)


@given(data=st.data())
def test_redundant_edges_are_those_with_a_longer_way_round(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    expected = sorted(
        (first, second)
        for first, second in digraph.edges
        if any(len(path) > 2 for path in nx.all_simple_paths(digraph, first, second))
    )
    assert list(redundant_edges(digraph)) == expected


@given(data=st.data())
def test_the_reduction_is_the_transitive_one(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    reduced = reduction(digraph)
    assert set(reduced.edges) == set(nx.transitive_reduction(digraph).edges)
    assert dict(reduced.nodes(data=True)) == dict(digraph.nodes(data=True))


@given(data=st.data())
def test_the_path_that_implies_an_edge_is_a_shortest_way_round(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    for first, second in digraph.edges:
        ways = [path for path in nx.all_simple_paths(digraph, first, second) if len(path) > 2]
        found = implying_path(digraph, first, second)
        if ways:
            assert found is not None
            assert list(found) in ways
            assert len(found) == min(map(len, ways))
        else:
            assert found is None


def test_a_reduction_keeps_what_edges_say() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_edge("a", "b", why="first")
    digraph.add_edge("b", "c", why="second")
    digraph.add_edge("a", "c", why="implied")
    assert list(reduction(digraph).edges(data="why")) == [("a", "b", "first"), ("b", "c", "second")]
    assert implying_path(digraph, "a", "c") == ("a", "b", "c")


def test_redundancy_needs_an_acyclic_graph() -> None:
    with pytest.raises(GraphError, match="loop: a -> b -> a"):
        redundant_edges(nx.DiGraph([("a", "b"), ("b", "a")]))

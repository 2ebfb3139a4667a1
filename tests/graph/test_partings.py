"""Where two chains part and meet: against chains put together again, and by hand."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from curriculum.graph.chains import longest_chains
from curriculum.graph.partings import Parting, partings
from curriculum.graph.topic_graph import TopicGraph


def test_a_stretch_in_the_middle() -> None:
    assert partings("abcde", "abxyde") == (Parting("b", ("c",), ("x", "y"), "d"),)


def test_a_shortcut_goes_through_nothing() -> None:
    assert partings("abcd", "ad") == (Parting("a", ("b", "c"), (), "d"),)


def test_several_stretches_from_the_bottom_up() -> None:
    assert partings("abcdef", "axcdyf") == (Parting("a", ("b",), ("x",), "c"), Parting("d", ("e",), ("y",), "f"))


def test_chains_that_begin_or_end_apart() -> None:
    assert partings("abc", "xc") == (Parting(None, ("a", "b"), ("x",), "c"),)
    assert partings("abc", "abx") == (Parting("b", ("c",), ("x",), None),)
    assert partings("ab", "xy") == (Parting(None, ("a", "b"), ("x", "y"), None),)


def test_a_chain_does_not_part_from_itself() -> None:
    assert partings("abc", "abc") == ()
    assert partings("", "") == ()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_partings_put_the_other_chain_together_again(pairs: list[tuple[int, int]]) -> None:
    edges = [(f"{min(pair)}", f"{max(pair)}") for pair in pairs if pair[0] != pair[1]]
    graph = TopicGraph(nx.DiGraph([*edges, ("8", "9")]))
    first, *others = longest_chains(graph, "9", 12)
    for other in others:
        rebuilt = list(first)
        for parting in partings(first, other):
            start = 0 if parting.after is None else rebuilt.index(parting.after) + 1
            assert tuple(rebuilt[start : start + len(parting.instead)]) == parting.instead
            rebuilt[start : start + len(parting.instead)] = parting.through
        assert tuple(rebuilt) == other

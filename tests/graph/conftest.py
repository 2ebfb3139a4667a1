"""Small random graphs, and brute force over all their paths."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

NAMES = ("h", "b", "e", "a", "g", "c", "f", "d")  # not in topological order, so that ids say nothing of place


@st.composite
def _digraphs(draw: DrawFn, acyclic: bool) -> nx.DiGraph[str]:
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    pairs = [
        (first, second)
        for i, first in enumerate(names)
        for j, second in enumerate(names)
        if (i < j if acyclic else True)
    ]
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from(
        (name, {"minutes": draw(st.integers(1, 4)), "strand": draw(st.sampled_from("xyz"))}) for name in names
    )
    if pairs:
        digraph.add_edges_from(draw(st.lists(st.sampled_from(pairs), unique=True)))
    return digraph


@pytest.fixture(scope="session")
def acyclic() -> SearchStrategy[nx.DiGraph[str]]:
    """Directed acyclic graphs of up to eight topics with minutes and strands."""
    return _digraphs(acyclic=True)


@pytest.fixture(scope="session")
def any_digraph() -> SearchStrategy[nx.DiGraph[str]]:
    """Directed graphs of up to eight topics, loops and self-loops among them."""
    return _digraphs(acyclic=False)


@pytest.fixture(scope="session")
def all_chains() -> Callable[[nx.DiGraph[str], str], list[tuple[str, ...]]]:
    """Every chain from a topic without prerequisites to the topic given, by plain recursion."""

    def chains(digraph: nx.DiGraph[str], topic: str) -> list[tuple[str, ...]]:
        below = list(digraph.predecessors(topic))
        return [(*chain, topic) for lower in below for chain in chains(digraph, lower)] if below else [(topic,)]

    return chains

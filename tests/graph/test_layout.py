"""Layered drawings of random graphs: nothing overlaps, and every line leads from its box to its box."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise, product

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from curriculum.errors import UnknownNameError, UsageError
from curriculum.graph.channels import route
from curriculum.graph.layers import arrange, crossings
from curriculum.graph.layout import NARROWEST, Layout, Point, lay_out
from curriculum.graph.neighbourhood import MORE_AFTER, MORE_BEFORE, neighbourhood
from curriculum.graph.topic_graph import TopicGraph

Edges = list[tuple[str, str]]


@st.composite
def layered(draw: DrawFn) -> tuple[dict[str, int], Edges]:
    """Nodes in up to five layers, and any edges that go up."""
    layer = {f"n{i}": draw(st.integers(-2, 2)) for i in range(draw(st.integers(1, 12)))}
    pairs = [(a, b) for a, b in product(layer, layer) if layer[a] < layer[b]]
    edges = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24)) if pairs else []
    return layer, edges


def drawing(layer: dict[str, int], edges: Edges, gap: int = 1, lines: int = 1) -> Layout:
    layers = arrange(layer, edges)
    return lay_out(
        layers, [10 + i for i in range(len(layers.columns))], lines=lines, gap=gap, start=len(layers.columns) // 2
    )


def steps(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    """The single steps of a line, each from a cell to the next."""
    found = []
    for (x, y), (end_x, end_y) in pairwise(points):
        length = max(abs(end_x - x), abs(end_y - y))
        assert 0 in (end_x - x, end_y - y), "a slanted part"
        for i in range(length):
            here = (x + (end_x - x) * i // length, y + (end_y - y) * i // length)
            found.append((here, (x + (end_x - x) * (i + 1) // length, y + (end_y - y) * (i + 1) // length)))
    return found


@given(layered(), st.integers(0, 1), st.integers(1, 2))
@settings(max_examples=150, deadline=None)
def test_every_line_leads_from_its_box_to_its_box_through_free_cells(
    graph: tuple[dict[str, int], Edges], gap: int, lines: int
) -> None:
    layer, edges = graph
    layout = drawing(layer, edges, gap, lines)
    assert set(layout.lines) == set(edges)
    inside = {
        (x, y)
        for box in layout.boxes.values()
        for x in range(box.left, box.right)
        for y in range(box.top, box.bottom + 1)
    }
    for (source, target), points in layout.lines.items():
        start, end = layout.boxes[source], layout.boxes[target]
        assert points[0] == (start.right, start.row)
        assert points[-1] == (end.left - 1, end.row)
        walked = steps(points)
        assert not inside.intersection(cell for step in walked for cell in step)
        assert all(there[0] >= here[0] for here, there in walked), "a line that turns back"
        assert all(0 <= x < layout.width and 0 <= y < layout.height for step in walked for x, y in step)


@given(layered(), st.integers(0, 1), st.integers(1, 2))
@settings(max_examples=150, deadline=None)
def test_lines_of_different_boxes_only_cross(graph: tuple[dict[str, int], Edges], gap: int, lines: int) -> None:
    layout = drawing(*graph, gap, lines)
    users: dict[frozenset[Point], list[tuple[str, str]]] = defaultdict(list)
    turns: dict[Point, list[tuple[str, str]]] = defaultdict(list)
    for edge, points in layout.lines.items():
        for step in set(map(frozenset, steps(points))):
            users[step].append(edge)
        for corner in points[1:-1]:
            turns[corner].append(edge)
    for edges in users.values():
        assert all(set(one) & set(other) for one, other in combinations(edges, 2)), "two lines on one another"
    for step, edges in users.items():
        for cell in step:
            assert all(set(one) & set(other) for one in edges for other in turns[cell]), "a bend on another line"


@given(layered(), st.integers(0, 1), st.integers(1, 2))
@settings(max_examples=100, deadline=None)
def test_boxes_do_not_overlap_and_stand_in_their_layers(
    graph: tuple[dict[str, int], Edges], gap: int, lines: int
) -> None:
    layer, edges = graph
    layout = drawing(layer, edges, gap, lines)
    assert set(layout.boxes) == set(layer)
    for one, other in combinations(layout.boxes.values(), 2):
        apart = one.right <= other.left or other.right <= one.left
        assert apart or one.bottom + gap < other.top or other.bottom + gap < one.top
    for one, other in product(layer, layer):
        if layer[one] < layer[other]:
            assert layout.boxes[one].right <= layout.boxes[other].left
    assert drawing(layer, edges, gap, lines) == layout


@given(layered())
@settings(max_examples=80, deadline=None)
def test_ordering_keeps_every_node_in_its_layer_and_gives_each_a_rank(graph: tuple[dict[str, int], Edges]) -> None:
    layer, edges = graph
    layers, order = arrange(layer, edges), arrange(layer, edges).order()
    first = min(layer.values())
    assert {name: at + first for name, (_, at) in layers.homes.items()} == layer
    for number in set(layer.values()):
        ranks = sorted(order[name] for name in layer if layer[name] == number)
        assert ranks == list(range(len(ranks)))


def test_a_tangle_is_undone() -> None:
    layer = {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}
    edges = [("a", "z"), ("b", "y"), ("c", "x")]
    layers = arrange(layer, edges)
    assert crossings(*layers.columns, layers.links) == 0
    layout = lay_out(layers, [8, 8])
    assert all(len(points) == 2 for points in layout.lines.values()), "straight lines"


def test_rows_in_which_two_lines_could_not_be_told_apart_are_refused() -> None:
    a, b, x, y = ("a", 0), ("b", 0), ("x", 1), ("y", 1)
    swapped = {a: (y,), b: (x,)}
    assert route({a: 1, b: 5, x: 1, y: 5}, swapped) is None
    channel = route({a: 1, b: 5, x: 2, y: 6}, swapped)
    assert channel is not None
    assert channel.track[a] != channel.track[b]


def test_wide_boxes_give_way_where_there_is_little_room() -> None:
    layers = arrange({"a": 0, "b": 1, "c": 2}, [("a", "b"), ("b", "c")])
    assert lay_out(layers, [40, 20, 40]).width == 108
    narrow = lay_out(layers, [40, 20, 40], room=80)
    assert narrow.width <= 80
    assert narrow.boxes["b"].width == 20
    assert lay_out(layers, [40, 20, 40], room=3).boxes["b"].width == NARROWEST


@given(st.data(), st.integers(1, 3), st.integers(1, 10))
@settings(max_examples=100, deadline=None)
def test_a_neighbourhood_is_all_within_reach_or_says_what_it_leaves_out(
    acyclic: st.SearchStrategy[nx.DiGraph[str]], data: st.DataObject, radius: int, limit: int
) -> None:
    digraph = data.draw(acyclic)
    topic = data.draw(st.sampled_from(sorted(digraph)))
    found = neighbourhood(TopicGraph(digraph), topic, radius=radius, limit=limit)
    distance = nx.single_source_shortest_path_length(digraph, topic, radius)
    distance |= nx.single_source_shortest_path_length(digraph.reverse(), topic, radius)
    shown = found.layer.keys() - found.hidden.keys()
    left_out = [t for names in found.hidden.values() for t in names]
    assert sorted([*shown, *left_out]) == sorted(distance)
    assert len(shown) == min(limit, len(distance))
    assert max(map(distance.get, shown)) <= min(map(distance.get, left_out), default=radius)
    assert all(found.layer[a] < found.layer[b] for a, b in found.edges)
    assert set(digraph.subgraph(shown).edges) == {e for e in found.edges if not set(e) & found.hidden.keys()}
    for name in shown:
        assert (found.layer[name] > 0) == (name in nx.descendants(digraph, topic))
    for name in found.hidden:
        assert any(name in edge for edge in found.edges)


def test_more_nodes_stand_on_their_sides() -> None:
    digraph = nx.DiGraph([(f"p{i}", "t") for i in range(5)] + [("t", f"d{i}") for i in range(5)])
    found = neighbourhood(TopicGraph(digraph), "t", limit=5)
    assert found.hidden == {MORE_BEFORE: ("p2", "p3", "p4"), MORE_AFTER: ("d2", "d3", "d4")}
    assert (found.layer[MORE_BEFORE], found.layer[MORE_AFTER]) == (-1, 1)
    assert {(MORE_BEFORE, "t"), ("t", MORE_AFTER)} <= set(found.edges)


def test_a_neighbourhood_of_nothing_is_refused() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    with pytest.raises(UnknownNameError):
        neighbourhood(graph, "c")
    with pytest.raises(UsageError):
        neighbourhood(graph, "a", radius=0)

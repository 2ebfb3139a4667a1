"""Goal cones, what can be learned next, and the order of a plan."""

from __future__ import annotations

from itertools import groupby

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.errors import UnknownNameError
from curriculum.graph.cone import LONGEST_RUN, frontier, goal_cone, plan_order, positions
from curriculum.graph.topic_graph import TopicGraph


def strands(edges: list[tuple[str, str]], **strand_of: str) -> TopicGraph:
    digraph: nx.DiGraph[str] = nx.DiGraph(edges)
    digraph.add_nodes_from((name, {"strand": strand}) for name, strand in strand_of.items())
    return TopicGraph(digraph)


@given(data=st.data())
def test_a_goal_cone_is_the_goals_and_their_ancestors(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    goals = data.draw(st.sets(st.sampled_from(sorted(digraph))))
    expected = goals.union(*(nx.ancestors(digraph, goal) for goal in goals))
    assert goal_cone(TopicGraph(digraph), goals) == expected


@given(data=st.data())
def test_the_frontier_is_what_stands_on_known_ground(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    topics = st.sets(st.sampled_from(sorted(digraph)))
    known, within = data.draw(topics), data.draw(topics)
    expected = [t for t in sorted(digraph) if t not in known and set(digraph.predecessors(t)) <= known]
    graph = TopicGraph(digraph)
    assert list(frontier(graph, known)) == expected
    assert list(frontier(graph, sorted(known), within)) == [t for t in expected if t in within]


def test_the_frontier_passes_over_ids_it_does_not_know() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    assert frontier(graph, {"a", "retired"}) == ("b",)
    with pytest.raises(UnknownNameError, match="`c`"):
        frontier(graph, set(), within=["c"])


def test_an_unknown_goal_is_named() -> None:
    with pytest.raises(UnknownNameError, match="`c`"):
        goal_cone(TopicGraph(nx.DiGraph([("a", "b")])), ["b", "c"])


@given(data=st.data())
def test_a_plan_holds_what_is_wanted_after_what_it_stands_on(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    wanted = data.draw(st.sets(st.sampled_from(sorted(digraph))))
    graph = TopicGraph(digraph)
    order = plan_order(graph, wanted, position=positions(graph, ("y", "x")))
    assert sorted(order) == sorted(wanted)
    place = {topic: rank for rank, topic in enumerate(order)}
    for topic in wanted:  # also through topics that are not wanted
        assert all(place[below] < place[topic] for below in nx.ancestors(digraph, topic) & wanted)


@given(data=st.data())
def test_a_strand_is_left_only_when_it_must_be(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    graph = TopicGraph(digraph)
    order = plan_order(graph, digraph, position=positions(graph))
    strand = {topic: digraph.nodes[topic]["strand"] for topic in order}
    run = 0
    for at, topic in enumerate(order):
        ready = frontier(graph, set(order[:at]))
        before = strand[order[at - 1]] if at else None
        stays = strand[topic] == before
        run = run + 1 if stays else 1
        if run > LONGEST_RUN:
            assert {strand[other] for other in ready} == {before}
        elif not stays and at:
            left_at = sum(1 for _ in next(groupby(reversed(order[:at]), key=strand.__getitem__))[1])
            assert left_at >= LONGEST_RUN or before not in {strand[other] for other in ready}


@given(data=st.data())
def test_a_plan_does_not_depend_on_the_order_of_edges(data, acyclic) -> None:
    digraph = data.draw(acyclic)
    again: nx.DiGraph[str] = nx.DiGraph()
    again.add_nodes_from((topic, digraph.nodes[topic]) for topic in data.draw(st.permutations(sorted(digraph))))
    again.add_edges_from(data.draw(st.permutations(sorted(digraph.edges))))
    first, second = TopicGraph(digraph), TopicGraph(again)
    assert positions(first) == positions(second)
    assert plan_order(first, digraph, position=positions(first)) == plan_order(
        second, sorted(digraph, reverse=True), position=positions(second)
    )


def test_lessons_of_a_strand_come_in_runs_of_two_to_four() -> None:
    names = [f"{strand}{number}" for strand in "pq" for number in range(6)]
    graph = strands([], **{name: name[0] for name in names})
    alternating = {name: 2 * int(name[1]) + (name[0] == "q") for name in names}
    order = plan_order(graph, names, position=alternating)
    runs = [len(list(group)) for _, group in groupby(order, key=lambda name: name[0])]
    assert runs == [4, 4, 2, 2]


def test_a_strand_that_gives_two_in_a_row_goes_before_one_that_gives_one() -> None:
    graph = strands([("m1", "m2")], a1="algebra", m1="motion", m2="motion")
    assert plan_order(graph, graph.topics, position={"a1": 0, "m1": 1, "m2": 2}) == ("m1", "m2", "a1")


def test_a_long_run_that_had_to_be_ends_as_soon_as_another_strand_is_ready() -> None:
    chain = [(f"p{number}", f"p{number + 1}") for number in range(8)]
    graph = strands([*chain, ("p4", "q")], q="q", **{f"p{number}": "p" for number in range(9)})
    order = plan_order(graph, graph.topics, position=positions(graph))
    assert order[5] == "q"


def test_a_run_goes_on_from_what_was_learned_before() -> None:
    names = [f"{strand}{number}" for strand in "pq" for number in range(6)]
    graph = strands([], **{name: name[0] for name in names})
    position = {name: rank for rank, name in enumerate(names)}
    before = ("q0", "p0", "p1", "p2")
    order = plan_order(graph, [n for n in names if n not in before], position=position, before=before)
    runs = [len(list(group)) for _, group in groupby((*before, *order), key=lambda name: name[0])]
    assert runs == [1, 4, 4, 2, 1]
    assert plan_order(graph, ["p4", "q1", "q2"], position=position, before=("p0", "p1", "p2", "p3"))[0] == "q1"


def test_a_graph_without_strands_follows_the_positions() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "z")]))
    assert plan_order(graph, ["z", "a"], position={}) == ("a", "z")
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from("abcdef")
    order = plan_order(TopicGraph(digraph), "abcdef", position={name: -rank for rank, name in enumerate("abcdef")})
    assert order == tuple("fedcba")


def test_topics_without_a_position_come_last() -> None:
    digraph: nx.DiGraph[str] = nx.DiGraph()
    digraph.add_nodes_from(["a", "b", "c"])
    assert plan_order(TopicGraph(digraph), "abc", position={"c": 10**9}) == ("c", "a", "b")


def test_positions_go_by_depth_then_strand_then_id() -> None:
    graph = strands([("n", "k")], n="late", a="unlisted", z="early", k="early")
    assert sorted(positions(graph, ("early", "late")), key=positions(graph, ("early", "late")).__getitem__) == [
        "z",
        "n",
        "a",
        "k",
    ]


def test_an_unknown_topic_is_named() -> None:
    graph = TopicGraph(nx.DiGraph([("a", "b")]))
    with pytest.raises(UnknownNameError, match="`c`"):
        plan_order(graph, ["a", "c"], position={})

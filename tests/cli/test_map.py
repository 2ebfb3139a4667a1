"""``curriculum map``: a neighbourhood drawn and as data, and the cone as counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]
GOAL = "mean-of-a-tensor"


def test_a_neighbourhood_is_nodes_and_edges_in_layers(run: Run) -> None:
    view = run("map", GOAL, "--json").data
    assert (view["topic"], view["radius"]) == (GOAL, 1)
    page = run("topic", GOAL, "--json").data
    layer = {node["id"]: node["layer"] for node in view["nodes"]}
    assert layer == {GOAL: 0, **{p["id"]: -1 for p in page["prerequisites"]}, **{t["id"]: 1 for t in page["leads_to"]}}
    assert {e["prerequisite"]: e["why"] for e in view["edges"]} == {p["id"]: p["why"] for p in page["prerequisites"]}
    assert [n["order"] for n in view["nodes"] if n["layer"] == -1] == list(range(len(page["prerequisites"])))


def test_a_wider_map_reaches_farther(run: Run) -> None:
    near, far = (run("map", GOAL, "--radius", r, "--json").data for r in "12")
    assert {n["id"] for n in near["nodes"]} < {n["id"] for n in far["nodes"]}
    layer = {n["id"]: n["layer"] for n in far["nodes"]}
    assert all(layer[e["prerequisite"]] < layer[e["topic"]] for e in far["edges"])


def test_a_neighbourhood_is_drawn_in_the_columns_there_are(run: Run) -> None:
    lines = run("map", GOAL).out.splitlines()
    assert max(map(len, lines)) <= 80
    assert any("║ · The Mean of a Tensor ║" in line for line in lines)
    assert "▸║" in "".join(lines)


def test_the_cone_is_counted_by_strand_level_and_evidence(run: Run) -> None:
    run("goal", "set", GOAL)
    run("know", "counting-objects")
    view = run("map", "--json").data
    assert [goal["id"] for goal in view["goals"]] == [GOAL]
    assert (view["known"], view["total"]) == (1, 10)
    cells = [cell for strand in view["strands"] for cell in strand["cells"]]
    assert sum(cell["total"] for cell in cells) == 10
    assert all(sum(cell["evidence"].values()) == cell["total"] == len(cell["topics"]) for cell in cells)
    assert sum(cell["evidence"].get("claimed", 0) for cell in cells) == 1
    assert [t["id"] for cell in cells for t in cell["topics"] if t["is_goal"]] == [GOAL]
    assert any(t["milestone"] for cell in cells for t in cell["topics"])
    words = run("map").out
    assert "1 of 10 topics known" in words
    assert "○1" in words


def test_what_cannot_be_mapped_is_told(run: Run) -> None:
    assert run("map", "mean-of-a-tensr").status == 2
    assert "from 1 to 3" in run("map", GOAL, "--radius", "0").err

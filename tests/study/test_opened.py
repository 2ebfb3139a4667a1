"""What a learned topic opens, and the way from it to the goal."""

from __future__ import annotations

from itertools import pairwise

from curriculum.learner.evidence import Evidence
from curriculum.study.desk import Desk
from curriculum.study.goals import set_goal
from curriculum.study.opened import opened_by
from curriculum.study.words import way_up


def known(desk: Desk, *topics: str) -> dict[str, Evidence]:
    return {t: Evidence.DEMONSTRATED if t in topics else Evidence.UNKNOWN for t in desk.graph.topics}


def test_only_what_waited_for_nothing_else_is_opened(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    alone = opened_by(desk, "tensor-shape", known(desk, "tensor-shape"))
    assert alone is not None
    assert "mean-of-a-tensor" not in [link.id for link in alone.ready]
    both = opened_by(desk, "tensor-shape", known(desk, "tensor-shape", "mean-of-numbers"))
    assert both is not None
    assert [link.id for link in both.ready] == ["mean-of-a-tensor"]
    assert [link.id for link in both.way] == ["mean-of-a-tensor"]


def test_nothing_is_opened_by_what_is_not_known(desk: Desk) -> None:
    assert opened_by(desk, "tensor-shape", known(desk)) is None


def test_without_a_goal_there_is_no_way_and_every_ready_topic_is_named(desk: Desk) -> None:
    found = opened_by(desk, "counting-objects", known(desk, "counting-objects"))
    assert found is not None
    assert found.ready
    assert found.way == ()


def test_the_way_from_the_first_topic_goes_up_edge_by_edge_and_ends_at_the_goal(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    found = opened_by(desk, "counting-objects", known(desk, "counting-objects"))
    assert found is not None
    steps = ["counting-objects", *(link.id for link in found.way)]
    assert steps[-1] == "mean-of-a-tensor"
    assert all(below in desk.graph.prerequisites(above) for below, above in pairwise(steps))


def test_a_way_is_told_in_one_sentence() -> None:
    assert way_up(["Goal"]) == "nothing in between: Goal comes next"
    assert way_up(["A", "Goal"]) == "A and Goal"
    assert way_up([*"ABCDEF", "Goal"]) == "A, B, C, D, … and Goal"

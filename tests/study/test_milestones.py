"""Milestones: how far off, when reached, and the problem that shows it."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError
from curriculum.study import sessions
from curriculum.study.claims import claim
from curriculum.study.desk import Desk
from curriculum.study.milestones import milestones
from curriculum.study.plan import plan
from curriculum.study.views import ItemView
from tests.study.test_sessions import finish, right

PROBLEM = "mean-of-numbers/rain-in-a-week"


def test_what_is_left_is_counted_and_the_last_topic_named(desk: Desk) -> None:
    means, tensors = milestones(desk)
    assert (means.topics_left, means.last, means.reached) == (6, "mean-of-numbers", False)
    assert (tensors.topics_left, tensors.last) == (10, "mean-of-a-tensor")
    assert tensors.minutes_left == plan(desk, "mean-of-a-tensor").minutes_total


def test_a_plan_has_those_on_its_way(desk: Desk) -> None:
    assert [line.id for line in plan(desk, "mean-of-a-tensor").milestones] == ["means", "tensors"]
    assert [line.id for line in plan(desk, "mean-of-numbers").milestones] == ["means"]
    assert plan(desk, "tensor-shape").milestones == ()


def test_one_is_reached_when_all_beneath_it_is_known(desk: Desk) -> None:
    claim(desk, "sharing-by-facts")
    assert milestones(desk)[0].topics_left == 1
    claim(desk, "mean-of-numbers")
    means = milestones(desk)[0]
    assert (means.reached, means.done, means.last, means.topics_left) == (True, False, None, 0)


def test_the_end_of_practice_tells_of_it_until_its_problem_is_solved(desk: Desk) -> None:
    claim(desk, "sharing-by-facts")
    first = sessions.start(desk, "mean-of-numbers", seed=1)
    results, summary = finish(desk, first)
    solved = PROBLEM in {result.question_id for result in results}
    assert [line.id for line in summary.milestones] == ([] if solved else ["means"])
    item = sessions.start(desk, PROBLEM, seed=1)
    assert item.question_id == PROBLEM
    _, after = finish(desk, item)
    assert after.milestones == ()
    assert milestones(desk)[0].done


def test_a_session_begins_with_the_question_that_was_wanted(desk: Desk) -> None:
    for seed in range(6):
        item = sessions.start(desk, PROBLEM, seed=seed)
        assert (item.topic, item.question_id, item.number) == ("mean-of-numbers", PROBLEM, 1)
        again = sessions.next_question(desk, item.session)
        assert isinstance(again, ItemView)
        assert again.question_id == PROBLEM
        sessions.answer(desk, item.session, item.question_id, right(desk, item))
        after = sessions.next_question(desk, item.session)
        assert isinstance(after, ItemView)
        assert after.question_id != PROBLEM


def test_a_question_that_there_is_not_begins_nothing(desk: Desk) -> None:
    with pytest.raises(UnknownNameError) as error:
        sessions.start(desk, "mean-of-numbers/rain-in-week", seed=1)
    assert PROBLEM in error.value.nearest
    assert desk.progress.events(kinds=("session-started",)) == ()

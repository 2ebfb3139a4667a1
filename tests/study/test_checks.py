"""Checks before a lesson: hearsay is asked about, the hardest first; a miss or a rusty topic shows."""

from __future__ import annotations

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.study import claims, sessions
from curriculum.study.checks import rusty, start_checks
from curriculum.study.desk import Desk
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.plan import next_step
from curriculum.study.topics import topic_page
from curriculum.study.views import CheckSummary, ItemView
from practice.questions import key_text

TOP, HARDEST = "mean-of-a-tensor", "mean-of-numbers"


@pytest.fixture
def claimed(desk: Desk) -> Desk:
    """All beneath the mean of a tensor is known by the learner's word alone."""
    for below in desk.graph.prerequisites(TOP):
        claims.claim(desk, below)
    return desk


def right(desk: Desk, item: ItemView) -> None:
    sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))


def begun(desk: Desk) -> ItemView:
    item = start_checks(desk, TOP, seed=2)
    assert isinstance(item, ItemView)
    return item


def test_what_was_only_claimed_is_named_on_the_page_and_by_the_next_step(claimed: Desk) -> None:
    set_goal(claimed, TOP)
    waiting = {link.id for link in topic_page(claimed, TOP).unchecked}
    assert waiting == {"mean-of-numbers", "tensor-shape"}
    step = next_step(claimed)
    assert (step.topic, {link.id for link in step.unchecked}) == (TOP, waiting)
    assert "which you have not shown yet" in step.why


def test_the_hardest_comes_first_and_right_answers_let_the_lesson_begin(claimed: Desk) -> None:
    item = begun(claimed)
    assert item.topic == HARDEST
    assert item.before is not None
    assert item.before.id == TOP
    right(claimed, item)
    second = sessions.next_question(claimed, item.session)
    assert isinstance(second, ItemView)
    assert second.topic == "tensor-shape"
    right(claimed, second)
    end = sessions.next_question(claimed, item.session)
    assert isinstance(end, CheckSummary)
    assert end.ready
    assert [topic.outcome for topic in end.topics] == ["holds", "holds"]
    assert topic_page(claimed, TOP).unchecked == ()
    (first, *_) = claimed.progress.events(kinds=("answered",))
    assert first.payload.mode == "check"  # type: ignore[attr-defined]


def test_a_miss_puts_the_topic_on_the_plan_after_a_second_question(claimed: Desk) -> None:
    set_goal(claimed, TOP)
    item = begun(claimed)
    sessions.dont_know(claimed, item.session, item.question_id)
    following = sessions.next_question(claimed, item.session)
    assert isinstance(following, ItemView)
    right(claimed, following)
    again = sessions.next_question(claimed, item.session)
    assert isinstance(again, ItemView)
    assert again.topic == HARDEST
    assert again.question_id != item.question_id
    sessions.dont_know(claimed, item.session, again.question_id)
    end = sessions.next_question(claimed, item.session)
    assert isinstance(end, CheckSummary)
    assert not end.ready
    assert end.topics[0].outcome == "missed"
    assert next_step(claimed).topic == HARDEST


def test_rusty_shows_the_topic_once_more_and_two_questions_decide(claimed: Desk) -> None:
    item = begun(claimed)
    read = rusty(claimed, item.session, item.question_id)
    assert read.core_idea
    assert sessions.next_question(claimed, item.session) == item
    rusty(claimed, item.session, item.question_id)
    assert len(claimed.progress.events(kinds=("rusty",))) == 1
    asked = []
    current = sessions.next_question(claimed, item.session)
    while isinstance(current, ItemView):
        asked.append(current.topic)
        right(claimed, current)
        current = sessions.next_question(claimed, item.session)
    assert sorted(asked) == [HARDEST, HARDEST, "tensor-shape"]


def test_where_nothing_is_hearsay_nothing_is_asked_or_logged(desk: Desk) -> None:
    end = start_checks(desk, TOP, seed=1)
    assert isinstance(end, CheckSummary)
    assert (end.topics, end.ready) == ((), False)
    assert desk.progress.event_count() == 0
    with pytest.raises(UnknownNameError):
        start_checks(desk, "nothing", seed=1)


def test_only_a_check_can_be_answered_with_rusty(desk: Desk) -> None:
    item = sessions.start(desk, "mean-of-numbers", seed=1)
    with pytest.raises(UsageError, match="rusty"):
        rusty(desk, item.session, item.question_id)


def test_a_lesson_below_university_is_tried_first_until_it_was_missed(desk: Desk) -> None:
    assert topic_page(desk, "mean-of-numbers").try_first
    assert not topic_page(desk, "counting-objects").try_first, "it has no questions"
    item = sessions.start(desk, "mean-of-numbers", seed=1)
    sessions.dont_know(desk, item.session, item.question_id)
    assert not topic_page(desk, "mean-of-numbers").try_first

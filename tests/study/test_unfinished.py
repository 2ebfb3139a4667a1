"""What was left before its end is offered again."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.study import exercises, sessions
from curriculum.study.desk import Desk
from curriculum.study.items import find_question
from curriculum.study.reviews import start_review
from curriculum.study.settings import change_setting, setting
from curriculum.study.unfinished import unfinished_exercise, unfinished_session
from curriculum.study.views import ItemView
from practice.questions import key_text

TOPIC = "mean-of-numbers"


def test_a_session_left_after_an_answer_is_offered_until_a_week_has_passed(
    open_tiny: Callable[[], Desk], clock: Callable[[], object]
) -> None:
    desk = open_tiny()
    assert unfinished_session(desk) is None
    item = sessions.start(desk, TOPIC, seed=1)
    assert unfinished_session(desk) is None
    sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
    left = unfinished_session(open_tiny())
    assert left is not None
    assert (left.session, left.topic, left.answered) == (item.session, TOPIC, 1)
    clock.move(days=8)
    assert unfinished_session(desk) is None


def test_a_finished_session_is_not_offered(desk: Desk) -> None:
    item = sessions.start(desk, TOPIC, seed=1)
    following: object = item
    while isinstance(following, ItemView):
        sessions.dont_know(desk, following.session, following.question_id)
        following = sessions.next_question(desk, item.session)
    assert unfinished_session(desk) is None


def learn(desk: Desk, topic: str) -> None:
    item: object = sessions.start(desk, topic, seed=1)
    while isinstance(item, ItemView):
        sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
        item = sessions.next_question(desk, item.session)


def test_a_review_left_after_an_answer_is_offered_on_its_day(
    open_tiny: Callable[[], Desk], clock: Callable[[], object]
) -> None:
    desk = open_tiny()
    learn(desk, TOPIC)
    learn(desk, "tensor-shape")
    clock.move(days=4)
    item = start_review(desk, seed=3)
    assert isinstance(item, ItemView)
    assert unfinished_session(desk) is None, "nothing of it is answered: a new one asks the same"
    sessions.dont_know(desk, item.session, item.question_id)
    left = unfinished_session(open_tiny())
    assert left is not None
    assert (left.session, left.mode, left.answered) == (item.session, "review", 1)
    clock.move(days=1)
    assert unfinished_session(desk) is None


def test_a_review_is_unfinished_until_what_was_missed_came_again(
    open_tiny: Callable[[], Desk], clock: Callable[[], object]
) -> None:
    desk = open_tiny()
    learn(desk, TOPIC)
    clock.move(days=4)
    item: object = start_review(desk, seed=3)
    assert isinstance(item, ItemView)
    session = item.session
    sessions.dont_know(desk, session, item.question_id)
    left = unfinished_session(desk)
    assert left is not None
    while isinstance(item := sessions.next_question(desk, session), ItemView):
        sessions.dont_know(desk, session, item.question_id)
    assert unfinished_session(desk) is None


def test_an_exercise_is_in_progress_from_its_start(desk: Desk) -> None:
    assert unfinished_exercise(desk) is None
    exercises.start(desk, "maml-inner-loop")
    line = unfinished_exercise(desk)
    assert line is not None
    assert (line.exercise_id, line.state) == ("maml-inner-loop", "started")


def test_a_setting_is_kept(open_tiny: Callable[[], Desk]) -> None:
    assert setting(open_tiny(), "theme") is None
    change_setting(open_tiny(), "theme", "light")
    assert setting(open_tiny(), "theme") == "light"
    count = open_tiny().progress.event_count()
    change_setting(open_tiny(), "theme", "light")
    assert open_tiny().progress.event_count() == count
    change_setting(open_tiny(), "theme", None)
    assert setting(open_tiny(), "theme") is None

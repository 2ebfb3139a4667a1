"""What a day begins with, in the states that a learner may be in."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.study import exercises, sessions
from curriculum.study.claims import claim
from curriculum.study.desk import Desk
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.lesson_place import LessonPlace, keep_place
from curriculum.study.reviews import start_review
from curriculum.study.today import today, when
from curriculum.study.topics import open_lesson
from curriculum.study.unfinished import unfinished_session
from curriculum.study.views import ItemView
from practice.questions import key_text

GOAL, MEAN, SHAPE = "mean-of-a-tensor", "mean-of-numbers", "tensor-shape"


def answer(desk: Desk, topic: str, most: int = 99) -> None:
    """Answer so many questions on a topic, right."""
    item = sessions.start(desk, topic, seed=1)
    for _ in range(most):
        if not isinstance(item, ItemView):
            return
        sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
        item = sessions.next_question(desk, item.session)


def kinds(desk: Desk) -> list[str]:
    view = today(desk)
    return [offer.kind for offer in (view.now, *view.then) if offer is not None]


def test_who_has_done_nothing_is_offered_a_goal(desk: Desk) -> None:
    view = today(desk)
    assert (view.goals, view.now, view.then, view.new) == ((), None, (), True)
    assert [topic.id for topic in view.suggested] == [GOAL]
    assert when(desk) is None
    assert desk.progress.event_count() == 0


def test_with_a_goal_just_set_placement_comes_first_and_the_first_lesson_says_why(desk: Desk) -> None:
    set_goal(desk, GOAL)
    view = today(desk)
    assert view.now is not None
    assert view.now.kind == "placement"
    assert view.now.why
    lesson = view.then[0]
    assert (lesson.kind, lesson.of) == ("learn", "counting-objects")
    assert "first of 10 on your plan" in lesson.why
    assert view.milestones_total == 2
    assert view.ahead is not None
    forecast = when(desk)
    assert forecast is not None
    assert forecast.finish.p10 <= forecast.finish.p90


def test_mid_way_there_are_the_session_left_the_reviews_within_their_share_and_the_exercise(
    open_tiny: Callable[[], Desk], clock, mean_exercise: str
) -> None:
    desk = open_tiny()
    set_goal(desk, GOAL)
    claim(desk, "tensor-from-a-list")
    claim(desk, MEAN, ())
    answer(desk, MEAN)
    clock.move(days=3)
    answer(desk, SHAPE, 1)
    exercises.start(desk, mean_exercise)
    view = today(desk)
    assert view.now is not None
    assert (view.now.kind, view.now.beside) == ("continue", "1 question answered")
    by_kind = {offer.kind: offer for offer in view.then}
    assert "of 9 a day" in by_kind["review"].beside
    assert by_kind["exercise"].of == mean_exercise
    assert by_kind["exercise"].beside == "not run yet"
    assert "placement" in by_kind


def test_a_review_left_is_offered_on_its_day_only(open_tiny: Callable[[], Desk], clock) -> None:
    desk = open_tiny()
    set_goal(desk, GOAL)
    answer(desk, MEAN)
    answer(desk, SHAPE)
    clock.move(days=3)
    assert today(desk).now.kind == "review"  # type: ignore[union-attr]
    item = start_review(desk, seed=1)
    assert isinstance(item, ItemView)
    sessions.answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
    left = unfinished_session(desk)
    assert left is not None
    assert (left.mode, left.topic, left.session) == ("review", None, item.session)
    view = today(desk)
    assert view.now is not None
    assert (view.now.kind, view.now.words) == ("continue", "Continue the review")
    clock.move(days=1)
    assert unfinished_session(desk) is None
    assert "continue" not in kinds(desk)


def test_after_ten_days_away_a_few_questions_come_first_and_nothing_is_counted_up(
    open_tiny: Callable[[], Desk], clock
) -> None:
    desk = open_tiny()
    set_goal(desk, GOAL)
    answer(desk, MEAN)
    answer(desk, SHAPE)
    clock.move(days=11)
    view = today(desk)
    assert view.now is not None
    assert view.now.kind == "review"
    assert "Welcome back" in view.now.why
    assert "due" not in view.now.words


def test_where_no_review_is_due_it_says_when_one_will_be(open_tiny: Callable[[], Desk], clock) -> None:
    desk = open_tiny()
    set_goal(desk, GOAL)
    answer(desk, MEAN)
    view = today(desk)
    assert "review" not in kinds(desk)
    assert view.reviews.startswith("The next review is due on ")


def test_at_the_goal_another_one_is_offered_and_placement_is_not(desk: Desk) -> None:
    set_goal(desk, GOAL)
    claim(desk, GOAL)
    view = today(desk)
    assert view.goals[0].minutes_left == 0
    assert "goal" in kinds(desk)
    assert "placement" not in kinds(desk)
    assert (view.milestones_reached, view.ahead) == (2, None)
    assert when(desk) is None


def test_a_lesson_that_was_begun_comes_before_placement(desk: Desk) -> None:
    set_goal(desk, GOAL)
    for topic in ("sharing-by-facts", "python-lists"):
        claim(desk, topic)
    assert kinds(desk)[0] == "placement"
    lesson = next(offer.of for offer in today(desk).then if offer.kind == "lesson")
    open_lesson(desk, lesson)
    keep_place(desk, lesson, LessonPlace(panel="explainer-1", shown=1, sessions={}))
    found = kinds(desk)
    assert found.index("lesson") < found.index("placement")

"""Exercises as the faces use them: what comes next."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.learner.events import ExerciseGraded
from curriculum.study import claims, exercises, goals, plan
from curriculum.study.desk import Desk
from curriculum.study.items import find_question
from curriculum.study.sessions import answer, next_question, start
from curriculum.study.views import ItemView
from practice.questions import key_text


def learn(desk: Desk, topic: str) -> None:
    """Answer a topic's questions right until the session ends."""
    item = start(desk, topic, seed=1)
    while isinstance(item, ItemView):
        answer(desk, item.session, item.question_id, key_text(find_question(desk, item.question_id)[0]))
        item = next_question(desk, item.session)


def test_an_exercise_waits_until_all_it_leans_on_is_known(mean_exercise: str, open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    goals.set_goal(desk, "mean-of-a-tensor")
    learn(desk, "mean-of-numbers")
    assert plan.next_step(desk).kind == "learn"
    (line,) = exercises.list_exercises(desk)
    assert (line.state, line.next) == ("new", False)
    assert [link.id for link in exercises.exercise_page(desk, mean_exercise).unknown] == ["tensor-shape"]
    claims.claim(desk, "tensor-shape")
    step = plan.next_step(desk)
    assert (step.kind, step.topic, step.exercise) == ("exercise", "mean-of-numbers", mean_exercise)
    assert exercises.list_exercises(desk)[0].next
    assert exercises.exercise_page(desk, mean_exercise).unknown == ()
    desk.record(ExerciseGraded(exercise=mean_exercise, outcome="passed"), topic="mean-of-numbers")
    assert plan.next_step(desk).kind == "learn"
    assert [(line.state, line.next) for line in exercises.list_exercises(desk)] == [("passed", False)]


def test_an_exercise_comes_with_the_topic_that_it_waited_for(mean_exercise: str, open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    goals.set_goal(desk, "mean-of-a-tensor")
    claims.claim(desk, "mean-of-numbers")
    claims.claim(desk, "tensor-from-a-list")
    assert plan.next_step(desk).kind == "learn"
    learn(desk, "tensor-shape")
    assert plan.next_step(desk).exercise == mean_exercise

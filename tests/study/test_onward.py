"""Where an exercise that passed leads on to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curriculum import paths
from curriculum.errors import UnknownNameError
from curriculum.learner.events import ExerciseGraded
from curriculum.study import claims, goals
from curriculum.study.desk import Desk
from curriculum.study.onward import onward


def another(name: str, topics: str, difficulty: int) -> str:
    """One more exercise beside the first."""
    folder = paths.exercises_folder() / name
    folder.mkdir()
    for file in ("starter.py", "examples.py", "solution.py", "check.py"):
        (folder / file).write_text("", encoding="utf-8")
    (folder / "task.md").write_text(
        f"---\ntitle: {name}\nkind: implement\ntopics: [{topics}]\nminutes: 10\ndifficulty: {difficulty}\n"
        "hints: [Add., Count., Divide.]\nout_of_scope: [Weights]\n---\nWrite it.\n",
        encoding="utf-8",
    )
    return name


def test_it_names_the_idea_and_its_way_to_the_goal(mean_exercise: str, open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    found = onward(desk, mean_exercise)
    assert found.topic is not None
    assert (found.topic.id, found.is_goal, found.way) == ("mean-of-numbers", False, ())
    assert (found.exercise, found.step) == (None, None)
    goals.set_goal(desk, "mean-of-a-tensor")
    found = onward(desk, mean_exercise)
    assert found.way[-1].id == "mean-of-a-tensor"
    assert found.step is not None
    assert found.step.kind == "learn"
    goals.set_goal(desk, "mean-of-numbers")
    assert onward(desk, mean_exercise).is_goal


def test_of_several_topics_the_one_beneath_the_goal_counts(mean_exercise: str, open_tiny: Callable[[], Desk]) -> None:
    desk = open_tiny()
    both = another("both", "mean-of-numbers, tensor-shape", 2)
    goals.set_goal(desk, "tensor-shape")
    found = onward(desk, both)
    assert found.topic is not None
    assert (found.topic.id, found.is_goal) == ("tensor-shape", True)


def test_the_next_exercise_is_akin_and_within_reach_else_the_one_after_it(
    mean_exercise: str, open_tiny: Callable[[], Desk]
) -> None:
    desk = open_tiny()
    shape, akin = another("shape", "tensor-shape", 1), another("akin", "mean-of-numbers", 5)

    def following(exercise: str) -> str | None:
        found = onward(desk, exercise).exercise
        return found.exercise_id if found else None

    assert following(shape) is not None  # nothing is known, and it leads on all the same
    claims.claim(desk, "mean-of-numbers")
    claims.claim(desk, "tensor-shape")
    assert following(mean_exercise) == akin
    desk.record(ExerciseGraded(exercise=akin, outcome="passed"), topic="mean-of-numbers")
    assert following(mean_exercise) == shape
    desk.record(ExerciseGraded(exercise=shape, outcome="passed"), topic="tensor-shape")
    assert following(mean_exercise) is None


def test_an_exercise_that_is_none_is_said_to_be_none(desk: Desk) -> None:
    with pytest.raises(UnknownNameError):
        onward(desk, "no-such-exercise")

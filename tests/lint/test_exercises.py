"""Rules on exercises."""

from __future__ import annotations

from pathlib import Path

import pytest

from curriculum.content.problem import Problem
from curriculum.lint.rules.exercises import implicated
from tests.lint.conftest import Copy

TASK = """\
---
title: The mean of a tensor
kind: implement
topics: [{topics}]
needs: [{needs}]
minutes: 15
difficulty: 1
hints: [Add up., Count., Divide.]
predict: {predict}
explain: tensor-shape/one-level
out_of_scope: [Weights]
---
Write `mean`.
"""
CHECK = """\
SHAPES = "{constant}"


def check_value(work):
    \"\"\"The mean is right.\"\"\"
    expect_close(work.mean([1.0, 3.0]), 2.0, implicates="{literal}")
    expect_shape(work.mean([1.0]), (), implicates=SHAPES)
"""


def _problems(
    copy: Copy,
    tmp_path: Path,
    topics: str = "mean-of-a-tensor",
    constant: str = "tensor-shape",
    literal: str = "sharing-by-facts",
    predict: str = "tensor-shape/two-rows",
    needs: str = "",
) -> list[Problem]:
    folder = tmp_path / "practice" / "exercises"
    exercise = folder / "mean"
    exercise.mkdir(parents=True)
    for name in ("starter.py", "examples.py", "solution.py"):
        (exercise / name).write_text("", encoding="utf-8")
    (exercise / "task.md").write_text(TASK.format(topics=topics, predict=predict, needs=needs), encoding="utf-8")
    (exercise / "check.py").write_text(CHECK.format(constant=constant, literal=literal), encoding="utf-8")
    return list(copy.lint(folder).errors)


def test_a_sound_exercise(copy: Copy, tmp_path: Path) -> None:
    assert _problems(copy, tmp_path) == []


def test_the_topics_of_an_exercise_exist(copy: Copy, tmp_path: Path) -> None:
    (problem,) = _problems(copy, tmp_path, topics="mean-of-a-tensor, tensor-shap")
    assert (problem.file, problem.line) == ("practice/exercises/mean/task.md", 4)
    assert problem.what == "The topic `tensor-shap` does not exist"
    assert problem.nearest[0] == "tensor-shape"


@pytest.mark.parametrize(("where", "line"), [("literal", 6), ("constant", 7)])
def test_a_check_implicates_topics(copy: Copy, tmp_path: Path, where: str, line: int) -> None:
    (problem,) = _problems(copy, tmp_path, **{where: "tensor-shap"})
    assert (problem.file, problem.line) == ("practice/exercises/mean/check.py", line)
    assert problem.what == "`tensor-shap` is implicated, which is not a topic"
    assert problem.nearest[0] == "tensor-shape"


@pytest.mark.parametrize(
    ("predict", "what"),
    [
        ("tensor-shape/two-row", "The topic `tensor-shape` has no question `two-row`"),
        ("no-topic/two-rows", "The question is of `no-topic`, which lies elsewhere"),
        ("null", "It names no question under `predict`"),
    ],
)
def test_an_exercise_asks_before_and_after(copy: Copy, tmp_path: Path, predict: str, what: str) -> None:
    (problem,) = _problems(copy, tmp_path, predict=predict)
    assert (problem.what, problem.file, problem.rule) == (what, "practice/exercises/mean/task.md", "exercise-question")


def test_a_check_implicates_what_lies_beneath(copy: Copy, tmp_path: Path) -> None:
    (problem,) = _problems(copy, tmp_path, topics="tensor-shape", literal="mean-of-a-tensor")
    assert problem.what == "`mean-of-a-tensor` is implicated, which is neither a topic of this exercise nor beneath one"


def test_needs_are_topics_that_nothing_named_implies(copy: Copy, tmp_path: Path) -> None:
    (problem,) = _problems(copy, tmp_path, needs="tensor-shape")
    assert problem.what == "`tensor-shape` need not be named under `needs`: it is beneath `mean-of-a-tensor`"
    assert (problem.line, problem.rule) == (5, "exercise-needs")


def test_a_check_implicates_what_the_exercise_needs(copy: Copy, tmp_path: Path) -> None:
    topics = {"topics": "tensor-shape", "needs": "mean-of-a-tensor", "literal": "mean-of-a-tensor"}
    assert _problems(copy, tmp_path, **topics) == []


def test_an_exercise_that_cannot_be_read_is_a_problem(copy: Copy, tmp_path: Path) -> None:
    (problem,) = _problems(copy, tmp_path, topics="")
    assert problem.file == "practice/exercises/mean/task.md"
    assert problem.what.startswith("topics: ")
    assert problem.rule == "exercise"


def test_an_exercise_with_a_part_missing(copy: Copy, tmp_path: Path) -> None:
    exercise = tmp_path / "exercises" / "half"
    exercise.mkdir(parents=True)
    (exercise / "task.md").write_text(
        TASK.format(topics="tensor-shape", predict="tensor-shape/two-rows", needs=""), encoding="utf-8"
    )
    (problem,) = copy.lint(tmp_path / "exercises").errors
    assert problem.file.endswith("exercises/half")
    assert problem.what == "the exercise: starter.py, examples.py, solution.py, check.py missing"


def test_exercises_of_another_graph_are_left_alone(copy: Copy, tmp_path: Path) -> None:
    assert _problems(copy, tmp_path, topics="sonnets, villanelles") == []


def test_an_exercise_on_a_topic_that_is_gone_is_still_ours(copy: Copy, tmp_path: Path) -> None:
    (problem,) = _problems(copy, tmp_path, topics="sharing-fairly")
    assert problem.what == "The topic `sharing-fairly` does not exist"
    assert problem.nearest == ("sharing-by-dealing", "sharing-by-facts")


def test_a_check_file_is_read_and_never_run() -> None:
    source = 'A = "one"\nraise SystemExit\nf(implicates=A)\ng(implicates="two")\nh(implicates=None)\n'
    assert implicated(source) == [(3, "one"), (4, "two")]
    assert implicated("def broken(") == []

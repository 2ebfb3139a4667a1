"""The exercise on MAML's inner loop holds what it promises."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from practice.grader import Grader, Outcome, load, verify

pytestmark = [
    pytest.mark.torch,
    pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="PyTorch is not installed"),
]
ID = "maml-inner-loop"


@pytest.fixture(scope="module")
def grader() -> Iterator[Grader]:
    with Grader() as warm:
        yield warm


@pytest.mark.slow
def test_starter_solution_and_wrong_solutions(grader: Grader) -> None:
    found = verify(ID, grader=grader)
    assert found.holds, "\n".join(found.problems)
    assert len(found.caught) >= 4
    assert len(found.checks) == 11


def test_the_hand_case_is_told_with_its_figures(grader: Grader) -> None:
    exercise = load(ID)
    first_order = (exercise.folder / "wrong" / "detaches.py").read_text()
    verdict = grader.grade_text(exercise, first_order)
    check = verdict.first_failure
    assert check is not None
    assert "Expected:  tensor([-4.48])" in check.message
    assert "Got:       tensor([-5.6])" in check.message
    assert check.implicates == "differentiating-through-an-update"
    assert "from starter import Task, meta_loss" in check.message


def test_training_streams_a_curve(grader: Grader) -> None:
    exercise = load(ID)
    verdict = grader.grade_text(exercise, exercise.solution.read_text(), seed=11)
    assert verdict.outcome is Outcome.PASSED
    curves = {curve.name: curve.values for curve in verdict.curves}
    assert len(curves["meta-loss"]) == 60
    before, after = curves["new curves: before, after one step"]
    assert after < 0.85 * before


def test_reproducing_lines_run_in_a_learners_folder(grader: Grader, tmp_path: Path) -> None:
    """What a failed check prints to paste gives the wrong value that it reports."""
    exercise = load(ID)
    text = (exercise.folder / "wrong" / "sums.py").read_text()
    check = grader.grade_text(exercise, text).first_failure
    assert check is not None
    assert check.name == "mean_over_tasks"
    lines = [line.strip() for line in check.message.partition("See it yourself:\n")[2].splitlines()]
    (tmp_path / "starter.py").write_text(text)
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONSAFEPATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "20." in run.stdout

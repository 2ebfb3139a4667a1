"""The curve that the real grader reports is the one that Progress looks for."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest
from leading import leading_graph

from curriculum.paths import exercises_folder
from curriculum.study import exercises
from curriculum.study.desk import open_desk
from curriculum.study.own_maml import EXERCISE, own_maml


@pytest.mark.torch
@pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="PyTorch is not installed")
def test_grading_the_solution_gives_a_curve_of_its_own(
    home: Path, clock: Callable[[], object], tiny_folder: Path, tmp_path: Path
) -> None:
    with open_desk(graph_folder=leading_graph(tiny_folder, tmp_path), clock=clock) as desk:
        exercises.check(desk, EXERCISE, path=exercises_folder() / EXERCISE / "solution.py")
        found = own_maml(desk)
    assert found is not None
    assert found.own is not None
    assert found.own.passed
    # The check trains for 300 meta-iterations, as its task says.
    assert (found.own.trained, found.own.iterations[-1]) == (300, 296)
    assert found.own.before is not None
    assert found.own.after is not None
    assert found.own.after < found.own.before

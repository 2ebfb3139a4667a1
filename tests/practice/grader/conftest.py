"""A folder with a tiny exercise, and graders that stay warm for the whole run."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from practice.grader import Grader, Verdict, load
from practice.grader.bubblewrap import works
from practice.grader.exercises import Exercise

EXERCISES = Path(__file__).parent / "exercises"
HAS_TORCH = importlib.util.find_spec("torch") is not None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs PyTorch where it is missing."""
    for item in items:
        if not HAS_TORCH and item.get_closest_marker("torch"):
            item.add_marker(pytest.mark.skip(reason="PyTorch is not installed"))


@pytest.fixture(scope="session")
def exercises_folder() -> Path:
    return EXERCISES


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A copy of the tiny exercise that a test may change."""
    shutil.copytree(EXERCISES / "softmax", tmp_path / "softmax")
    return tmp_path


@pytest.fixture(scope="session")
def softmax() -> Exercise:
    return load("softmax", folder=EXERCISES)


@pytest.fixture(scope="session")
def landlock_grader() -> Iterator[Grader]:
    with Grader(folder=EXERCISES, isolation="landlock") as grader:
        yield grader


@pytest.fixture(scope="session")
def limits_grader() -> Iterator[Grader]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOME_TOKEN", "what no submission may see")
        with Grader(folder=EXERCISES, isolation="limits") as grader:
            yield grader


@pytest.fixture(scope="session")
def bubblewrap_grader() -> Iterator[Grader]:
    if not works():
        pytest.skip("bubblewrap does not work here")
    with Grader(folder=EXERCISES, isolation="bubblewrap") as grader:
        yield grader


@pytest.fixture
def graded(landlock_grader: Grader, softmax: Exercise) -> Callable[..., Verdict]:
    """Grade text as an answer to the tiny exercise."""

    def run(source: str, **options: object) -> Verdict:
        return landlock_grader.grade_text(softmax, source, **options)  # type: ignore[arg-type]

    return run

"""Reading exercises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from practice.grader import ExerciseError, UnknownExerciseError, exercise_ids, list_exercises, load


def test_the_tiny_exercise_is_read_whole(exercises_folder: Path) -> None:
    exercise = load("softmax", folder=exercises_folder)
    assert exercise.title == "Softmax of a vector"
    assert exercise.topics == ("softmax",)
    assert exercise.limits.seconds == 10
    assert exercise.limits.memory_mb == 512
    assert len(exercise.hints) == 3
    assert exercise.task == "Turn scores into probabilities."
    assert exercise.starter.is_file()
    assert [path.name for path in exercise.wrong] == ["negated.py", "no_division.py", "overflows.py"]


def test_exercises_are_listed_in_order(exercises_folder: Path) -> None:
    assert exercise_ids(exercises_folder) == ("softmax",)
    assert [exercise.id for exercise in list_exercises(exercises_folder)] == ["softmax"]


def test_the_shipped_exercises_are_found_without_a_folder() -> None:
    assert "maml-inner-loop" in exercise_ids()
    assert all(exercise.task for exercise in list_exercises())


def test_an_unknown_exercise_names_the_nearest() -> None:
    with pytest.raises(UnknownExerciseError) as caught:
        load("maml-iner-loop")
    assert caught.value.nearest[0] == "maml-inner-loop"
    assert caught.value.fix


@pytest.mark.parametrize("exercise_id", ["", "..", "../softmax", "softmax/wrong", "/etc"])
def test_an_id_is_no_path(exercise_id: str, exercises_folder: Path) -> None:
    with pytest.raises(UnknownExerciseError):
        load(exercise_id, folder=exercises_folder)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Softmax of a vector", "titel: Softmax", "title"),
        ("difficulty: 1", "difficulty: 6", "difficulty: input should be less than or equal to 5"),
        ("minutes: 10", 'minutes: "10"', "minutes: input should be a valid integer"),
        ("minutes: 10", "minutes: 10\nminutes: 20", "'minutes' stands twice"),
        ("kind: implement", "kind: guess", "kind"),
        ("  - Which function of a score is always positive?\n", "", "hints"),
        ("topics: [softmax]", "topics: [Soft Max]", "topics.0"),
        ("forbid: [", "forbid: [softmax, ", "forbid.0"),
        ("memory_mb: 512", "memory: 512", "limits.memory"),
        ("---\nTurn", "Turn", "no front matter"),
        ("title: Softmax of a vector", "title: [", "task.md:"),
        ("Turn scores into probabilities.", "", "task"),
    ],
)
def test_a_wrong_front_matter_says_where(old: str, new: str, said: str, own_folder: Path) -> None:
    file = own_folder / "softmax" / "task.md"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    with pytest.raises(ExerciseError, match=r"task\.md") as caught:
        load("softmax", folder=own_folder)
    assert said in caught.value.message


def test_a_missing_file_is_named(own_folder: Path) -> None:
    (own_folder / "softmax" / "check.py").unlink()
    with pytest.raises(ExerciseError, match=r"check\.py missing"):
        load("softmax", folder=own_folder)


def test_reading_loads_neither_torch_nor_a_slow_yaml() -> None:
    program = (
        "import sys, practice.grader as g\n"
        "assert not {'torch', 'yaml', 'numpy'} & set(sys.modules), 'at import'\n"
        "g.Grader, g.grade, g.verify, g.Verdict, g.list_exercises()\n"
        "assert not {'torch', 'numpy', 'curriculum'} & set(sys.modules), 'after reading'\n"
    )
    subprocess.run([sys.executable, "-P", "-c", program], check=True)

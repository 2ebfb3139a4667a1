"""The learner's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from practice.grader import WorkspaceError
from practice.grader.exercises import Exercise
from practice.grader.workspace import keep, kept_copies, learner_file, reset, save, start


def test_start_puts_the_starter_examples_and_task(softmax: Exercise, tmp_path: Path) -> None:
    started = start(softmax, tmp_path / "work")
    assert started.created
    assert started.path == learner_file("softmax", tmp_path / "work")
    assert started.path.read_bytes() == softmax.starter.read_bytes()
    names = sorted(path.name for path in started.path.parent.iterdir())
    assert names == ["README.md", "examples.py", "starter.py"]
    readme = (started.path.parent / "README.md").read_text()
    assert readme.startswith("# Softmax of a vector\n\nTurn scores into probabilities.")
    assert "hints" not in readme


def test_start_never_overwrites(softmax: Exercise, tmp_path: Path) -> None:
    start(softmax, tmp_path)
    save("softmax", tmp_path, "mine")
    (tmp_path / "softmax" / "README.md").write_text("notes")
    again = start(softmax, tmp_path)
    assert not again.created
    assert again.path.read_text() == "mine"
    assert (tmp_path / "softmax" / "README.md").read_text() == "notes"


def test_save_replaces_the_whole_file(softmax: Exercise, tmp_path: Path) -> None:
    save("softmax", tmp_path, "first, and long")
    path = save("softmax", tmp_path, "second ∂")
    assert path.read_text(encoding="utf-8") == "second ∂"
    assert [entry.name for entry in path.parent.iterdir()] == ["starter.py"]


def test_a_failed_save_leaves_the_old_text(softmax: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save("softmax", tmp_path, "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WorkspaceError, match="No space left"):
        save("softmax", tmp_path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in path.parent.iterdir()] == ["starter.py"]


def test_reset_keeps_what_was_written(softmax: Exercise, tmp_path: Path) -> None:
    start(softmax, tmp_path)
    assert reset(softmax, tmp_path) is None
    for number, text in enumerate(("one", "two"), start=1):
        save("softmax", tmp_path, text)
        kept = reset(softmax, tmp_path)
        assert kept is not None
        assert kept.name == f"kept-{number}.py"
        assert kept.read_text() == text
        assert learner_file("softmax", tmp_path).read_bytes() == softmax.starter.read_bytes()
    assert [path.read_text() for path in kept_copies("softmax", tmp_path)] == ["one", "two"]


def test_reset_of_nothing_starts(softmax: Exercise, tmp_path: Path) -> None:
    assert reset(softmax, tmp_path) is None
    assert learner_file("softmax", tmp_path).is_file()


def test_a_place_that_cannot_be_written_gets_a_sentence(softmax: Exercise, tmp_path: Path) -> None:
    (tmp_path / "softmax").write_text("a file where the folder should be")
    with pytest.raises(WorkspaceError) as caught:
        start(softmax, tmp_path)
    assert "CURRICULUM_WORKSPACE" in caught.value.fix


def test_a_text_is_kept_beside_the_file_under_a_free_name(tmp_path: Path) -> None:
    save("softmax", tmp_path, "mine")
    assert [keep("softmax", tmp_path, text).name for text in ("one", "two")] == ["kept-1.py", "kept-2.py"]
    assert learner_file("softmax", tmp_path).read_text() == "mine"
    assert [path.read_text() for path in kept_copies("softmax", tmp_path)] == ["one", "two"]

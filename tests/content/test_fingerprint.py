"""When text counts as changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from curriculum.content.fingerprint import content_hash, fingerprint, quick_stamp

SHAPE = "topics/tensors/tensor-shape.md"


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_folder, tmp_path / "graph"))


def touch(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


def test_an_unchanged_folder_is_not_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = fingerprint(folder)

    def refuse(path: Path) -> bytes:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert fingerprint(folder, earlier=earlier) is earlier
    touch(folder / SHAPE)
    with pytest.raises(AssertionError, match="was read"):
        fingerprint(folder, earlier=earlier)


def test_a_touched_file_changes_the_stamp_alone(folder: Path) -> None:
    earlier = fingerprint(folder)
    touch(folder / SHAPE)
    now = fingerprint(folder, earlier=earlier)
    assert now.stamp != earlier.stamp
    assert now.content_hash == earlier.content_hash
    assert now.stamp == quick_stamp(folder)


@pytest.mark.parametrize("name", ["graph.toml", "strands.toml", "history.toml", SHAPE, "topics/tensors/stray.txt"])
def test_a_changed_file_changes_both(folder: Path, name: str) -> None:
    earlier = fingerprint(folder)
    with (folder / name).open("a") as file:
        file.write("# more\n")
    now = fingerprint(folder, earlier=earlier)
    assert now.stamp != earlier.stamp
    assert now.content_hash != earlier.content_hash


def test_a_renamed_and_a_deleted_file_change_the_hash(folder: Path) -> None:
    hashes = {content_hash(folder)}
    (folder / SHAPE).rename(folder / "topics/tensors/shape-of-a-tensor.md")
    hashes.add(content_hash(folder))
    (folder / "topics/tensors/shape-of-a-tensor.md").unlink()
    hashes.add(content_hash(folder))
    assert len(hashes) == 3


def test_the_hash_does_not_depend_on_the_place(folder: Path, tiny_folder: Path) -> None:
    assert content_hash(folder) == content_hash(tiny_folder)
    assert len(content_hash(folder)) == 40


def test_hidden_files_do_not_count(folder: Path) -> None:
    earlier = fingerprint(folder)
    (folder / "topics/tensors/.tensor-shape.md.swp").write_text("x")
    (folder / "topics/.DS_Store").write_text("x")
    assert fingerprint(folder, earlier=earlier) is earlier


def test_extra_files_count_by_their_folder_and_name(folder: Path, tmp_path: Path) -> None:
    tasks = [tmp_path / name / "task.md" for name in ("softmax", "maml")]
    for task in tasks:
        task.parent.mkdir()
        task.write_text("Do it.")
    plain = content_hash(folder)
    with_tasks = content_hash(folder, extra=tasks)
    assert with_tasks != plain
    assert content_hash(folder, extra=reversed(tasks)) == with_tasks
    assert content_hash(folder, extra=tasks[:1]) != content_hash(folder, extra=tasks[1:])
    earlier = fingerprint(folder, extra=tasks)
    tasks[0].write_text("Do it well.")
    assert fingerprint(folder, extra=tasks, earlier=earlier).content_hash != with_tasks


def test_the_border_between_two_files_counts(tmp_path: Path) -> None:
    hashes = set()
    for first, second in (("ab", "c"), ("a", "bc")):
        (tmp_path / "graph.toml").write_text(first)
        (tmp_path / "history.toml").write_text(second)
        hashes.add(content_hash(tmp_path))
    assert len(hashes) == 2


def test_an_extra_file_that_is_gone_is_as_good_as_absent(folder: Path, tmp_path: Path) -> None:
    assert content_hash(folder, extra=[tmp_path / "gone.md"]) == content_hash(folder)
    assert quick_stamp(folder, extra=[tmp_path / "gone.md"]) == quick_stamp(folder)

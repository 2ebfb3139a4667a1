"""What a watch makes of the ways in which editors write a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.errors import MachineError
from curriculum.study.drafts import Draft
from curriculum.study.watching import EMPTY_LOOKS, Watch, saves


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "starter.py"
    path.write_text("one", encoding="utf-8")
    return path


def look(watch: Watch, times: int) -> list[str]:
    """What so many looks find."""
    return [found.text for _ in range(times) if (found := watch.look()) is not None]


def test_a_save_is_found_once_and_an_untouched_file_never(file: Path) -> None:
    watch = Watch(Draft.read(file))
    assert look(watch, 5) == []
    file.write_text("two, longer", encoding="utf-8")
    assert look(watch, 1) == []
    assert look(watch, 5) == ["two, longer"]


def test_a_file_that_is_still_being_written_waits(file: Path) -> None:
    watch = Watch(Draft.read(file))
    for text in ("def f():", "def f():\n    return", "def f():\n    return 1\n"):
        file.write_text(text, encoding="utf-8")
        assert look(watch, 1) == []
    assert look(watch, 1) == ["def f():\n    return 1\n"]


def test_a_file_that_is_empty_for_a_moment_is_not_found_empty(file: Path) -> None:
    watch = Watch(Draft.read(file))
    file.write_text("", encoding="utf-8")
    assert look(watch, EMPTY_LOOKS - 1) == []
    file.write_text("two", encoding="utf-8")
    assert look(watch, 5) == ["two"]
    file.write_text("", encoding="utf-8")
    assert look(watch, EMPTY_LOOKS + 3) == [""]


def test_a_file_put_in_the_place_of_the_old_one_is_found_even_with_its_time_and_size(file: Path) -> None:
    draft = Draft.read(file)
    watch, before = Watch(draft), file.stat()
    new = file.with_name("new.py")
    new.write_text("two", encoding="utf-8")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    file.rename(file.with_name("starter.py~"))
    assert look(watch, 3) == []
    new.replace(file)
    assert look(watch, 3) == ["two"]
    assert (found := draft.changed_outside()) is not None
    assert found.text == "two"


def test_what_is_no_text_is_said_once(file: Path) -> None:
    watch = Watch(Draft.read(file))
    file.write_bytes(b"\xff\xfe\xfa")
    watch.look()
    with pytest.raises(MachineError, match="not UTF-8"):
        watch.look()
    assert look(watch, 3) == []
    file.write_text("two", encoding="utf-8")
    assert look(watch, 3) == ["two"]


def test_saves_give_each_new_text_once(file: Path) -> None:
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: file.write_text("one", encoding="utf-8"),  # saved without a change
        lambda: None,
        lambda: file.unlink(),
        lambda: file.write_text("two, longer", encoding="utf-8"),
        lambda: None,
        lambda: file.write_bytes(b"\xff"),
        lambda: None,
        lambda: file.write_text("one", encoding="utf-8"),
        lambda: None,
    ]
    seen: list[str] = []
    said: list[str] = []

    class Over(Exception):  # noqa: N818
        pass

    def pause() -> None:
        if not steps:
            raise Over
        steps.pop(0)()

    found = saves(file, on_error=lambda error: said.append(error.message), pause=pause)
    with pytest.raises(Over):
        seen.extend(draft.text for draft in found)
    assert seen == ["one", "two, longer", "one"]
    assert len(said) == 1

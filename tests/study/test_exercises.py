"""Exercises as the faces use them: what a watch sees."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from curriculum.study.exercises import saves


def test_a_watch_sees_each_new_content_once(tmp_path: Path) -> None:
    file = tmp_path / "starter.py"
    file.write_text("one", encoding="utf-8")
    seen: list[str] = []
    steps: list[Callable[[], object]] = [
        lambda: file.write_text("one", encoding="utf-8"),  # saved without a change
        file.unlink,  # an editor that puts a new file in the place of the old one
        lambda: file.write_text("two", encoding="utf-8"),
        lambda: file.write_text("one", encoding="utf-8"),
    ]

    class Over(Exception):  # noqa: N818
        pass

    def pause() -> None:
        if not steps:
            raise Over
        steps.pop(0)()

    try:
        for digest in saves(file, pause=pause):
            seen.append(digest)
    except Over:
        pass
    one, two, again = seen
    assert one == again != two

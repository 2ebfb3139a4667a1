"""A desk on the tiny curriculum with a home of its own and a clock that moves when it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curriculum import paths
from curriculum.study.desk import Desk, open_desk


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for all state, empty."""
    monkeypatch.setenv("CURRICULUM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CURRICULUM_WORKSPACE", str(tmp_path / "work"))
    monkeypatch.delenv("CURRICULUM_GRAPH", raising=False)
    return tmp_path / "home"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_tiny(home: Path, clock: Clock, tiny_folder: Path) -> Iterator[Callable[[], Desk]]:
    """Opens desks on the tiny curriculum; a second one sees what the first one logged."""
    opened: list[Desk] = []

    def open_one() -> Desk:
        opened.append(open_desk(graph_folder=tiny_folder, clock=clock))
        return opened[-1]

    yield open_one
    for desk in opened:
        desk.close()


@pytest.fixture(scope="module")
def our_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk on our own curriculum that is only read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURRICULUM_HOME", str(tmp_path_factory.mktemp("home")))
        with open_desk() as opened:
            yield opened


@pytest.fixture
def desk(open_tiny: Callable[[], Desk]) -> Desk:
    return open_tiny()


@pytest.fixture
def mean_exercise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The only exercise there is: on the mean of numbers, its code leaning on the shape of a tensor."""
    folder = tmp_path / "exercises" / "mean-in-code"
    folder.mkdir(parents=True)
    for name in ("starter.py", "examples.py", "solution.py", "check.py"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "task.md").write_text(
        "---\ntitle: A mean in code\nkind: implement\ntopics: [mean-of-numbers]\nneeds: [tensor-shape]\nminutes: 10\n"
        "difficulty: 1\nhints: [Add., Count., Divide.]\nout_of_scope: [Weights]\n---\nWrite it.\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(paths, "exercises_folder", lambda: folder.parent)
    return folder.name

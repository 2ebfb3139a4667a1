"""Random keys, clicks, pastes and sizes over every screen: the app goes on, and the log only grows.

For minutes instead of seconds, half on the tiny curriculum and half on the whole one:
``RANDOM_KEYS_SECONDS=600 pytest -s tests/tui/test_random_keys.py``.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from textual import events
from textual.binding import Binding

from curriculum import paths
from curriculum.study import exercises
from curriculum.study.desk import open_desk
from curriculum.study.goals import set_goal
from curriculum.tui.app import ROOMS, CurriculumApp
from curriculum.tui.places import Place
from curriculum.tui.screens.base import Room
from curriculum.tui.screens.home import HomeScreen
from curriculum.tui.widgets.page import Page

OpenApp = Callable[..., Any]
SECONDS = float(os.environ.get("RANDOM_KEYS_SECONDS", "0"))
PANELS = ("claim", "confirm", "deadline", "help", "report", "search")
LEAVES_THE_TERMINAL = {"ctrl+z", "ctrl+c", "ctrl+q", "q"}
"""Keys that end or suspend the app; what they do has tests of its own."""
SIZES = ((80, 24), (140, 44), (60, 16), (59, 16), (40, 10), (20, 5), (3, 2), (1, 1), (300, 80))
TEXTS = (
    "3",
    "(2, 4)",
    "1/0",
    "x" * 300,
    "two\nlines\n",
    "\x00\x07",
    "[bold]",
    "é🦓‍\u202e",
    "\t",
    "$\\frac{1}{2",
    "'\"`",
    " ",
)


def bound_keys() -> tuple[str, ...]:
    """Every key that something is bound to, but those that leave the app."""
    modules = [import_module(f"curriculum.tui.screens.{name}") for name in (*ROOMS, *PANELS)]
    owners = [
        CurriculumApp,
        Page,
        *(kind for module in modules for kind in vars(module).values() if isinstance(kind, type)),
    ]
    found = {
        key.strip()
        for owner in owners
        for binding in vars(owner).get("BINDINGS", ())
        for key in (binding.key if isinstance(binding, Binding) else binding[0]).split(",")
    }
    return tuple(sorted(found - LEAVES_THE_TERMINAL))


KEYS = (
    *bound_keys(), *"abcdefghijklmnoprstuvwxyz0123456789.,()/-=[]", "enter", "escape", "up", "down", "left", "right",
    "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pageup", "pagedown", "ctrl+a", "ctrl+u",
    "ctrl+k",
)  # fmt: skip
moves = st.one_of(
    st.tuples(st.just("key"), st.sampled_from(KEYS)),
    st.tuples(st.just("key"), st.sampled_from(("enter", "escape", "down", "tab"))),
    st.tuples(st.just("quickly"), st.lists(st.sampled_from(KEYS), min_size=2, max_size=6)),
    st.tuples(st.just("click"), st.tuples(st.integers(0, 139), st.integers(0, 43))),
    st.tuples(st.just("size"), st.sampled_from(SIZES)),
    st.tuples(st.just("paste"), st.sampled_from(TEXTS)),
    st.tuples(st.just("type"), st.sampled_from(TEXTS[:3])),
)
plans = st.lists(moves, min_size=50 if SECONDS else 8, max_size=200 if SECONDS else 30)


class Crowd:
    """What is counted over all lists of keys."""

    def __init__(self) -> None:
        self.until = time.monotonic() + SECONDS / 2
        self.moves: Counter[str] = Counter()
        self.screens: Counter[str] = Counter()
        self.lists = 0

    @property
    def over(self) -> bool:
        """Whether the minutes that were asked for are spent."""
        return bool(SECONDS) and time.monotonic() > self.until


@pytest.fixture
def crowd() -> Iterator[Crowd]:
    """Counts, and tells of it in the end."""
    found = Crowd()
    yield found
    print(f"\n{found.lists} lists, {sum(found.moves.values())} moves {dict(found.moves)}")
    print(f"on {dict(found.screens.most_common())}")


async def make(app: Any, kind: str, what: Any) -> int:
    """One move; how many keys it took."""
    width, height = app.app.size
    if kind == "key":
        await app.press(what)
    elif kind == "quickly":
        for key in what:
            app._send(key)
        await app.settle()
        return len(what)
    elif kind == "click":
        if width and height:
            await app.pilot.click(offset=(what[0] % width, what[1] % height))
            await app.settle()
    elif kind == "size":
        await app.pilot.resize_terminal(*what)
        await app.settle()
    elif kind == "paste":
        app.app.post_message(events.Paste(what))
        await app.settle()
    else:
        await app.type(what)
        return len(what)
    return 1


def log() -> list[tuple[object, ...]]:
    """The events, as they lie in the file."""
    path = paths.progress_file("me")
    if not path.exists():
        return []
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT * FROM events ORDER BY arrival").fetchall()


async def back_to_today(app: Any) -> None:
    """However one is placed, a few keys lead to Today."""
    await app.pilot.resize_terminal(80, 24)
    await app.settle()
    for _ in range(40):
        if isinstance(app.app.screen, Room):
            await app.press("1")
            if isinstance(app.app.screen, HomeScreen):
                return
        await app.press("escape")
    raise AssertionError(f"no way to Today:\n{app.text}")


async def drive(app: Any, start: Place, plan: list[tuple[str, Any]], crowd: Crowd) -> None:
    """Go to a place, do all that is asked, and see that the app goes on."""
    crowd.lists += 1
    app.app.go(start)
    await app.settle()
    before = log()
    for kind, what in plan:
        crowd.moves[kind] += await make(app, kind, what)
        crowd.screens[type(app.app.screen).__name__] += 1
        assert app.app._exception is None
        assert app.app.is_running
        after = log()
        assert after[: len(before)] == before
        before = after
    event(type(app.app.screen).__name__)
    await back_to_today(app)


def begin_again(home: Path, graph: Path | None, goal: str | None) -> None:
    """Nothing is recorded but a goal, where one is named."""
    for folder in (home / "progress", home.parent / "workspace"):
        shutil.rmtree(folder, ignore_errors=True)
    if goal is not None:
        with open_desk(graph_folder=graph) as desk:
            set_goal(desk, goal)


@pytest.fixture
def no_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run in the workbench says what is missing: grading has tests of its own."""
    monkeypatch.setattr(exercises, "torch_installed", lambda: False)


def places(topic: str, exercise: str) -> st.SearchStrategy[Place]:
    """Where a list of keys begins."""
    return st.sampled_from(
        [Place(name) for name in ("home", "start", "explore", "chain", "map", "plan", "exercises", "progress")]
        + [Place("placement", "new"), Place("practice", "review"), Place("practice", f"new {topic}")]
        + [Place("practice", f"check {topic}"), Place("topic", topic), Place("map", topic), Place("due", topic)]
        + [Place("chain", topic), Place("workbench", exercise)]
    )


usual = settings(
    derandomize=not SECONDS,
    database=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=bool(SECONDS),
)


@pytest.mark.slow
@settings(usual, max_examples=int(SECONDS) or 9)
@given(
    start=places("tensor-shape", "maml-inner-loop"), goal=st.sampled_from(["mean-of-a-tensor", None]),
    plan=plans,
)  # fmt: skip
async def test_any_keys_leave_the_app_alive(
    open_app: OpenApp, home: Path, tiny_folder: Path, no_torch: None, crowd: Crowd,
    start: Place, goal: str | None, plan: list[tuple[str, Any]],
) -> None:  # fmt: skip
    if crowd.over:
        return
    begin_again(home, tiny_folder, goal)
    async with open_app() as app:
        await drive(app, start, plan, crowd)


@pytest.fixture(scope="module")
def whole_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole curriculum, compiled."""
    home = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURRICULUM_HOME", str(home))
        open_desk().close()
    return home / "catalogue"


@pytest.mark.slow
@settings(usual, max_examples=int(SECONDS) or 3)
@given(
    start=places("negative-numbers", "checkerboard"), goal=st.sampled_from(["meta-learning", None]),
    plan=plans,
)  # fmt: skip
async def test_any_keys_leave_the_app_alive_on_the_whole_curriculum(
    open_app: OpenApp, home: Path, whole_catalogue: Path, no_torch: None, crowd: Crowd,
    start: Place, goal: str | None, plan: list[tuple[str, Any]],
) -> None:  # fmt: skip
    if crowd.over:
        return
    shutil.copytree(whole_catalogue, home / "catalogue", dirs_exist_ok=True)
    begin_again(home, None, goal)
    async with open_app(graph=paths.graph_folder()) as app:
        await drive(app, start, plan, crowd)

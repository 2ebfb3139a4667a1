"""Every screen at both sizes, on the whole curriculum, as the README shows them.

The learner has been at it for five weeks. ``--snapshot-update`` takes the pictures anew.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from curriculum.learner.events import ExerciseGraded, LessonFinished, LessonOpened
from curriculum.paths import exercises_folder
from curriculum.study import exercises, sessions
from curriculum.study.claims import claim
from curriculum.study.desk import Desk, open_desk
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.plan import WhatIf, plan
from curriculum.study.views import GradeView, ItemView
from curriculum.tui.app import CurriculumApp
from curriculum.tui.places import Place
from curriculum.tui.widgets.code_editor import CodeEditor
from practice.questions import key_text

from .conftest import Driver, Picture

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
CLAIMED = (
    "bayes-theorem",
    "residuals-and-squared-error",
    "amplitude-period-and-phase",
    "linear-transformations",
    "iterators-and-generators",
    "quotient-rule",
    "tensors",
    "systems-of-linear-equations",
    "correlation-and-cause",
    "similar-figures",
    "contour-plots",
    "classes-and-objects",
    "circles-and-pi",
    "binomial-distribution",
)
EXERCISE = "softmax-by-hand"
PASSED = ("checkerboard", "products-from-loops", "pairwise-distances")
SIZES = {"80x24": (80, 24), "140x44": (140, 44)}
FOLDER = Path(__file__).parent / "screenshots"


class Learner:
    """Somebody at a desk whose clock this learner moves."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.desk: Desk = open_desk(clock=lambda: self.now)

    def learn(self, topic: str, seed: int) -> None:
        """Read the lesson, then answer until each skill is shown; one answer in nine is not known."""
        self.desk.record(LessonOpened(), topic=topic)
        self.now += timedelta(minutes=9)
        self.desk.record(LessonFinished(), topic=topic)
        item = sessions.start(self.desk, topic, seed=seed)
        asked = 0
        while isinstance(item, ItemView):
            self.now += timedelta(seconds=40)
            asked += 1
            if (asked + seed) % 9 == 0:
                sessions.dont_know(self.desk, item.session, item.question_id, response_ms=30_000)
            else:
                key = key_text(find_question(self.desk, item.question_id)[0])
                sessions.answer(self.desk, item.session, item.question_id, key, response_ms=30_000)
            item = sessions.next_question(self.desk, item.session)


def _study(until: datetime) -> None:
    """Five weeks: some claims, then a topic on four days of each week, and some exercises."""
    learner = Learner(until - timedelta(days=35))
    desk = learner.desk
    set_goal(desk, "meta-learning")
    for topic in CLAIMED:
        claim(desk, topic)
    for day in range(34):
        if day % 7 in (1, 2, 4, 6):
            learner.now = until - timedelta(days=34 - day)
            road = plan(desk, what_if=WhatIf(forecast=False)).remaining
            learner.learn(road[0].id, seed=day)
        if day % 14 == 5:
            desk.record(ExerciseGraded(exercise=PASSED[day // 14], outcome="passed"))
    desk.close()


@pytest.fixture(scope="session")
def bare_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the whole curriculum is compiled, and nothing was done yet."""
    home = tmp_path_factory.mktemp("bare")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURRICULUM_HOME", str(home))
        open_desk().close()
    return home


@pytest.fixture(scope="session")
def studied_home(bare_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after five weeks."""
    home = tmp_path_factory.mktemp("studied") / "home"
    shutil.copytree(bare_home, home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CURRICULUM_HOME", str(home))
        patch.setenv("TZ", "UTC")
        time.tzset()
        _study(NOW)
    return home


@pytest.fixture
def shows(request: pytest.FixtureRequest) -> Callable[[Driver, str], Awaitable[None]]:
    """Compares the screen with a picture that has a name of its own, so that the README can show it."""

    async def compared(app: Driver, name: str) -> None:
        taken = Picture().serialize(await app.rest())
        kept = FOLDER / f"{name}.svg"
        if request.config.getoption("update_snapshots"):
            FOLDER.mkdir(exist_ok=True)
            kept.write_text(taken, encoding="utf-8")
        wanted = kept.read_text(encoding="utf-8")
        for _ in range(20):  # on a busy machine the grader's start may still be under way
            if taken == wanted:
                break
            await app.pilot.pause(0.25)
            taken = Picture().serialize(await app.rest())
        assert taken == wanted, f"{name} differs:\n{app.text}"

    return compared


NEWCOMER: dict[str, list[str]] = {
    "first-run": [],
    "where-it-leads": ["w"],
    "beginning": ["enter"],
    "placement-marks": ["enter", "p", "down", "s", "s", "o"],
    "placement-question": ["enter", "p", "a", "end", "enter"],
}
"""The keys that lead a newcomer to a screen."""


def to(topic: str) -> list[str]:
    """The keys that lead to a topic's page."""
    return ["slash", *("space" if letter == " " else letter for letter in topic), "enter"]


LEARNER: dict[str, list[str | Place]] = {
    "today": ["1"],
    "explore": ["2"],
    "topic": to("chain rule"),
    "lesson": [*to("chain rule"), "l", "space", "space", "space"],
    "chain": ["3"],
    "other-chains": ["3", "a"],
    "map": [*to("chain rule"), "m"],
    "map-of-everything": [*to("chain rule"), "m", "m"],
    "plan": ["4"],
    "forecast": ["4", "f"],
    "practice": [*to("bayes"), "p", "f4"],
    "feedback": [*to("bayes"), "p", *"0.95", "enter"],
    "working": [*to("bayes"), "p", "ctrl+d"],
    "note": [*to("bayes"), "f2"],
    "review": [Place("practice", "review")],
    "due": [*to("floating-point"), "w"],
    "exercises": ["5"],
    "workbench": [Place("workbench", "softmax-by-hand")],
    "progress": ["6"],
    "settings": ["comma"],
    "palette": ["ctrl+p"],
    "search": ["slash", *"grad"],
    "help": ["question_mark"],
}
"""The keys that lead one who has studied for five weeks to a screen."""


@asynccontextmanager
async def _opened(home: Path, size: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Driver]:
    shutil.copytree(home, place / "state")
    for name, value in {
        "CURRICULUM_HOME": str(place / "state"),
        "HOME": str(place),
        "TZ": "UTC",
        "COLORTERM": "truecolor",
    }.items():
        monkeypatch.setenv(name, value)
    for name in ("CURRICULUM_WORKSPACE", "VISUAL", "EDITOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    time.tzset()
    seeds = count(5)
    app = CurriculumApp(clock=lambda: NOW, seeds=lambda: next(seeds))
    try:
        async with app.run_test(size=SIZES[size], tooltips=False, notifications=True) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver
    finally:
        app.close_desk()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", NEWCOMER)
async def test_newcomer(
    bare_home: Path,
    screen: str,
    size: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shows: Callable[[Driver, str], Awaitable[None]],
) -> None:
    async with _opened(bare_home, size, tmp_path, monkeypatch) as app:
        await app.press(*NEWCOMER[screen])
        await shows(app, f"{screen}-{size}")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", LEARNER)
async def test_learner(
    studied_home: Path,
    screen: str,
    size: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shows: Callable[[Driver, str], Awaitable[None]],
) -> None:
    async with _opened(studied_home, size, tmp_path, monkeypatch) as app:
        for step in LEARNER[screen]:
            if isinstance(step, Place):
                app.app.go(step)
                await app.settle()
            else:
                await app.press(step)
        if screen == "settings":  # where things lie differs from machine to machine
            app.app.screen._about = None
            app.app.screen._renew()
        await shows(app, f"{screen}-{size}")


@pytest.mark.parametrize("size", SIZES)
async def test_graded(
    studied_home: Path,
    size: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shows: Callable[[Driver, str], Awaitable[None]],
) -> None:
    pytest.importorskip("torch")
    graded = exercises.grade_view

    def alike(*args: Any, **options: Any) -> GradeView:
        """As graded here, but for what differs from machine to machine."""
        return graded(*args, **options).model_copy(update={"seconds": 0.02, "isolation": "limits, Landlock, seccomp"})

    monkeypatch.setattr(exercises, "grade_view", alike)
    async with _opened(studied_home, size, tmp_path, monkeypatch) as app:
        app.app.go(Place("workbench", EXERCISE))
        await app.settle()
        wrong = sorted((exercises_folder() / EXERCISE / "wrong").glob("*.py"))[0]
        app.app.screen.query_one(CodeEditor).text = wrong.read_text(encoding="utf-8")
        await app.press("ctrl+r")
        await shows(app, f"graded-{size}")


def test_the_readme_shows_every_picture() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"tests/tui/screenshots/([\w-]+)\.svg", text))
    taken = {f"{screen}-{size}" for screen in (*NEWCOMER, *LEARNER, "graded") for size in SIZES}
    assert shown == taken == {path.stem for path in FOLDER.glob("*.svg")}

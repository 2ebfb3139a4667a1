"""Where the road leads: from the first screens, with its pictures, and on to its topics; and one's own curve."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from leading import leading_graph
from syrupy.assertion import SnapshotAssertion

from curriculum.learner.events import ExerciseGraded, LessonOpened
from curriculum.learner.exercises import kept_curves
from curriculum.study.desk import open_desk
from curriculum.tui.app import CurriculumApp
from curriculum.tui.screens.ahead import AheadScreen
from curriculum.tui.widgets.trained import Trained

from .conftest import NOW, Driver

OpenApp = Callable[..., Any]


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph that leads to the recorded topic, and a home of its own."""
    monkeypatch.setenv("CURRICULUM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CURRICULUM_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    return leading_graph(tiny_folder, tmp_path)


@pytest.fixture
def open_leading(folder: Path) -> OpenApp:
    """Opens the app on it."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
        seeds = count(5)
        app = CurriculumApp(folder, clock=lambda: NOW, seeds=lambda: next(seeds))
        try:
            async with app.run_test(size=size, tooltips=False, notifications=True) as pilot:
                driver = Driver(app, pilot)
                await driver.settle()
                yield driver
        finally:
            app.close_desk()

    return opened


async def test_a_key_of_the_first_screen_shows_it_and_a_link_leads_on(open_leading: OpenApp) -> None:
    async with open_leading() as app:
        assert "Where it leads" in app.text
        await app.press("w")
        assert isinstance(app.app.screen, AheadScreen)
        assert "Where it leads: Meta-Learning" in app.text
        assert "MAML: ⠒⠒ new curve ● points · before ◇ 1 step ◆ 10" in app.text
        await app.press("o")
        assert "Without: ⠒⠒ new curve" in app.text
        await app.press("o")
        assert "iterations: · loss before the step ⠒⠒ after it" in app.text
        await app.press("tab", "enter")
        assert app.app.history.here.place.of == "gradient-descent"
        await app.press("escape")
        assert isinstance(app.app.screen, AheadScreen)


async def test_after_the_goal_too_and_from_the_palette(open_leading: OpenApp) -> None:
    async with open_leading(size=(80, 30)) as app:
        await app.press("enter")
        assert "Where do you begin?" in app.text
        assert "Where it leads" in app.text
        await app.press("w")
        assert isinstance(app.app.screen, AheadScreen)
        await app.press("2", "ctrl+p")
        await app.type("where it leads")
        await app.press("enter")
        await app.settle()
        assert isinstance(app.app.screen, AheadScreen)


async def test_a_graph_that_leads_elsewhere_offers_nothing(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert "Where it leads" not in app.text
        await app.press("w")
        assert not isinstance(app.app.screen, AheadScreen)


async def test_all_pictures_at_once_where_there_is_room(open_leading: OpenApp) -> None:
    async with open_leading(size=(140, 44)) as app:
        await app.press("w")
        for words in ("MAML: ⠒⠒", "Without: ⠒⠒", "loss before the step", "From 10 points", "0.67"):
            assert words in app.text
        assert "Next picture" not in app.text


@pytest.mark.parametrize("size", [(80, 24), (140, 44)])
async def test_picture(open_leading: OpenApp, picture: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_leading(size=size) as app:
        await app.press("w")
        assert await app.rest() == picture


def graded(folder: Path) -> None:
    """A learner whose own MAML was graded."""
    losses = [1.5 + 3 / (1 + n / 4) + 0.4 * (-1) ** n for n in range(60)]
    with open_desk(graph_folder=folder, clock=lambda: NOW) as desk:
        desk.record(LessonOpened(), topic="counting-objects")
        curves = kept_curves([("meta-loss", losses), ("new curves: before, after one step", [3.05, 1.62])])
        desk.record(ExerciseGraded(exercise="maml-inner-loop", outcome="passed", curves=curves))


async def test_progress_draws_ones_own_curve_beside_the_recorded_one(open_leading: OpenApp, folder: Path) -> None:
    graded(folder)
    async with open_leading() as app:
        await app.press("6", "o")
        assert "from 3.05 to 1.62" in app.text
        assert "◆ recorded" not in app.text
        await app.press("o")
        assert "⠒⠒ yours  ◆ recorded  ╌ paper 0.67" in app.text
        await app.press("o")
        assert "Days of study" in app.text
    async with open_leading(size=(140, 44)) as app:
        await app.press("6")
        assert app.app.screen.query_one(Trained).display
        assert "◆ recorded" in app.text
        assert "from 3.05 to 1.62" in app.text


async def test_progress_names_the_exercise_until_there_is_a_curve(open_leading: OpenApp, folder: Path) -> None:
    with open_desk(graph_folder=folder, clock=lambda: NOW) as desk:
        desk.record(LessonOpened(), topic="counting-objects")
    async with open_leading(size=(140, 44)) as app:
        await app.press("6")
        assert "Your own curve comes here" in app.text
        await app.click("Your own curve")
        assert app.app.history.here.place.of == "maml-inner-loop"


async def test_picture_of_ones_own_curve(open_leading: OpenApp, folder: Path, picture: SnapshotAssertion) -> None:
    graded(folder)
    async with open_leading() as app:
        await app.press("6", "o", "o")
        assert await app.rest() == picture

"""The plan's forecast, what-ifs and bottlenecks on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from curriculum.errors import StorageError
from curriculum.study.budget import deadline, minutes_per_day, set_deadline
from curriculum.study.desk import open_desk
from curriculum.study.goals import set_goal
from curriculum.tui.widgets.chance import Chance

OpenApp = Callable[..., Any]


@pytest.fixture
def learner(home: Path, tiny_folder: Path) -> Callable[[Callable[..., Any]], Any]:
    """Reads or writes at a desk of its own."""

    def at_a_desk(use: Callable[..., Any]) -> Any:
        with open_desk(graph_folder=tiny_folder) as desk:
            return use(desk)

    return at_a_desk


async def test_more_minutes_bring_the_end_nearer_and_are_kept_when_the_screen_is_left(
    open_app: OpenApp, with_goal: None, learner
) -> None:
    async with open_app() as app:
        await app.press("4")
        before = next(line for line in app.lines() if "min a day: likely" in line)
        assert before.split()[0] == "30"
        await app.press("+", "+", "+")
        after = next(line for line in app.lines() if "min a day: likely" in line)
        assert after.split()[0] == "50"
        assert after.split("likely")[1] != before.split("likely")[1]
        await app.press("-")
        assert "45 min a day: likely" in app.text
        assert learner(minutes_per_day) == 30
        await app.press("1")
        assert learner(minutes_per_day) == 45
    async with open_app() as app:
        await app.press("4")
        assert "45 min a day: likely" in app.text


async def test_the_forecast_is_plotted_and_says_what_it_counts_on(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("4", "f")
        assert app.app.screen.query_one(Chance).display
        assert "the chance to be done by a day" in app.text
        assert "a guess until you have a log" in app.text
        await app.click("[ More minutes ]")
        assert "40 min a day: likely" in app.text
        await app.press("f")
        assert "ready · Counting Objects" in app.text


async def test_a_deadline_is_asked_for_checked_kept_and_cleared(open_app: OpenApp, with_goal: None, learner) -> None:
    async with open_app() as app:
        await app.press("4", "d")
        await app.type("2020-01-01")
        await app.press("enter")
        assert "The deadline 2020-01-01 has passed" in app.text
        await app.press("escape")
        assert learner(deadline) is None
        await app.press("d")
        await app.type("2025-03-09")
        await app.press("enter")
        assert "by 9 Mar 2025: " in app.text
        assert "a day for 50%" in app.text
        assert str(learner(deadline)) == "2025-03-09"
        await app.press("d", *["backspace"] * 10, "enter")
        assert "by 9 Mar" not in app.text
        assert learner(deadline) is None


async def test_a_deadline_that_has_passed_is_said_to_have(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    with open_desk(graph_folder=tiny_folder, clock=lambda: datetime(2025, 1, 1, tzinfo=UTC)) as desk:
        set_deadline(desk, "2025-02-01")
    async with open_app() as app:
        await app.press("4")
        assert "The deadline, 1 Feb 2025, has passed." in app.text


async def test_what_if_the_topic_under_the_cursor_were_left_out(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("4", "down", "w")
        assert "What if? Without Addition as Joining: " in app.text
        await app.press("f", "w")
        assert "What if?" not in app.text


async def test_what_if_one_of_two_goals_were_dropped(open_app: OpenApp, with_goal: None, tiny_folder: Path) -> None:
    with open_desk(graph_folder=tiny_folder) as desk:
        set_goal(desk, "mean-of-numbers")
        set_goal(desk, "tensor-shape", beside=True)
    async with open_app() as app:
        await app.press("4", "f")
        assert "Mean of a List of Numbers and The Shape of a Tensor" in app.text
        await app.click("[ Without The Shape of a Tensor ]")
        assert "What if? Without The Shape of a Tensor: " in app.text


async def test_bottlenecks_and_chains_lead_to_their_topics(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("4", "b")
        assert "Bottlenecks" in app.text
        assert "The longest chain that remains 6 topics" in app.text
        heading = next(row for row, line in enumerate(app.lines()) if "Bottlenecks" in line and "waits" in line)
        first = app.lines()[heading + 1].split("   ")[0].strip()
        await app.press("enter")
        assert app.lines()[2].strip() == first


async def test_without_a_goal_the_keys_do_nothing(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("4", "f", "b", "+", "d", "w")
        assert "no goal is set" in app.text


async def test_minutes_that_cannot_be_kept_are_told_of_and_hold_nobody_back(
    open_app: OpenApp, with_goal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StorageError("The file is being written.", fix="Try again.")

    monkeypatch.setattr("curriculum.study.budget.set_minutes_per_day", busy)
    async with open_app() as app:
        await app.press("4", "+", "1")
        assert "Your goal: " in app.text
        assert "The file is being written. Try again." in app.notes
        await app.press("q")
    assert app.app.failure is not None

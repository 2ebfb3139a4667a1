"""The Progress screen: the days, the strands, what was learned and kept, and what promises were worth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from curriculum.learner.events import Answered, ExerciseGraded, LessonFinished, LessonOpened
from curriculum.study.desk import open_desk
from curriculum.study.goals import set_goal
from curriculum.study.plan import WhatIf, plan
from curriculum.study.progress_views import DayLine
from curriculum.tui.pages.progress import ORDER, calendar, shares, sign
from curriculum.tui.screens.progress import ProgressScreen
from curriculum.tui.widgets.grown import Grown

from .conftest import NOW

OpenApp = Callable[..., Any]


@pytest.fixture
def studied(home: Path, tiny_folder: Path) -> None:
    """Seven topics in the three weeks before, four of them answered again on later days."""
    now = [NOW - timedelta(days=24)]
    with open_desk(graph_folder=tiny_folder, clock=lambda: now[0]) as desk:

        def answer(topic: str, skill: str, number: int) -> None:
            now[0] += timedelta(minutes=3)
            payload = Answered(skill=skill, question_kind="number", answer="1", correct=True, typed=True)
            desk.record(payload, topic=topic, question_id=f"{topic}/{number}", session=f"{now[0]:%j}")

        set_goal(desk, "mean-of-a-tensor")
        road = [line.id for line in plan(desk, what_if=WhatIf(forecast=False)).remaining]
        for place, topic in enumerate(road[:7]):
            now[0] = NOW - timedelta(days=24 - 3 * place)
            desk.record(LessonOpened(), topic=topic)
            now[0] += timedelta(minutes=4 + 5 * place)
            desk.record(LessonFinished(), topic=topic)
            for number, skill in enumerate(desk.skills[topic]):
                answer(topic, skill, number)
            if place > 2:
                answer(road[place - 3], desk.skills[road[place - 3]][0], 50)
        desk.record(ExerciseGraded(exercise="maml-inner-loop", outcome="passed"))


async def test_a_newcomer_is_told_in_a_sentence_what_will_stand_here(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("6")
        assert isinstance(app.app.screen, ProgressScreen)
        assert "Nothing has been logged yet." in app.text
        await app.press("o")
        assert "Nothing has been logged yet." in app.text
        await app.press("enter")
        assert "What do you want" in app.text or "goal" in app.text


async def test_days_and_strands_first_and_a_key_for_the_rest(open_app: OpenApp, studied: None) -> None:
    async with open_app() as app:
        await app.press("6")
        assert "Days of study" in app.text
        assert "Studied on 7 days since 5 February 2025" in app.text
        assert "By strand" in app.text
        assert "Retention" not in app.text
        await app.press("o")
        assert "Days of study" not in app.text
        assert app.app.screen.query_one(Grown).display
        assert "◆" in app.text
        assert "7 topics learned; 4 of them kept" in app.text
        await app.press("end")
        assert "The inner loop of MAML" in app.text
        assert "earlier forecast" in app.text or "learned" in app.text
        await app.press("o")
        assert "Days of study" in app.text


async def test_both_halves_where_there_is_room_and_one_when_there_is_not(open_app: OpenApp, studied: None) -> None:
    async with open_app(size=(140, 44)) as app:
        await app.press("6")
        assert "Days of study" in app.text
        assert "Retention" in app.text
        assert "earlier forecasts held, looking at 28 February 2025" in app.text
        await app.pilot.resize_terminal(80, 24)
        await app.settle()
        assert "Retention" not in app.text
        await app.press("o", "tab", "enter")
        assert "MAML" in app.text


async def test_forecasts_are_worked_out_once_until_something_comes(
    open_app: OpenApp, studied: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from curriculum.tui.screens import progress as module

    asked: list[int] = []
    real = module.forecasts_held
    monkeypatch.setattr(module, "forecasts_held", lambda *of: asked.append(1) or real(*of))
    async with open_app(size=(140, 44)) as app:
        await app.press("6", "1", "6")
        assert len(asked) == 1
        assert "earlier forecasts held" in app.text
        topic = next(iter(app.app.desk.states()))
        payload = Answered(skill="x", question_kind="number", answer="1", correct=False, typed=True)
        app.app.desk.record(payload, topic=topic, question_id="q")
        await app.press("1", "6")
        assert len(asked) == 2


async def test_a_click_on_the_bar_goes_there(open_app: OpenApp, with_goal: None) -> None:
    for size in ((80, 24), (60, 16)):
        async with open_app(size=size) as app:
            await app.click("Progress")
            assert isinstance(app.app.screen, ProgressScreen)


async def test_plots_are_drawn_without_colours_too(
    open_app: OpenApp, studied: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(size=(140, 44)) as app:
        await app.press("6")
        assert "◆" in app.text
        await app.press("4", "f")
        assert "the chance to be done by a day" in app.text


@pytest.mark.parametrize(("half", "size"), [("days", (80, 24)), ("over-time", (80, 24)), ("both", (140, 44))])
async def test_picture(
    open_app: OpenApp, studied: None, picture: SnapshotAssertion, half: str, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as app:
        await app.press("6", *(["o"] if half == "over-time" else []))
        assert await app.rest() == picture


def line(day: date, minutes: int = 20) -> DayLine:
    return DayLine(date=day.isoformat(), minutes=minutes, answers=1, right=1)


def test_the_calendar_has_a_column_a_week_and_blanks_for_other_days() -> None:
    days = [
        line(date(2025, 2, 3), 5),
        line(date(2025, 2, 12), 15),
        line(date(2025, 3, 1), 59),
        line(date(2025, 3, 2), 60),
    ]
    months, rows = calendar(days, date(2025, 3, 2), 40)
    assert rows == ("░░      ", "        ", "  ▒▒    ", "        ", "        ", "      ▓▓", "      ██")
    assert months == "Feb   Mar"


def test_a_long_calendar_gets_narrow_and_then_loses_its_oldest_weeks() -> None:
    days = [line(date(2024, 1, 1) + timedelta(days=n)) for n in range(0, 400, 3)]
    for width, columns in ((200, 120), (60, 60), (30, 30)):
        months, rows = calendar(days, date(2025, 2, 20), width)
        assert {len(row) for row in rows} == {columns}
        assert "Feb" in months


def test_months_do_not_run_into_each_other() -> None:
    months, _ = calendar([line(date(2024, 12, 30)), line(date(2025, 12, 1))], date(2025, 12, 7), 60)
    assert months.split() == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    assert calendar([line(date(2026, 9, 25))], date(2026, 11, 27), 60)[0].split() == ["Oct", "Nov"]


@pytest.mark.parametrize(("minutes", "glyph"), [(0, "░"), (14, "░"), (15, "▒"), (30, "▓"), (60, "█"), (600, "█")])
def test_more_minutes_are_denser(minutes: int, glyph: str) -> None:
    assert sign(minutes) == glyph


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"unknown": 10}, "·" * 10),
        ({"demonstrated": 5, "unknown": 5}, "●●●●●·····"),
        ({"demonstrated": 1, "unknown": 999}, "●·········"),
        ({"demonstrated": 1, "fading": 1, "claimed": 1, "inferred": 1, "unknown": 500}, "●◐○◌······"),
        ({}, ""),
    ],
)
def test_a_bar_shows_every_kind_that_there_is(counts: dict[str, int], expected: str) -> None:
    from curriculum.study.words import GLYPHS

    found = shares(counts, 10)
    assert "".join(GLYPHS[kind] * found[kind] for kind in ORDER) == expected

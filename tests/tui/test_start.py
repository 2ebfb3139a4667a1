"""The first run: a goal, where to begin, and the first useful question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

OpenApp = Callable[..., Any]


async def test_from_nothing_to_the_first_question_in_three_screens(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        assert "Choose a goal" in app.text
        await app.press("enter")
        assert "Where do you begin?" in app.text
        assert "9 topics lie beneath it" in app.text
        await app.press("enter")
        assert "What are you sure of?" in app.text
        await app.click("Go on to the questions")
        assert "Question 1 of 20" in app.text


async def test_who_would_rather_begin_at_the_beginning_comes_to_the_first_lesson(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("enter")
        await app.click("Begin at the beginning")
        assert "Core Idea" in app.text


async def test_today_is_a_key_away_and_offers_placement_still(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("enter", "1")
        assert "Find out what you know already" in app.text
        assert app.app.history.here.place.screen == "home"
        await app.press("enter")
        assert "What are you sure of?" in app.text


async def test_the_way_to_another_goal_opens_the_search(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("down", "enter")
        await app.type("mean")
        assert "Mean of a List" in app.text


async def test_a_learner_who_has_done_something_goes_to_today(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("counting objects")
        await app.press("enter", "i", "y", "1")
        assert "Choose a goal" in app.text
        await app.press("enter")
        assert "Where do you begin?" not in app.text
        assert "Your goal" in app.text


async def test_one_key_starts_what_comes_first_wherever_the_cursor_is(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        assert "s Start" in app.lines()[-1]
        await app.press("end", "s")
        assert app.app.history.here.place.screen == "placement"


async def test_there_is_nothing_to_start_before_a_goal(open_app: OpenApp) -> None:
    async with open_app() as app:
        assert "Start" not in app.lines()[-1]
        await app.press("s")
        assert app.app.history.here.place.screen == "home"


async def test_who_comes_back_to_the_first_choice_with_something_known_finds_today(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        await app.press("enter")
        assert "Where do you begin?" in app.text
        await app.press("slash")
        await app.type("counting objects")
        await app.press("enter", "i", "y", "escape")
        assert "Where do you begin?" not in app.text
        assert "Your goal" in app.text
        assert app.app.history.here.place.screen == "home"

"""Checks before a lesson in the app."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from curriculum.study.claims import claim
from curriculum.study.desk import open_desk
from curriculum.study.items import find_question
from practice.questions import key_text

OpenApp = Callable[..., Any]


@pytest.fixture
def hearsay(home: Path, with_goal: None, tiny_folder: Path) -> None:
    """All beneath the goal is known by word alone."""
    with open_desk(graph_folder=tiny_folder, clock=lambda: datetime(2025, 3, 1, 9, 0, tzinfo=UTC)) as desk:
        for below in desk.graph.prerequisites("mean-of-a-tensor"):
            claim(desk, below)


async def test_today_leads_to_the_checks_and_they_say_what_is_missing(open_app: OpenApp, hearsay: None) -> None:
    async with open_app(size=(80, 30)) as app:
        assert "First check what it builds on: 2 quick questions" in app.text
        await app.click("First check")
        assert "A check before The Mean of a Tensor." in app.text
        for _ in range(6):
            if "Checked" in app.text:
                break
            await app.press("ctrl+d", "enter")
        assert "Checked  before The Mean of a Tensor" in app.text
        assert app.text.count("to be learned first") == 2
        assert "on your plan now" in app.text
        await app.press("enter")
        assert app.app.history.here.place.screen == "home", "the way on is what Enter takes"


async def test_after_checks_that_hold_enter_leads_to_the_lesson(open_app: OpenApp, hearsay: None) -> None:
    async with open_app(size=(80, 30)) as app:
        await app.click("First check")
        while app.app.screen._turn is not None:
            question = find_question(app.app.desk, app.app.screen._turn.item.question_id)[0]
            await app.type(key_text(question))
            await app.press("enter", "enter")
        assert "Now the lesson: The Mean of a Tensor" in app.text
        await app.press("enter")
        assert app.app.history.here.place.of == "mean-of-a-tensor"


async def test_a_rusty_topic_is_read_once_more_above_its_question(open_app: OpenApp, hearsay: None) -> None:
    async with open_app(size=(80, 40)) as app:
        await app.click("First check")
        await app.press("ctrl+r")
        assert "once more" in app.text
        assert "Now this question and one more decide." in app.text
        await app.press("ctrl+d")
        assert "once more" not in app.text


async def test_a_topic_page_has_a_key_for_the_checks(open_app: OpenApp, hearsay: None) -> None:
    async with open_app(size=(80, 30)) as app:
        await app.press("slash")
        await app.type("mean of a tensor")
        await app.press("enter")
        assert "First check what it builds on" in app.text
        await app.press("v")
        assert "A check before The Mean of a Tensor." in app.text

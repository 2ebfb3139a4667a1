"""Placement in the app: ladders, questions, what was found, and the way back into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.study.desk import open_desk
from curriculum.study.items import find_question
from curriculum.tui.screens.lesson import LessonScreen
from curriculum.tui.screens.placement import PlacementScreen
from curriculum.tui.screens.practice import PracticeScreen
from practice.questions import key_text

OpenApp = Callable[..., Any]


def said(tiny_folder: Path) -> dict[str, str]:
    with open_desk(graph_folder=tiny_folder) as desk:
        return {e.topic: str(e.payload.sureness) for e in desk.progress.events(kinds=("marked",))}


def answers(tiny_folder: Path) -> list[tuple[bool, bool]]:
    with open_desk(graph_folder=tiny_folder) as desk:
        return [(e.payload.correct, e.payload.unsure) for e in desk.progress.events(kinds=("answered",))]


async def to_questions(app: Any) -> None:
    await app.press("p")
    await app.click("Go on to the questions")


async def test_a_strand_is_marked_from_the_keyboard_and_the_next_one_follows(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app() as app:
        assert "Find out what you know already" in app.text
        await app.press("p")
        assert "What are you sure of?  Elementary mathematics" in app.text
        assert "A question of Mean of a List of Numbers" in app.text
        await app.press("s")
        assert "● Arithmetic" in app.text
        await app.press("enter")
        assert "What are you sure of?  Tensors" in app.text
        rows = app.text.count("○")
        await app.press("s", *"o" * (rows - 1))
        assert app.text.count("◐") == rows - 1
        await app.press("o")
        assert app.text.count("◐") == rows - 2
        assert app.text.count("●") == 1
    assert set(said(tiny_folder).values()) == {"sure"}


async def test_all_rows_at_once_and_a_click_take_a_mark_and_give_it_back(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("p", "enter", "a")
        assert app.text.count("●") == app.text.count("sure\n") >= 2
        await app.press("a")
        assert "●" not in app.text
        await app.click("Lists in Python")
        assert app.text.count("●") == 1
        await app.click("Lists in Python")
        assert "●" not in app.text


async def test_questions_are_answered_once_and_end_in_what_was_found(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await to_questions(app)
        assert "Question 1 of 20" in app.text
        assert "Hard on purpose" in app.text
        await app.press("ctrl+d")
        assert "That is all right; the plan will cover it." in app.text
        assert "of 10 are settled" in app.text
        for _ in range(20):
            if "What you know" in app.text:
                break
            await app.press("enter", "ctrl+d")
        assert "0 topics known" in app.text
        await app.click("What comes next")
        assert "Placement" not in app.text
    found = answers(tiny_folder)
    assert 1 <= len(found) <= 4
    assert set(found) == {(False, True)}


async def test_a_right_answer_is_said_to_be_right_and_shows_no_working(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await to_questions(app)
        item = app.app.screen._turn.item
        with open_desk(graph_folder=tiny_folder) as desk:
            key = key_text(find_question(desk, item.question_id)[0])
        if item.options:
            await app.press(key.split()[0].lower(), "enter")
        else:
            await app.type(key)
            await app.press("enter")
        assert "✓ Right." in app.text
        assert "Hint" not in app.text
        assert "comes back later" not in app.text
    assert answers(tiny_folder) == [(True, False)]


async def test_what_was_left_is_offered_and_goes_on(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        await app.press("p", "enter")
    async with open_app() as app:
        assert "Go on finding out what you know already" in app.text
        await app.press("p")
        assert "What are you sure of?  Tensors" in app.text
        await app.click("Skip this strand")
        assert "Question 1 of 20" in app.text


async def test_without_a_goal_it_says_what_to_do(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("p")
        assert any("needs a goal" in note for note in app.notes)
        assert "Choose a goal" in app.text


@pytest.mark.parametrize("screen", [PlacementScreen, LessonScreen])
def test_keys_of_a_question_are_those_of_practice(screen: type[PracticeScreen]) -> None:
    # A key that a screen names again drops what it does in the class beneath it, as Enter once did at choices here.
    for key, bindings in PracticeScreen()._bindings.key_to_bindings.items():
        actions = {binding.action for binding in screen()._bindings.key_to_bindings[key]}
        assert {binding.action for binding in bindings} <= actions, key


async def test_a_scratch_line_is_there_at_questions_and_no_note(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await app.press("p")
        assert "Scratch" not in app.lines()[-1]
        await app.press("f4", "f2")
        assert "What are you sure of?" in app.text
        await app.click("Go on to the questions")
        assert "f4 Scratch" in app.lines()[-1]
        assert "Note" not in app.lines()[-1]
        await app.press("f2", "f4")
        assert "Your note" not in app.text
        await app.type("12 + 5")
        assert "Nothing is worked out" not in app.text
        await app.press("ctrl+d", "enter")
        assert app.app.screen.query_one("ScratchInput").value == ""
        assert not app.app.screen.query_one("ScratchInput").display
    assert answers(tiny_folder) == [(False, True)]

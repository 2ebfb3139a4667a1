"""Reviews in the app: from home to the summary, and why a topic is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from curriculum.study import sessions
from curriculum.study.desk import open_desk
from curriculum.study.items import find_question
from curriculum.study.notes import write_note
from curriculum.study.views import ItemView
from practice.questions import key_text

OpenApp = Callable[..., Any]
NOW = datetime.fromisoformat("2025-03-01T09:00:00+00:00")


@pytest.fixture
def reviews_due(with_goal: None, tiny_folder: Path) -> None:
    """Both topics with questions were learned three days ago."""
    learn_both(tiny_folder)


def learn_both(folder: Path) -> None:
    then = NOW - timedelta(days=3)
    with open_desk(graph_folder=folder, clock=lambda: then) as desk:
        for topic in ("mean-of-numbers", "tensor-shape"):
            item = sessions.start(desk, topic, seed=1)
            while isinstance(item, ItemView):
                text = key_text(find_question(desk, item.question_id)[0])
                sessions.answer(desk, item.session, item.question_id, text)
                item = sessions.next_question(desk, item.session)


async def test_home_leads_to_a_review_and_its_summary_says_when_topics_come_back(
    open_app: OpenApp, reviews_due: None, picture: SnapshotAssertion
) -> None:
    async with open_app() as app:
        assert "Review" in app.text
        assert await app.rest() == picture(name="home")
        await app.press("s")
        assert "Question 1" in app.text
        while "Question" in app.text:
            await app.press("ctrl+d", "enter")
        assert "Review ended" in app.text
        assert app.text.count("missed") == 2
        assert await app.rest() == picture(name="summary")
        await app.click("What comes next")
        assert "▸ Review" not in app.text, "missed and mended topics rest for some hours"


async def test_the_topic_page_says_why_its_review_is_due(
    open_app: OpenApp, reviews_due: None, picture: SnapshotAssertion
) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "w")
        assert "Its review is due now." in app.text
        assert "Without a review" in app.text
        assert await app.rest() == picture
        await app.press("escape")
        assert "Core Idea" in app.text


async def test_a_topic_that_is_not_learned_has_no_such_key(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("slash")
        await app.type("shape of a tensor")
        await app.press("enter", "w")
        assert "Core Idea" in app.text


async def test_a_review_with_nothing_to_ask_says_so(open_app: OpenApp, with_goal: None) -> None:
    async with open_app() as app:
        from curriculum.tui.places import Place

        app.app.go(Place("practice", "review"))
        await app.settle()
        assert "Nothing is to be reviewed now." in app.text


async def test_a_review_left_half_done_is_offered_and_goes_on(open_app: OpenApp, reviews_due: None) -> None:
    async with open_app() as app:
        await app.click("▸ Review")
        await app.press("ctrl+d", "enter")
        waiting = next(line for line in app.lines() if "Question 2" in line)
    async with open_app() as app:
        assert "▸ Continue the review" in app.text
        assert "1 question answered" in app.text
        assert "Review: " not in app.text
        await app.press("enter")
        assert waiting.strip() in app.text


async def test_which_of_two_is_asked_is_said_once_the_question_is_closed(
    open_app: OpenApp, with_goal: None, paired_folder: Path
) -> None:
    learn_both(paired_folder)
    async with open_app(graph=paired_folder) as app:
        await app.click("▸ Review")
        for number in (1, 2):
            assert f"Question {number}  Which of the two?" in app.text
            assert "Mean of a List of Numbers or The Shape of a Tensor? The two" in app.text
            await app.press("ctrl+d")
            assert "Which of the two?" not in app.text
            assert "easily confused" not in app.text
            assert "All skills of" not in app.text, "one was just missed"
            await app.press("enter")
        assert "Question 3  Which of the two?" in app.text, "what was given up comes back, and is still one of the two"


async def test_a_note_comes_back_once_the_question_of_a_review_is_closed(
    open_app: OpenApp, reviews_due: None, tiny_folder: Path
) -> None:
    with open_desk(graph_folder=tiny_folder, clock=lambda: NOW) as desk:
        for topic in ("mean-of-numbers", "tensor-shape"):
            write_note(desk, topic, f"my words on {topic}")
    async with open_app(size=(80, 40)) as app:
        await app.click("▸ Review")
        assert "You have a note on this topic." in app.text
        assert "my words" not in app.text
        await app.press("ctrl+d")
        assert "Your note" in app.text
        assert "my words on" in app.text
        await app.press("f2", "end")
        await app.type("!")
        await app.press("escape")
        assert "!" in next(line for line in app.lines() if "my words on" in line)
        await app.press("enter")
        while "Question" in app.text:
            await app.press("ctrl+d", "enter")
        assert "Your note on The Shape of a Tensor" in app.text
        assert app.text.count("my words on") == 2

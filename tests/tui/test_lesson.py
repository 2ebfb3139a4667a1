"""The lesson panel by panel: what is uncovered when, what is kept, and how its questions are asked in place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from curriculum.study.desk import open_desk
from curriculum.study.lesson_place import place_of
from curriculum.tui.places import Place

OpenApp = Callable[..., Any]
TOPIC = "tensor-shape"


async def begin(app: Any) -> None:
    """Open the lesson from the topic's page."""
    app.app.go(Place("topic", TOPIC))
    await app.settle()
    await app.press("l")


async def skip_to(app: Any, words: str) -> None:
    """Press on until the first line says where one wants to be."""
    for _ in range(40):
        if words in app.lines()[2]:
            return
        await app.press("ctrl+d" if "Show the answer" in app.lines()[-1] else "space")
    raise AssertionError(app.text)


def kinds(folder: Path) -> list[str]:
    with open_desk(graph_folder=folder) as desk:
        return [e.kind for e in desk.progress.events(topic=TOPIC) if e.kind != "setting-changed"]


async def test_a_panel_grows_thought_by_thought_and_then_the_next_one_comes(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        assert "1 of 8 · Core Idea" in app.text
        assert "Opening Problem" not in app.text
        await app.press("space")
        assert "1 of 8 · Core Idea" in app.text
        assert "Opening Problem" in app.text
        await app.press("right")
        assert "2 of 8 · Explainer, part 1 of 2" in app.text
        assert "The outer brackets hold two things" not in app.text
        await app.press("enter")
        assert "The outer brackets hold two things" in app.text
        await app.press("left")
        assert "1 of 8 · Core Idea" in app.text
        assert "Opening Problem" in app.text


async def test_a_prediction_hides_what_follows_and_stands_beside_the_answer(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("space", "space", "a", "pagedown")
        assert "What is the shape of torch.tensor([5, 6, 7])" in app.text
        await app.press("space", "space", "space")
        assert "part 1 of 2" in app.text
        assert "Write what you expect, then Enter; it is not graded" in app.text
        await app.type("it is (1, 3) x")
        await app.press("backspace", "left", "enter")
        assert "You predicted: it is (1, 3)" in app.text
        assert "There is one level of brackets" in app.text
        await app.press("pagedown", "pagedown", "space")
        assert "part 2 of 2" in app.text
        await app.press("left", "end")
        assert "You predicted: it is (1, 3)" in app.text


async def test_an_answer_is_shown_without_a_prediction_by_a_key_or_a_click(open_app: OpenApp) -> None:
    async with open_app(size=(80, 44)) as app:
        await begin(app)
        await app.press("space", "space", "a")
        assert "There is one level of brackets" not in app.text
        await app.click("Show the answer")
        assert "There is one level of brackets" in app.text
        assert "You predicted" not in app.text


async def test_space_pages_down_before_it_uncovers(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        await app.press("space", "space", "a", "ctrl+d", "home")
        page = app.app.screen.query_one("#question")
        assert page.scroll_offset.y == 0
        pages = 0
        while page.rows_below:
            before = page.scroll_offset.y
            await app.press("space")
            assert page.scroll_offset.y > before
            pages += 1
        assert pages > 0
        assert "part 1 of 2" in app.text
        await app.press("space")
        assert "part 2 of 2" in app.text


async def test_steps_come_one_by_one(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        await skip_to(app, "Worked Example")
        assert "Worked Example, 4 steps" in app.text
        await app.press("space", "space")
        assert "Worked Example, step 2 of 4" in app.text
        assert "2. Open one of them" in app.text
        assert "3. Open that row" not in app.text


async def test_the_lesson_goes_on_where_it_was_left_also_another_day(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app() as app:
        await begin(app)
        await skip_to(app, "step 2 of 4")
        await app.press("escape")
        assert "Undergraduate · Depth" in app.text
        await app.press("l")
        assert "Worked Example, step 2 of 4" in app.text
        await app.press("space", "q")
    async with open_app() as app:
        await begin(app)
        assert "Worked Example, step 3 of 4" in app.text
        await app.press("left")
        assert "part 2 of 2" in app.text
        await app.press("left", "end")
        assert "There is one level of brackets" in app.text


async def test_questions_are_asked_in_place_and_the_end_says_what_was_shown(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 44)) as app:
        await begin(app)
        await skip_to(app, "Your Turn")
        assert "What does each of them hold?" in app.text
        assert "Type your answer, then Enter" in app.text
        await app.type("(4)")
        await app.press("enter")
        assert "One more try" in app.text
        await app.type("(4, 1)")
        await app.press("enter")
        assert "✓ Right." in app.text
        await app.press("enter")
        assert "First Questions, 1 of 2" in app.text
        assert "A tensor has the shape (1, 3)" in app.text
        option = next(line for line in app.lines() if "torch.tensor([[5, 6, 7]])" in line).split()[1]
        await app.press(option, "enter", "space")
        assert "First Questions, 2 of 2" in app.text
        await app.type("20")
        await app.press("enter", "enter")
        assert "Common Mistakes" in app.lines()[2]
        await app.press("a", "space")
        assert "8 of 8 · Practice" in app.text
        assert "3 questions answered in it, 2 right at the first try" in app.text
        assert "✓ Find the number of entries from the shape (shown)" in app.text
        assert "It serves your goal through" in app.text
    logged = kinds(tiny_folder)
    assert logged.count("lesson-finished") == 1
    assert logged.index("lesson-finished") < logged.index("answered")
    with open_desk(graph_folder=tiny_folder) as desk:
        assert place_of(desk, TOPIC) is None


async def test_a_question_of_a_lesson_can_be_gone_past_without_a_mark(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app() as app:
        await begin(app)
        await skip_to(app, "Your Turn")
        await app.press("f9", "f9")
        assert "Common Mistakes" in app.lines()[2]
        await app.press("left")
        assert "First Questions, 1 of 2" in app.text
    assert "answered" not in kinds(tiny_folder)


async def test_a_question_left_open_waits_when_the_lesson_is_taken_up_again(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        await skip_to(app, "Your Turn")
        await app.type("(4)")
        await app.press("enter", "escape")
    async with open_app() as app:
        await begin(app)
        assert "Your Turn" in app.lines()[2]
        await app.type("(1, 4)")
        await app.press("enter")
        assert "Answer: (4, 1)" in app.text


async def test_the_way_back_from_practice_leads_to_the_panel_it_was_left_on(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        await skip_to(app, "Worked Example")
        await app.press("p")
        assert "Question 1" in app.text
        await app.press("escape")
        assert "Worked Example" in app.lines()[2]


async def test_a_lesson_that_is_not_written_leads_back_with_a_word(open_app: OpenApp) -> None:
    async with open_app() as app:
        app.app.go(Place("topic", "mean-of-a-tensor"))
        await app.settle()
        assert "Lesson" not in app.lines()[-1]
        app.app.go(Place("lesson", "mean-of-a-tensor"))
        await app.settle()
        assert any("is not written yet" in note for note in app.notes)
        assert "The Mean of a Tensor" in app.lines()[2]


async def test_today_leads_to_the_lesson_and_then_says_that_it_goes_on(open_app: OpenApp, tiny_folder: Path) -> None:
    from curriculum.study.claims import claim
    from curriculum.study.goals import set_goal

    with open_desk(graph_folder=tiny_folder) as desk:
        set_goal(desk, TOPIC)
        for below in desk.graph.prerequisites(TOPIC):
            claim(desk, below)
    async with open_app() as app:
        await app.click("The Shape of a Tensor")
        app.app.back()
        await app.settle()
        line = next(line for line in app.lines() if "Learn: " in line)
        await app.click(line.strip().removeprefix("▸ "))
        assert "1 of 8 · Core Idea" in app.text
        await app.press("space", "space", "1")
        assert "Go on with the lesson: The Shape of a Tensor" in app.text


async def test_a_place_to_stop_is_shown_where_a_stretch_ends(
    open_app: OpenApp, tmp_path: Path, tiny_folder: Path
) -> None:
    folder = tmp_path / "paused"
    shutil.copytree(tiny_folder, folder)
    file = folder / "topics/arithmetic/mean-of-numbers.md"
    before, after = file.read_text(encoding="utf-8").split("Turned round")
    pause = "> Pause: The mean lies\n> between the extremes.\n\n"
    file.write_text(f"{before}{pause}Turned round{after}", encoding="utf-8")
    async with open_app((80, 60), graph=folder) as app:
        app.app.go(Place("topic", "mean-of-numbers"))
        await app.settle()
        await app.press("l")
        await skip_to(app, "part 2 of 3")
        assert "Why is it always between" in app.text
        assert "A good place to stop. The mean lies between the extremes. Your place is kept." in flat(app)
        await app.press("escape")
        assert "A good place to stop. The mean lies between the extremes." in flat(app)
    async with open_app(graph=folder) as app:
        app.app.go(Place("lesson", "mean-of-numbers"))
        await app.settle()
        assert "part 2 of 3" in app.text
        assert "A good place to stop." in app.text
        await app.press("space")
        assert "part 3 of 3" in app.text
        assert "A good place to stop." not in app.text


def flat(app: Any) -> str:
    """The screen as running text."""
    return " ".join(app.text.replace("│", " ").split())

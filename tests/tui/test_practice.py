"""Practice: questions, feedback, hints, the summary, and the way back into a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.errors import NotAskedError
from curriculum.study.desk import open_desk
from curriculum.study.notes import note_text, write_note
from curriculum.study.reports import reports
from curriculum.study.views import AnswerView, GlossaryEntry, ItemView, OptionView, TopicLink
from curriculum.tui import themes
from curriculum.tui.pages.practice import Turn, turn_sheet

OpenApp = Callable[..., Any]

RIGHT = {
    "torch.tensor([[7, 8, 9, 0]": "(2, 4)",
    "torch.tensor([[1], [2]": "4x1",
    "A tensor has the shape (1, 3)": "torch.tensor([[5, 6, 7]])",
    "How many entries": "20",
    "batch of grey images": "10",
}


async def begin(app: Any) -> None:
    await app.press("slash")
    await app.type("shape of a tensor")
    await app.press("enter", "p")


def right_answer(app: Any) -> str:
    return next(answer for words, answer in RIGHT.items() if words in " ".join(app.text.split()))


async def answer_right(app: Any) -> None:
    answer = right_answer(app)
    if "Choose with a letter" in app.text:
        row = next(line for line in app.lines() if answer in line)
        await app.press(row.split()[1])
        await app.press("enter")
    else:
        await app.type(answer)
        await app.press("enter")


async def until(app: Any, words: str) -> None:
    """Give questions up until one with these words is asked."""
    for _ in range(8):
        if words in app.text:
            return
        await app.press("ctrl+d", "enter")
    raise AssertionError(app.text)


def logged(tiny_folder: Path) -> list[tuple[bool, int]]:
    with open_desk(graph_folder=tiny_folder) as desk:
        return [(e.payload.correct, e.payload.attempt) for e in desk.progress.events(kinds=("answered",))]


async def test_a_session_from_the_first_question_to_the_summary(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        assert "Question 1  The Shape of a Tensor" in app.text
        assert "skills ·· 0 of 2 shown" in app.text
        for number in range(1, 6):
            if "Practice ended" in app.text:
                break
            assert f"Question {number}" in app.text
            await answer_right(app)
            assert "✓ Right." in app.text
            await app.press("enter")
        assert "Practice ended" in app.text
        assert "✓ Read the shape of a tensor from nested brackets (shown)" in app.text
        assert "● demonstrated" in app.text
        await app.click("Back to the topic")
        assert "● demonstrated" in app.text
    assert all(correct for correct, _ in logged(tiny_folder))


async def test_a_miss_hides_the_answer_for_one_retry_and_then_shows_the_working(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        right = right_answer(app)
        await app.type("9")
        assert "understood as (9,)" in app.text
        await app.press("enter")
        assert "✗ Not yet." in app.text
        assert "Answer:" not in app.text
        await app.type("8")
        await app.press("enter")
        assert "Answer: (" in app.text
        assert "A fresh question on this skill comes back later." in app.text
        assert right.strip("()")[0] in app.text


async def test_what_cannot_be_read_is_no_attempt(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.type("two rows")
        assert "not readable yet" in app.text
        await app.press("enter")
        assert "Not counted: Type the sizes in order" in app.text
        await app.press("ctrl+u", "enter")
        assert any("Choose or type an answer first" in note for note in app.notes)
    assert logged(tiny_folder) == []


async def test_giving_up_counts_and_shows_the_working(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("ctrl+d")
        assert "here is how it goes" in app.text
        assert "Answer: (" in app.text
        assert "I don't know" not in app.lines()[-1]
        await app.press("ctrl+d")
    assert logged(tiny_folder) == [(False, 1)]


async def test_how_to_answer_is_said_on_a_question_mark(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("question_mark")
        assert "How to answer: Type the sizes in order" in app.text
        assert "Search" not in app.lines()[-1]
        assert "? Explain" in app.lines()[-1]
        await app.type("4")
        assert "? Explain" not in app.lines()[-1]
        await app.press("f1")
        assert app.text.index("How to answer") < app.text.index("Type the sizes in order")


async def test_what_does_not_help_here_is_not_offered(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        assert "Hint" not in app.lines()[-1]
        await until(app, "Which expression makes it?")
        assert "Explain" not in app.lines()[-1]


async def test_enter_hands_in_what_is_chosen_and_not_what_the_cursor_is_on(
    open_app: OpenApp, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await until(app, "Which expression makes it?")
        assert "⏎ Answer" in app.lines()[-1]
        wrong = next(line for line in app.lines() if "torch.tensor([5, 6, 7])" in line)
        await app.press(wrong.split()[1], "enter")
        assert "One level of brackets gives the shape (3,)." in app.text


async def test_options_are_marked_with_the_arrows_as_well(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await until(app, "Which expression makes it?")
        await app.press("down", "space")
        assert "● b" in app.text
        await app.press("up", "space")
        assert "● a" in app.text
        assert "○ b" in app.text
        await app.press("enter")
        assert "✓ Right." in app.text or "✗ Not yet." in app.text


async def test_figures_choose_options_and_lead_elsewhere_once_there_are_none(
    open_app: OpenApp, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await until(app, "Which expression makes it?")
        await app.press("2")
        assert "● b" in app.text
        await app.press("ctrl+d", "1")
        assert "Continue:" in app.text or "Choose a goal" in app.text


async def test_what_came_of_bad_input_is_in_view_at_once(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(60, 16)) as app:
        await begin(app)
        await until(app, "How many")
        await app.type("zebra()")
        await app.press("enter")
        page = app.app.screen.query_one("#question")
        assert "Not counted" in app.text
        assert page.scroll_offset.y == max(0, len(page.sheet.lines) - page.size.height)


async def test_enter_on_nothing_chosen_marks_before_it_hands_in(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await until(app, "Which expression makes it?")
        before = logged(tiny_folder)
        await app.press("enter")
        assert "● a" in app.text
        assert logged(tiny_folder) == before


async def test_a_hint_is_shown_and_logged(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        for _ in range(6):
            if "batch of grey images" in app.text:
                break
            await answer_right(app)
            await app.press("enter")
            if "Practice ended" in app.text:
                await app.press("enter")
                await begin(app)
        assert "batch of grey images" in app.text
        await app.press("ctrl+t")
        assert "Hint 1: How many entries has one image?" in app.text
    with open_desk(graph_folder=tiny_folder) as desk:
        assert len(desk.progress.events(kinds=("hint-shown",))) == 1


async def test_an_unfinished_session_is_offered_at_home_and_goes_on(
    open_app: OpenApp, with_goal: None, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await answer_right(app)
        await app.press("enter")
        waiting = next(line for line in app.lines() if "Question 2" in line)
        prompt = app.lines()[6]
    assert logged(tiny_folder) == [(True, 1)]
    async with open_app(size=(80, 30)) as app:
        assert "Continue:" in app.text
        assert "1 question answered" in app.text
        await app.press("enter")
        assert waiting.strip() in app.text
        assert app.lines()[6] == prompt


async def test_a_miss_before_the_end_waits_for_its_second_attempt(open_app: OpenApp, with_goal: None) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.type("9")
        await app.press("enter")
    async with open_app(size=(80, 30)) as app:
        await app.press("enter")
        await app.type("8")
        await app.press("enter")
        assert "Answer: (" in app.text


async def test_two_misses_lead_to_the_topic_below_and_back(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        for _ in range(5):
            if "torch.tensor([[1], [2]" in app.text:
                break
            await app.press("ctrl+d", "enter")
        await app.type("4")
        await app.press("enter")
        await app.type("1, 4")
        await app.press("enter")
        assert "This may come from A Tensor from a List." in app.text
        await app.click("Go to A Tensor from a List")
        assert app.lines()[2].strip() == "A Tensor from a List"
        await app.press("escape")
        assert "Question" in app.text


async def test_a_topic_without_questions_offers_no_practice(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("2", "enter", "down", "enter")
        assert "No questions yet." in app.text
        assert "Practise" not in app.lines()[-1]


def item(kind: str) -> ItemView:
    options = tuple(OptionView(letter=letter, text=f"text {letter}") for letter in "abc")
    return ItemView(
        session="s", question_id="t/q", topic="t", topic_title="T", kind=kind, skill="k", skill_text="K", prompt="?",
        code=None, options=options, how_to_answer="", hints_available=0, attempt=1, number=1,
    )  # fmt: skip


def test_one_option_takes_the_place_of_another() -> None:
    assert Turn.of(item("choice"), ()).pick(0).pick(2).text == "c"


def test_several_options_are_given_back_by_choosing_them_again() -> None:
    turn = Turn.of(item("choices"), ()).pick(2).pick(0).pick(1).pick(2)
    assert turn.text == "a, b"


def test_an_order_keeps_the_order_of_choosing() -> None:
    turn = Turn.of(item("order"), ()).pick(2).pick(0).pick(1)
    assert turn.text == "c, a, b"
    assert turn.unpick().text == "c, a"
    assert turn.pick(7) == turn


def outcome(correct: bool | None) -> AnswerView:
    return AnswerView(
        session="s", question_id="t/q", correct=correct, attempt=1, feedback="f", retry=True, key=None,
        explanation=None, implicates=None, skills=(), learned=False, evidence="unknown", already_recorded=False,
    )  # fmt: skip


def test_what_was_not_counted_can_be_gone_on_with() -> None:
    turn = Turn.of(item("order"), ()).pick(1)
    assert turn.answered(outcome(None)).picked == ("b",)
    assert turn.answered(outcome(False)).picked == ()


async def test_a_question_is_reported_in_words_and_kept(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("f8")
        assert "What is wrong with this question?" in app.text
        await app.type("The key is wrong.")
        await app.press("enter")
        assert "Question 1" in app.text
        assert any("Noted" in note for note in app.notes)
        await app.press("f8", "escape")
    with open_desk(graph_folder=tiny_folder) as desk:
        assert [report.words for report in reports(desk)] == ["The key is wrong."]


def events(tiny_folder: Path, *kinds: str) -> list[Any]:
    with open_desk(graph_folder=tiny_folder) as desk:
        return list(desk.progress.events(kinds=kinds))


async def test_words_that_do_not_stand_in_the_question_are_not_explained_with_it(open_app: OpenApp) -> None:
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        await app.press("question_mark")
        assert "How to answer:" in app.text
        assert "m by n" not in app.text
        await app.press("f1")
        assert "This screen" in app.text
        assert "m by n" not in app.text, "the topic's own words may be what is asked"
        await app.press("escape", "question_mark")
        assert "How to answer:" not in app.text


def test_the_words_and_signs_of_a_question_stand_under_how_to_answer() -> None:
    mean = GlossaryEntry(entry="$M$", kind="symbol", say="M", meaning="the mean", topic=TopicLink(id="m", title="M"))
    turn = Turn.of(item("number"), ()).with_help((mean,))
    lines = [line.plain for line in turn_sheet(turn, 78, themes.look("dark")).lines]
    assert lines[-2:] == ["Words and signs of this question:", "• M, said “M”: the mean."]
    assert not turn.with_help().words


async def test_a_note_is_written_at_a_question_and_stands_on_the_topic_page(
    open_app: OpenApp, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("f2")
        assert "Your note on The Shape of a Tensor" in app.text
        await app.type("outermost first")
        await app.press("escape")
        assert "Question 1" in app.text
        assert any("Noted." in note for note in app.notes)
        await app.press("f2", "escape")
        await app.press("ctrl+d", "escape")
        await app.press("end")
        app.app.screen.query_one("#page").to_row(0)
        page = app.app.screen.query_one("#page")
        titles = [section.title for section in page.sheet.sections]
        assert titles[titles.index("Your Note") - 1 : titles.index("Your Note") + 2] == [
            "Practice Questions", "Your Note", "Prerequisite Chain",
        ]  # fmt: skip
        assert "outermost first" in "\n".join(line.plain for line in page.sheet.lines)
    (noted,) = events(tiny_folder, "noted")
    assert noted.question_id is not None
    assert events(tiny_folder, "note-shown") == []
    assert not events(tiny_folder, "answered")[0].hint_used


async def test_a_note_from_before_is_shown_at_the_second_word_and_is_help(open_app: OpenApp, tiny_folder: Path) -> None:
    with open_desk(graph_folder=tiny_folder) as desk:
        write_note(desk, "tensor-shape", "outermost first")
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        assert "You have a note on this topic." in app.text
        assert "outermost first" not in app.text
        await app.press("f2")
        assert "outermost first" not in app.text
        assert any("as after a hint" in note for note in app.notes)
        await app.press("f2")
        assert "outermost first" in app.text
        await app.press("escape")
        await app.type(right_answer(app))
        await app.press("enter")
        await app.press("f2")
        assert "outermost first" in app.text, "once it is answered, there is nothing to warn of"
        await app.press("end")
        await app.type(", then in")
        await app.press("escape")
    assert events(tiny_folder, "answered")[0].hint_used
    assert len(events(tiny_folder, "note-shown")) == 1
    with open_desk(graph_folder=tiny_folder) as desk:
        assert note_text(desk, "tensor-shape") == "outermost first, then in"


async def test_a_note_stands_in_the_summary_and_can_be_written_there(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 40)) as app:
        await begin(app)
        for _ in range(9):
            if "Practice ended" in app.text:
                break
            await app.press("ctrl+d", "enter")
        await app.click("Write a note on it")
        await app.type("count the brackets")
        await app.press("escape")
        assert "Practice ended" in app.text
        assert "count the brackets" in app.text
        assert "Change your note" in app.text


async def test_a_note_that_is_too_long_is_not_cut(open_app: OpenApp) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("f2")
        app.app.screen.query_one("TextArea").text = "x" * 4001
        await app.press("escape")
        assert "1 characters too many" in app.text or "Shorten the note" in " ".join(app.notes)
        assert "Your note on" in app.text


async def test_nothing_is_worked_out_where_python_or_arithmetic_is_asked(open_app: OpenApp, tiny_folder: Path) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.press("f4")
        assert "Nothing is worked out here." in app.text
        await app.type("7*8")
        assert "56" not in app.text
        await app.press("enter")
        assert app.app.screen.query_one("AnswerInput").value == "7*8"
        await app.press("ctrl+u", "f4")
        assert app.app.screen.query_one("ScratchInput").value == "7*8"
        await app.press("escape")
        assert "Question 1" in app.text, "escape closes the line, not the session"
        assert not app.app.screen.query_one("ScratchInput").display
    assert logged(tiny_folder) == []


async def test_a_scratch_line_is_worked_out_copied_and_gone_with_the_question(
    open_app: OpenApp, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("curriculum.study.scratch.extent", lambda *_: "calculator")
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await app.type("()")
        await app.press("left", "f4")
        await app.type("1/2 + 1/3")
        assert "1/2 + 1/3 = 5/6 ≈ 0.833333333" in app.text
        await app.press("enter")
        assert app.app.screen.query_one("AnswerInput").value == "(5/6)"
        await app.press("ctrl+d", "enter")
        assert "Question 2" in app.text
        assert not app.app.screen.query_one("ScratchInput").display
        assert app.app.screen.query_one("ScratchInput").value == ""
    assert [e.payload.answer for e in events(tiny_folder, "answered")] == [""]


async def test_options_are_not_chosen_by_what_is_typed_on_the_scratch_line(
    open_app: OpenApp, tiny_folder: Path
) -> None:
    async with open_app(size=(80, 30)) as app:
        await begin(app)
        await until(app, "Which expression makes it?")
        before = len(logged(tiny_folder))
        await app.press("f4")
        await app.type("1 a")
        await app.press("up", "enter")
        assert "●" not in app.text
        assert len(logged(tiny_folder)) == before
        await app.press("a")
        assert "● a" in app.text


async def test_an_option_of_an_earlier_question_is_none_of_this_one(open_app: OpenApp) -> None:
    async with open_app() as app:
        await begin(app)
        app.app.screen.follow("pick:h")
        await app.settle()
        assert "Question 1" in app.text


async def test_a_question_that_other_answers_settled_meanwhile_gives_way_to_the_next(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def settled(*_: object, **__: object) -> None:
        raise NotAskedError("This session does not wait for it.")

    async with open_app() as app:
        await begin(app)
        with monkeypatch.context() as patch:
            patch.setattr("curriculum.study.sessions.dont_know", settled)
            await app.press("ctrl+d")
        assert any("it was not counted" in note for note in app.notes)
        assert "Question 1" in app.text
        await app.press("ctrl+d")
        assert "▸ Go on" in app.text or "Enter" in app.text

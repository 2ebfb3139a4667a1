"""A lesson in panels: its place, its questions, and what it leaves in the log."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from curriculum.errors import UsageError
from curriculum.study import lesson as lessons
from curriculum.study import sessions
from curriculum.study.desk import Desk
from curriculum.study.goals import set_goal
from curriculum.study.items import find_question
from curriculum.study.lesson_place import keep_place
from curriculum.study.lesson_questions import first_items
from curriculum.study.lesson_views import LessonPlace
from curriculum.study.order import Candidate
from curriculum.study.views import ItemView
from practice.questions import key_text

TOPIC = "tensor-shape"


def answer_right(desk: Desk, item: ItemView) -> None:
    key = key_text(find_question(desk, item.question_id)[0])
    assert sessions.answer(desk, item.session, item.question_id, key).correct


def ask_all(desk: Desk, panel: str) -> tuple[str, list[ItemView]]:
    """Every question of a panel, each answered right."""
    found = lessons.ask(desk, TOPIC, panel, None, seed=3)
    asked = []
    while found.item is not None:
        asked.append(found.item)
        answer_right(desk, found.item)
        found = lessons.ask(desk, TOPIC, panel, found.session, seed=9)
    return found.session, asked


def test_the_panels_come_in_the_order_of_the_lesson(desk: Desk) -> None:
    view = lessons.lesson(desk, TOPIC)
    names = ["core-idea", "explainer-1", "explainer-2", "worked-example", "your-turn", "first-questions"]
    assert [panel.name for panel in view.panels] == [*names, "common-mistakes", "practice"]
    assert [panel.questions for panel in view.panels] == [0, 0, 0, 0, 1, 2, 0, 0]


def test_a_lesson_that_is_not_written_is_refused(desk: Desk) -> None:
    with pytest.raises(UsageError, match="not written yet"):
        lessons.lesson(desk, "mean-of-a-tensor")


def test_your_turn_asks_the_question_that_the_quiz_names_and_nothing_else(desk: Desk) -> None:
    _, asked = ask_all(desk, "your-turn")
    assert [item.question_id for item in asked] == [f"{TOPIC}/four-short-rows"]


def test_first_questions_are_the_easiest_one_a_skill_and_neither_your_turn_nor_a_transfer(desk: Desk) -> None:
    _, asked = ask_all(desk, "first-questions")
    assert [(item.kind, item.skill) for item in asked] == [("choice", "read"), ("number", "size")]
    assert all("missing-length" not in item.question_id for item in asked)


def test_a_question_that_was_left_waits_in_its_session(desk: Desk, open_tiny: Callable[[], Desk]) -> None:
    first = lessons.ask(desk, TOPIC, "first-questions", None, seed=3)
    again = lessons.ask(open_tiny(), TOPIC, "first-questions", first.session, seed=4)
    assert (again.session, again.item) == (first.session, first.item)


def test_answers_of_a_lesson_are_logged_as_such_and_show_skills(desk: Desk) -> None:
    ask_all(desk, "your-turn")
    events = desk.progress.events(topic=TOPIC, kinds=("answered",))
    assert [event.payload.mode for event in events] == ["lesson"]
    assert desk.states()[TOPIC].skills["read"].shown


def test_the_place_is_kept_from_one_desk_to_the_next_and_cleared_at_the_end(
    desk: Desk, open_tiny: Callable[[], Desk]
) -> None:
    place = LessonPlace(panel="worked-example", shown=3, sessions={"your-turn": "abc"})
    keep_place(desk, TOPIC, place)
    assert lessons.lesson(open_tiny(), TOPIC).place == place
    keep_place(desk, TOPIC, None)
    assert lessons.lesson(open_tiny(), TOPIC).place is None


def test_a_place_that_its_author_has_cut_away_is_no_place(desk: Desk) -> None:
    keep_place(desk, TOPIC, LessonPlace(panel="explainer-7"))
    assert lessons.lesson(desk, TOPIC).place is None


def test_the_lesson_is_finished_once_when_it_has_told_all_it_tells(desk: Desk) -> None:
    view = lessons.lesson(desk, TOPIC)
    lessons.told(desk, view, "worked-example")
    assert TOPIC not in desk.states()
    lessons.told(desk, view, "your-turn")
    lessons.told(desk, view, "common-mistakes")
    assert len(desk.progress.events(topic=TOPIC, kinds=("lesson-finished",))) == 1


def test_the_end_says_what_is_shown_and_what_it_will_open(desk: Desk) -> None:
    set_goal(desk, "mean-of-a-tensor")
    before = lessons.lesson_end(desk, TOPIC, ())
    assert not before.known
    assert [link.id for link in before.opened.way] == ["mean-of-a-tensor"]
    names = [ask_all(desk, panel)[0] for panel in ("your-turn", "first-questions")]
    after = lessons.lesson_end(desk, TOPIC, tuple(names))
    assert (after.answered, after.right_first_time) == (3, 3)
    assert after.known
    assert all(skill.shown for skill in after.skills)


def candidate(item: str, skill: str, *, typed: bool = True, generator: bool = False) -> Candidate:
    return Candidate(item, skill, typed, generator)


def test_first_questions_take_turns_among_skills_and_put_what_is_chosen_first() -> None:
    found = [
        candidate("a1", "a"), candidate("a2", "a", typed=False), candidate("b1", "b"),
        candidate("b2", "b", generator=True), candidate("c1", "c", typed=False), candidate("d1", "d"),
    ]  # fmt: skip
    assert [c.item for c in first_items(found, (), "abcd", {})] == ["a2", "c1", "b1"]
    assert [c.item for c in first_items(found, ("a2",), "abcd", {})] == ["c1", "a1", "b1"]
    assert [c.item for c in first_items(found, (), "abcd", {"b1": 2, "a2": 1})] == ["c1", "a1", "b2"]
    assert [c.item for c in first_items(found[:2], (), "ab", {})] == ["a2", "a1"]
    assert first_items([], (), "ab", {}) == ()

"""When a skill counts as shown. A sequence is written as words: question, then what happened."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from curriculum.learner.events import Forgotten, LessonFinished
from curriculum.learner.skills import answers_needed, kept, learned, learned_time, missing_skills


def play(log, script: str) -> None:
    """Answer as the script says: ``1+`` question 1 right and typed, ``1c`` right and chosen, ``1-`` wrong, ``1h`` right
    after a hint, ``1r`` right on the second attempt, ``1w`` wrong on the second attempt, ``|`` the next day."""
    day = 1
    for word in script.split():
        if word == "|":
            log.later(days=1)
            day += 1
            continue
        question, how = word[:-1], word[-1]
        log.answer(
            "a",
            question,
            how not in "-w",
            typed=how != "c",
            attempt=2 if how in "rw" else 1,
            hint=how == "h",
            session=f"day {day}",
        )


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("1+", True),
        ("1c", False),
        ("1c 2c", True),
        ("1c 1c", False),
        ("1c 2+", True),
        ("1h", False),
        ("1h 2h 3h", False),
        ("1r", False),
        ("1- 1r", False),
        ("1- 2+", False),
        ("1- 2+ 3+", True),
        ("1- 2c 3c", True),
        ("1- 2+ 2+", False),
        ("1- 1+ 2+", False),
        ("1- 1r 2+ 3+", True),
        ("1- 2+ 3- 4+", False),
        ("1- 2+ 3- 4+ 5+", True),
        ("1- 2+ 3h 4+", True),
        ("1h 1+", False),
        ("1h 2+", True),
        ("1+ 2-", False),
        ("1+ 2- 3+ 4+", True),
        ("1+ | 2-", True),
        ("1- 2+ | 1+", True),
        ("1- 2+ | 2+", True),
        ("1- 2+ | 1- 2+", False),
        ("1c | 1c", True),
        ("1h | 1+", True),
        ("1- 1w 2+ 3+", True),
    ],
)
def test_a_skill_is_shown(log, script: str, shown: bool) -> None:
    play(log, script)
    state = log.fold().topics["a"]
    assert state.skills["s"].shown is shown
    assert learned(state, ("s",)) is shown


@pytest.mark.parametrize(
    ("script", "missed"),
    [("1+ | 2-", True), ("1+ | 2- 3+", True), ("1+ | 2- 3+ 4+", False), ("1+ | 2- 2+ 3+", True), ("1+ | 2r", False)],
)
def test_a_miss_on_a_later_day_stays_open_until_two_fresh_right_ones(log, script: str, missed: bool) -> None:
    play(log, script)
    state = log.fold().topics["a"]
    assert state.open_miss is missed
    assert missing_skills(state, ("s",)) == (("s",) if missed else ())


def test_a_topic_is_learned_when_all_its_skills_are_shown(log) -> None:
    log.answer("a", "1", True, skill="s")
    assert not learned(log.fold().topics["a"], ("s", "t"))
    assert missing_skills(log.fold().topics["a"], ("s", "t")) == ("t",)
    last = log.answer("a", "2", True, skill="t")
    state = log.fold().topics["a"]
    assert learned(state, ("s", "t"))
    assert learned_time(state, ("s", "t")) == last.time


def test_kept_needs_a_later_day_where_the_learner_is(log) -> None:
    play(log, "1+ 2+")
    assert not kept(log.fold().topics["a"], ("s",))
    log.later(hours=15)  # 00:02 the next day in UTC, still the evening before in New York
    log.answer("a", "3", True)
    state = log.fold().topics["a"]
    assert kept(state, ("s",))
    assert not kept(state, ("s",), zone=timezone(timedelta(hours=-5)))


def test_a_wrong_or_helped_answer_on_a_later_day_keeps_nothing(log) -> None:
    play(log, "1+ | 2- 2r 3h")
    assert not kept(log.fold().topics["a"], ("s",))


def test_the_first_study_sets_earlier_misses_aside(log) -> None:
    play(log, "1- 2-")
    log.write(LessonFinished(), "a")
    play(log, "3+")
    assert learned(log.fold().topics["a"], ("s",))


def test_reading_the_lesson_again_sets_nothing_aside(log) -> None:
    log.write(LessonFinished(), "a")
    play(log, "1-")
    log.write(LessonFinished(), "a")
    play(log, "2+")
    assert not learned(log.fold().topics["a"], ("s",))


def test_a_question_helped_with_before_the_lesson_is_still_not_fresh(log) -> None:
    play(log, "1-")
    log.write(LessonFinished(), "a")
    play(log, "1+")
    assert not learned(log.fold().topics["a"], ("s",))


def test_what_was_forgotten_has_to_be_shown_again(log) -> None:
    play(log, "1+")
    log.write(Forgotten(), "a")
    assert not learned(log.fold().topics["a"], ("s",))
    play(log, "2+")
    assert learned(log.fold().topics["a"], ("s",))


@pytest.mark.parametrize(
    ("script", "typed", "needed"), [("", True, 1), ("", False, 2), ("1c", False, 1), ("1-", True, 2), ("1+", True, 0)]
)
def test_how_many_answers_are_needed(log, script: str, typed: bool, needed: int) -> None:
    play(log, script)
    state = log.fold().topics.get("a")
    assert answers_needed(state.skills["s"] if state else None, typed=typed) == needed

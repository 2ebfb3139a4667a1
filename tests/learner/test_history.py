"""The log day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from curriculum.learner import history as module
from curriculum.learner.events import (
    Answered,
    Forgotten,
    GoalCleared,
    GoalSet,
    LessonOpened,
    SettingChanged,
    Undone,
)
from curriculum.learner.history import Basis, History, history, spread
from curriculum.learner.skills import kept, learned

SKILLS = {"a": ("s",), "b": ("s", "t")}
FIRST = date(2025, 3, 1)


def day_of(time: datetime) -> date:
    return time.astimezone(UTC).date()


BASIS = Basis(SKILLS, day_of)


def days(count: int) -> list[date]:
    return [FIRST + timedelta(days=number) for number in range(count)]


def test_an_empty_log_has_no_days() -> None:
    assert history([], BASIS) == History()
    standing = history([], BASIS, [FIRST]).standings[0]
    assert (standing.learned, standing.kept, standing.goals) == (0, 0, ())


def test_days_count_minutes_and_first_attempts(log: Any) -> None:
    log.write(LessonOpened(), "a")
    log.answer("a", "1", False)
    log.answer("a", "1", True, attempt=2)
    log.answer("a", "2", True, hint=True)
    log.answer("a", "3", True)
    log.later(days=3)
    log.answer("b", "1", True)
    first, second = history(log.events, BASIS).days
    assert (first.day, first.answers, first.right) == (FIRST, 3, 1)
    assert first.minutes == pytest.approx(4)
    assert (second.day, second.minutes, second.answers, second.right) == (date(2025, 3, 4), 0, 1, 1)


def test_learned_and_kept_are_told_apart_day_by_day(log: Any) -> None:
    log.answer("a", "1", True)
    log.later(days=1)
    log.answer("b", "1", True)
    log.later(days=1)
    log.answer("b", "2", True, skill="t")
    log.answer("a", "2", True, session="two")
    log.later(days=1)
    log.write(Forgotten(), "a")
    told = [(s.day, s.learned, s.kept) for s in history(log.events, BASIS, days(5)).standings]
    assert [numbers for _, *numbers in told] == [[1, 0], [1, 0], [2, 1], [1, 0], [1, 0]]


def test_the_counts_are_those_of_the_fold_of_the_log_up_to_the_day(log: Any) -> None:
    for number in range(30):
        log.answer(
            "ab"[number % 2], str(number), number % 5 != 0, skill="st"[number // 7 % 2], session=str(number // 3)
        )
        log.later(hours=9)
    for standing in history(log.events, BASIS, days(13)).standings:
        before = [event for event in log.events if day_of(event.time) <= standing.day]
        from curriculum.learner.fold import fold

        states = fold(before).topics
        assert dict(standing.states) == states
        assert standing.learned == sum(learned(states.get(t), SKILLS[t]) for t in SKILLS)
        assert standing.kept == sum(kept(states.get(t), SKILLS[t]) for t in SKILLS)
        assert standing.position == (before[-1].position if before else (0, ""))


def test_what_was_taken_back_never_counted_but_took_its_time(log: Any) -> None:
    answer = log.answer("a", "1", True)
    log.answer("b", "1", True)
    log.later(days=1)
    log.write(Undone(event=answer.uuid))
    told = history(log.events, BASIS, [FIRST])
    assert told.standings[0].learned == 0
    assert (told.days[0].answers, told.days[0].minutes) == (1, 1)


def test_a_day_is_the_learners_own(log: Any) -> None:
    log.later(hours=14)  # 23:01 in Greenwich, the next day in Tokyo
    log.answer("a", "1", True)
    tokyo = timezone(timedelta(hours=9))
    there = history(log.events, Basis(SKILLS, lambda t: t.astimezone(tokyo).date()))
    assert [d.day for d in history(log.events, BASIS).days] == [FIRST]
    assert [d.day for d in there.days] == [FIRST + timedelta(days=1)]


def test_goals_settings_and_retired_names(log: Any) -> None:
    log.write(GoalSet(), "b")
    log.write(SettingChanged(name="minutes-per-day", value=45))
    log.answer("old", "1", True)
    log.later(days=2)
    changed = log.write(GoalSet(beside=True), "a")
    log.write(GoalSet(beside=True), "a")
    first, last = history(log.events, Basis(SKILLS, day_of, renamed={"old": "a"}), [FIRST, date(2025, 3, 3)]).standings
    assert (first.goals, last.goals) == (("b",), ("b", "a"))
    assert (first.settings, first.learned) == ({"minutes-per-day": 45}, 1)
    assert history(log.events, BASIS).goals_since == changed.time
    log.write(GoalCleared())
    assert history(log.events, BASIS).goals_since is None


def test_a_clock_set_back_moves_nothing_to_an_earlier_day(log: Any) -> None:
    log.answer("b", "1", True)
    log.later(days=2)
    log.answer("b", "2", True)
    log.later(days=-2)
    log.answer("a", "1", True)
    told = history(log.events, BASIS, days(3)).standings
    assert [standing.learned for standing in told] == [0, 0, 1]


def test_each_event_looks_at_its_own_topic_alone(log: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work grows with the events, not with the days that are asked for."""
    looked: list[str] = []
    real = module.learned_time
    monkeypatch.setattr(module, "learned_time", lambda state, skills: looked.append(state.topic) or real(state, skills))
    for number in range(20):
        log.answer("a", str(number), True)
        log.later(days=1)
    history(log.events, BASIS, days(20))
    assert len(looked) == 20


@pytest.mark.parametrize(("last", "most", "expected"), [(0, 5, [0]), (3, 10, [0, 1, 2, 3]), (10, 3, [0, 5, 10])])
def test_days_are_spread_evenly(last: int, most: int, expected: list[int]) -> None:
    assert spread(FIRST, FIRST + timedelta(days=last), most) == tuple(FIRST + timedelta(days=n) for n in expected)


def test_nothing_lies_between_a_day_and_one_before_it() -> None:
    assert spread(FIRST, FIRST - timedelta(days=1), 5) == ()


def test_answers_of_an_unknown_version_are_passed_over(log: Any) -> None:
    event = log.answer("a", "1", True)
    assert isinstance(event.payload, Answered)
    strange = event.model_dump(mode="json") | {"payload_version": 99}
    from curriculum.learner.events import Event

    told = history([Event.model_validate_json(__import__("json").dumps(strange))], BASIS, [FIRST])
    assert told.standings[0].learned == 0
    assert told.days[0].answers == 0

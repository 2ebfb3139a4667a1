"""How a learner came where they stand: days, evidence over time, retention, and earlier forecasts."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from curriculum.learner.events import Answered, ExerciseGraded, LessonFinished, LessonOpened, SolutionShown
from curriculum.study import claims, goals, progress
from curriculum.study import past_forecasts as module
from curriculum.study.desk import Desk
from curriculum.study.past_forecasts import _most
from curriculum.study.progress import forecasts_held, full_progress
from curriculum.study.progress_words import (
    NOTHING_YET,
    days_words,
    forecast_line,
    held_words,
    learned_words,
    retention_words,
    side,
)

GOAL = "mean-of-a-tensor"


def answer(desk: Desk, topic: str, skill: str, number: int, *, right: bool = True, attempt: int = 1) -> None:
    payload = Answered(
        skill=skill, question_kind="number", answer="1", correct=right, typed=True, attempt=attempt, unsure=not right
    )
    desk.record(payload, topic=topic, question_id=f"{topic}/{number}", session=f"{desk.clock():%j}")


def learn(desk: Desk, clock, topic: str, minutes: float = 5) -> None:
    desk.record(LessonOpened(), topic=topic)
    clock.move(minutes=minutes)
    desk.record(LessonFinished(), topic=topic)
    for number, skill in enumerate(desk.skills[topic]):
        clock.move(minutes=1)
        answer(desk, topic, skill, number)


@pytest.fixture(autouse=True)
def in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Days begin where the learner is: here in Greenwich, wherever the tests run."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def studied(desk: Desk, clock) -> Desk:
    """The goal set; then a topic of its plan every other day for ten days."""
    from curriculum.study.plan import WhatIf, plan

    goals.set_goal(desk, GOAL)
    for line in plan(desk, what_if=WhatIf(forecast=False)).remaining[:5]:
        learn(desk, clock, line.id)
        clock.move(days=2)
    return desk


def test_a_newcomer_has_an_empty_page_and_no_file(desk: Desk) -> None:
    view = full_progress(desk)
    assert (view.days, view.over_time, view.passed, view.learned) == ((), (), (), 0)
    assert view.retention.predicted is None
    assert view.forecasts is not None
    assert view.forecasts.why == "No goal is set, so there is no forecast to check."
    assert days_words(view) == NOTHING_YET
    assert not desk.progress.path.exists()


def test_days_and_evidence_over_time(studied: Desk) -> None:
    view = full_progress(studied, forecasts=False)
    assert [line.date for line in view.days] == [f"2026-03-{day:02}" for day in (1, 3, 5, 7, 9)]
    assert all(line.minutes >= 5 and line.answers == line.right for line in view.days)
    assert view.over_time[0].date == "2026-03-01"
    assert view.over_time[-1].date == view.today == "2026-03-11"
    assert [point.learned for point in view.over_time][:3] == [1, 1, 2]
    assert view.over_time[-1].learned == view.learned == 5
    assert view.evidence["demonstrated"] + view.evidence["fading"] == view.learned
    assert view.over_time[-1].inferred == view.evidence["inferred"]
    assert view.forecasts is None
    assert days_words(view).startswith("Studied on 5 days since 1 March 2026: ")
    assert learned_words(view).startswith("5 topics learned; 0 of them kept")


def test_a_day_is_that_of_the_learners_zone_as_it_was_then(desk: Desk, clock, monkeypatch: pytest.MonkeyPatch) -> None:
    clock.move(hours=13.5)  # 22:30 in Greenwich on 1 March, half past eleven in Berlin
    answer(desk, "counting-objects", "x", 1)
    clock.move(days=30)  # half past midnight there by summer time
    answer(desk, "counting-objects", "x", 2)
    days = {}
    for zone in ("UTC", "Europe/Berlin"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        days[zone] = [line.date for line in full_progress(desk, forecasts=False).days]
    assert days == {"UTC": ["2026-03-01", "2026-03-31"], "Europe/Berlin": ["2026-03-01", "2026-04-01"]}


def test_a_topic_right_again_on_a_later_day_is_kept(studied: Desk) -> None:
    topic = next(iter(studied.states()))
    answer(studied, topic, studied.skills[topic][0], 77)
    view = full_progress(studied, forecasts=False)
    assert (view.learned, view.kept) == (5, 1)
    assert [point.kept for point in view.over_time][-2:] == [0, 1]


def test_claims_are_told_apart_over_time(studied: Desk, clock) -> None:
    claims.claim(studied, GOAL)
    view = full_progress(studied, forecasts=False)
    assert view.over_time[-1].claimed == view.evidence["claimed"] > 0
    assert view.over_time[-2].claimed == 0
    assert "claimed" in learned_words(view)


def test_retention_sets_the_promise_against_what_came(studied: Desk, clock) -> None:
    assert "nothing to compare" in retention_words(full_progress(studied, forecasts=False).retention)
    topics = list(studied.states())
    for number in range(12):
        clock.move(days=3)
        for topic in topics:
            answer(studied, topic, studied.skills[topic][0], 100 + number, right=number % 3 != 0)
        told = full_progress(studied, forecasts=False).retention if number == 0 else None
        if told is not None:
            assert "too few to judge" in retention_words(told)
    told = full_progress(studied, forecasts=False).retention
    assert told.reviews > 20
    assert told.predicted is not None
    assert told.recalled is not None
    assert told.recalled < 0.9
    assert "less than chance explains" in retention_words(told)


def test_within_a_week_no_forecast_is_checked_and_the_day_is_named(desk: Desk, clock) -> None:
    goals.set_goal(desk, GOAL)
    learn(desk, clock, "counting-objects")
    clock.move(days=7)
    told = forecasts_held(desk)
    assert told.checked == ()
    assert told.why is not None
    assert told.why.endswith("the first one from 9 March 2026 on.")
    clock.move(days=1)
    assert len(forecasts_held(desk).checked) == 1


def test_earlier_forecasts_stand_on_the_log_up_to_their_day_alone(studied: Desk, clock) -> None:
    first = forecasts_held(studied).checked[0]
    assert (first.made, first.until) == ("2026-03-02", "2026-03-10")
    assert (first.left, first.done) == (9, 4)
    assert first.low <= first.even <= first.high <= first.left
    assert first.reached is None
    assert side(first) == ("within" if first.low <= 4 <= first.high else "more" if first.high < 4 else "fewer")
    for _ in range(3):
        clock.move(days=1)
        topic = next(iter(studied.states()))
        answer(studied, topic, studied.skills[topic][0], clock.now.day, right=False)
    again = forecasts_held(studied).checked[0]
    assert again.finish == first.finish


def test_a_goal_reached_long_before_is_told_by_its_day(desk: Desk, clock) -> None:
    goals.set_goal(desk, "sharing-by-dealing")
    learn(desk, clock, "counting-objects")
    clock.move(days=60)
    for topic in ("addition-as-joining", "sharing-by-dealing"):
        learn(desk, clock, topic)
    clock.move(days=2)
    told = forecasts_held(desk)
    first = told.checked[0]
    assert first.reached == "2026-04-30"
    assert first.finish.p90 < "2026-04-30"
    assert (first.held, side(first)) == (False, "fewer")
    assert forecast_line(first)[1] == "done on 30 April 2026"
    assert "Less came than they said, as when" in held_words(told)


def test_what_is_claimed_later_is_no_part_of_a_forecast(studied: Desk, clock) -> None:
    claims.claim(studied, GOAL)
    clock.move(days=1)
    first = forecasts_held(studied).checked[0]
    assert first.left == first.done == 4
    assert first.reached == "2026-03-09"


def test_at_most_five_forecasts_are_worked_out(studied: Desk, clock, monkeypatch: pytest.MonkeyPatch) -> None:
    clock.move(days=90)
    made: list[date] = []
    real = module._checked
    monkeypatch.setattr(module, "_checked", lambda d, log, s, since: made.append(s.day) or real(d, log, s, since))
    told = forecasts_held(studied)
    assert len(made) == len(told.checked) == 5
    assert made == sorted(set(made))
    assert told.held + sum(side(line) == "fewer" for line in told.checked) == 5


def test_a_new_goal_begins_its_forecasts_anew(studied: Desk, clock) -> None:
    clock.move(days=20)
    goals.set_goal(studied, "tensor-shape")
    assert "2026" in (forecasts_held(studied).why or "")


@pytest.mark.parametrize("limit", [0, 1, 2, 7, 8, 30, 99])
def test_the_count_of_topics_is_found_by_halving(limit: int) -> None:
    assert _most(lambda count: 0.9 if count <= limit else 0.3, 0.5, 30) == min(limit, 30)


def test_exercises_that_passed_stand_in_their_order(desk: Desk, clock, mean_exercise: str) -> None:
    desk.record(ExerciseGraded(exercise="long-gone", outcome="failed"))
    desk.record(SolutionShown(exercise="long-gone"))
    desk.record(ExerciseGraded(exercise="long-gone", outcome="passed"))
    clock.move(hours=1)
    desk.record(ExerciseGraded(exercise=mean_exercise, outcome="passed"))
    told = full_progress(desk, forecasts=False)
    assert [(e.title, e.unaided) for e in told.passed] == [("long-gone", False), ("A mean in code", True)]
    assert len(told.days) == 1


def test_many_days_are_counted_at_forty(desk: Desk, clock) -> None:
    rng = random.Random(1)
    skills = desk.skills["counting-objects"]
    for number in range(60):
        answer(desk, "counting-objects", rng.choice(skills), number)
        clock.move(days=4)
    points = full_progress(desk, forecasts=False).over_time
    assert len(points) <= progress.POINTS + 1
    days = [date.fromisoformat(point.date) for point in points]
    assert days == sorted(set(days))
    assert days[-2] == days[-1] - timedelta(days=1)


def test_another_desk_finds_the_same(studied: Desk, open_tiny: Callable[[], Desk]) -> None:
    assert full_progress(open_tiny()) == full_progress(studied)

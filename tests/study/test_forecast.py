"""The plan's forecast, its what-ifs and its narrow places, from a learner's own log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from curriculum.errors import UnknownNameError, UsageError
from curriculum.learner.events import Answered, LessonFinished, LessonOpened
from curriculum.study import budget, claims, goals
from curriculum.study.desk import Desk
from curriculum.study.forecast import outlook
from curriculum.study.forecast_words import basis_words, deadline_words, range_words, without_words
from curriculum.study.plan import WhatIf, plan

GOAL = "mean-of-a-tensor"


def learn(desk: Desk, clock, topic: str, minutes: float) -> None:
    """A lesson read for some minutes, and every skill shown a minute after the other."""
    desk.record(LessonOpened(), topic=topic)
    clock.move(minutes=minutes)
    desk.record(LessonFinished(), topic=topic)
    for number, skill in enumerate(desk.skills[topic]):
        clock.move(minutes=1)
        payload = Answered(skill=skill, question_kind="number", answer="1", correct=True, typed=True)
        desk.record(payload, topic=topic, question_id=f"{topic}/{number}")


@pytest.fixture
def with_goal(desk: Desk) -> Desk:
    goals.set_goal(desk, GOAL)
    return desk


def test_a_plan_ends_within_a_range_of_days(with_goal: Desk) -> None:
    view = plan(with_goal)
    assert view.finish is not None
    assert view.forecast is not None
    first, middle, last = (date.fromisoformat(day) for day in (view.finish.p10, view.finish.p50, view.finish.p90))
    today = budget.local_now(with_goal).date()
    assert today < first <= middle <= last < today + timedelta(days=60)
    assert view.forecast.finish == view.finish
    assert view.forecast.minutes_total >= 0.8 * view.minutes_total
    assert view.forecast.curve[0].chance == 0
    assert view.forecast.curve[-1].chance > 0.99
    assert plan(with_goal) == view
    assert range_words(view.forecast).startswith("At 30 minutes on a day of study, the end is likely between ")
    assert "a guess until you have a log" in basis_words(view.forecast)


def test_where_nothing_is_left_there_is_nothing_to_forecast(with_goal: Desk) -> None:
    claims.claim(with_goal, GOAL)
    view = plan(with_goal)
    assert (view.remaining, view.finish, view.forecast) == ((), None, None)
    assert plan(with_goal, what_if=WhatIf(deadline="2027-01-01", bottlenecks=3, chains=2)).chains == ()


def test_minutes_a_day_are_kept_in_the_log_and_tried_without_being_kept(
    with_goal: Desk, open_tiny: Callable[[], Desk]
) -> None:
    usual = plan(with_goal).finish
    tried = plan(with_goal, what_if=WhatIf(minutes_per_day=120)).finish
    assert tried is not None
    assert usual is not None
    assert tried.p90 < usual.p50
    assert budget.minutes_per_day(with_goal) == 30
    budget.set_minutes_per_day(with_goal, 120)
    assert plan(open_tiny()).finish == tried


@pytest.mark.parametrize("minutes", [0, -5, 721, 2000])
def test_minutes_that_nobody_can_give_are_named(with_goal: Desk, minutes: int) -> None:
    with pytest.raises(UsageError, match=r"between 1 and 720"):
        budget.set_minutes_per_day(with_goal, minutes)
    with pytest.raises(UsageError, match=r"between 1 and 720"):
        plan(with_goal, what_if=WhatIf(minutes_per_day=minutes))
    assert budget.minutes_per_day(with_goal) == 30


def test_a_deadline_has_a_chance_and_the_minutes_that_would_raise_it(with_goal: Desk, clock) -> None:
    view = plan(with_goal, what_if=WhatIf(deadline="2026-03-08"))
    assert view.forecast is not None
    told = view.forecast.deadline
    assert told is not None
    assert told.minutes_for_half is not None
    assert told.minutes_for_most is not None
    assert 0 < told.chance < 1
    assert told.minutes_for_half < told.minutes_for_most
    assert deadline_words(told).startswith("The chance to be done by 8 March 2026 is ")
    better = plan(with_goal, what_if=WhatIf(deadline="2026-03-08", minutes_per_day=told.minutes_for_most))
    assert better.forecast is not None
    assert better.forecast.deadline is not None
    assert better.forecast.deadline.chance == pytest.approx(0.8, abs=0.06)
    budget.set_deadline(with_goal, "2026-03-08")
    assert plan(with_goal) == view
    clock.move(days=30)
    late = plan(with_goal).forecast
    assert late is not None
    assert late.deadline is not None
    assert late.deadline.passed
    assert "has passed" in deadline_words(late.deadline)
    budget.set_deadline(with_goal, None)
    assert budget.deadline(with_goal) is None


@pytest.mark.parametrize("text", ["soon", "2026-02-30", "", "2026-02-28", "1999-01-01"])
def test_a_deadline_that_is_none_is_named(with_goal: Desk, text: str) -> None:
    with pytest.raises(UsageError, match=r"is not a date|has passed"):
        plan(with_goal, what_if=WhatIf(deadline=text))


def test_a_deadline_that_no_day_is_long_enough_for(with_goal: Desk) -> None:
    goals.set_goal(with_goal, GOAL)
    made = plan(with_goal, what_if=WhatIf(deadline="2026-03-01", minutes_per_day=5)).forecast
    assert made is not None
    assert made.deadline is not None
    assert made.deadline.chance == 0
    assert made.deadline.minutes_for_most is None  # three days of ten are missed, and only today is left
    assert "not even twelve hours a day would do" in deadline_words(made.deadline)


def test_the_learners_own_pace_moves_the_forecast(with_goal: Desk, clock) -> None:
    before = outlook(with_goal, with_goal.states(), 30, {})
    for topic in ("counting-objects", "addition-as-joining", "sharing-by-dealing"):
        learn(with_goal, clock, topic, 1.8 * with_goal.summaries[topic].minutes)
        clock.move(days=2)
    after = outlook(with_goal, with_goal.states(), 30, {})
    assert before.pace.topics == 0
    assert after.pace.topics == 3
    assert 1.2 < after.pace.ratio < 1.9
    assert (after.days.seen, len(after.learned_ages)) == (6, 3)
    assert sorted(round(age) for age in after.learned_ages) == [2, 4, 6]
    view = plan(with_goal).forecast
    assert view is not None
    assert view.pace_topics == 3
    assert "as your log shows" in basis_words(view)
    assert "(3 topics)" in basis_words(view)


def test_goals_side_by_side_and_what_dropping_one_saves(desk: Desk) -> None:
    goals.set_goal(desk, "mean-of-numbers")
    goals.set_goal(desk, "tensor-shape", beside=True)
    both = plan(desk, what_if=WhatIf(without="tensor-shape"))
    assert [goal.id for goal in both.goals] == ["mean-of-numbers", "tensor-shape"]
    assert {"mean-of-numbers", "tensor-shape"} <= {line.id for line in both.remaining}
    alone = plan(desk, "mean-of-numbers")
    told = both.without
    assert told is not None
    assert told.is_goal
    assert told.built_on == 0
    assert told.remaining == len(alone.remaining)
    assert told.topics_saved == len(both.remaining) - len(alone.remaining) > 0
    assert told.minutes_saved == both.minutes_total - alone.minutes_total
    assert told.finish == alone.finish
    assert without_words(told).startswith(f"Without {told.title}: ")


def test_a_topic_that_is_left_out_takes_with_it_what_only_it_needs(with_goal: Desk) -> None:
    told = plan(with_goal, what_if=WhatIf(without="mean-of-numbers")).without
    assert told is not None
    assert not told.is_goal
    assert told.topics_saved >= 1
    assert told.built_on >= 1
    assert "would stand over a gap" in without_words(told)
    claims.claim(with_goal, "mean-of-numbers")
    nothing = plan(with_goal, what_if=WhatIf(without="mean-of-numbers")).without
    assert nothing is not None
    assert nothing.topics_saved == 0
    assert "nothing would be saved" in without_words(nothing)
    with pytest.raises(UnknownNameError):
        plan(with_goal, what_if=WhatIf(without="mean-of-nubmers"))


def test_the_only_goal_dropped_leaves_nothing(with_goal: Desk) -> None:
    told = plan(with_goal, what_if=WhatIf(without=GOAL)).without
    assert told is not None
    assert (told.remaining, told.finish, told.topics_saved) == (0, None, 10)
    assert without_words(told).endswith("and nothing is left.")


def test_narrow_places_and_long_chains_shrink_with_what_is_left(with_goal: Desk) -> None:
    view = plan(with_goal, what_if=WhatIf(bottlenecks=4, chains=3))
    assert len(view.bottlenecks) == 4
    assert all(line.above > 0 for line in view.bottlenecks)
    assert [len(chain.steps) for chain in view.chains] == [chain.length for chain in view.chains]
    assert view.chains[0].length == 6
    claims.claim(with_goal, "mean-of-numbers")
    shorter = plan(with_goal, what_if=WhatIf(bottlenecks=4, chains=3, by_minutes=True))
    assert shorter.chains[0].length < 6
    assert [chain.minutes for chain in shorter.chains] == sorted((c.minutes for c in shorter.chains), reverse=True)
    left = {line.id for line in shorter.remaining}
    assert {line.id for line in shorter.bottlenecks} <= left


def test_settings_that_were_spoilt_fall_back(with_goal: Desk) -> None:
    from curriculum.study.settings import change_setting

    for name, value in ((budget.MINUTES, "many"), (budget.DEADLINE, "soon"), ("retention", 3)):
        change_setting(with_goal, name, value)
    assert budget.minutes_per_day(with_goal) == 30
    assert budget.deadline(with_goal) is None
    assert budget.retention(with_goal) == 0.9
    assert plan(with_goal).finish is not None

"""What the log says of pace and habit."""

from __future__ import annotations

import math
import random
from datetime import UTC, datetime, timedelta, timezone

import pytest

from curriculum.learner.habits import (
    DRIFT_SD,
    MISSED,
    NOISE_SD,
    PACE_SD,
    STUDIED,
    WINDOW,
    Days,
    Moment,
    Pace,
    active_gaps,
    days,
    pace,
    topic_minutes,
)

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def at(minutes: float, kind: str = "answered", topic: str | None = "a") -> Moment:
    return Moment(START + timedelta(minutes=minutes), kind, topic)


def test_short_gaps_are_work_and_long_ones_a_break() -> None:
    gaps = active_gaps([at(0), at(4), at(14), at(25), at(26)], {})
    assert [minutes for _, minutes in gaps] == [0, 4, 10, 0, 1]


def test_a_clock_set_back_counts_nothing() -> None:
    assert [minutes for _, minutes in active_gaps([at(5), at(2), at(3)], {})] == [0, 0, 1]


def test_reading_a_lesson_may_last_longer() -> None:
    opened, author = at(0, "lesson-opened"), {"a": 20.0}
    assert active_gaps([opened, at(38)], author)[1][1] == 38
    assert active_gaps([opened, at(41)], author)[1][1] is None
    assert active_gaps([opened, at(38, topic="b")], author)[1][1] == 0
    assert active_gaps([opened, at(38, "lesson-opened")], author)[1][1] == 0


def test_the_minutes_of_a_topic_run_from_its_lesson_to_the_answer_that_finished_it() -> None:
    log = [
        at(0, "answered"),  # before the lesson: not its time
        at(5, "lesson-opened"),
        at(17, "lesson-finished"),
        at(19),
        at(25, topic="b"),  # another topic's
        at(27),
        at(30),  # after it was learned
    ]
    learned = {"a": START + timedelta(minutes=27), "b": START + timedelta(minutes=25)}
    assert topic_minutes(log, learned, {"a": 20.0, "b": 20.0}) == {"a": 12 + 2 + 2}


def test_a_topic_whose_reading_was_interrupted_tells_nothing() -> None:
    log = [at(0, "lesson-opened"), at(300, "lesson-finished"), at(303)]
    assert topic_minutes(log, {"a": START + timedelta(days=1)}, {"a": 20.0}) == {}


def test_without_topics_the_pace_is_that_of_people() -> None:
    assert pace({}, {}) == Pace(0.0, PACE_SD, 0)
    assert pace({"a": 5.0}, {}) == Pace()


def test_own_topics_move_the_pace_the_more_the_more_there_are() -> None:
    author = {f"t{i}": 20.0 for i in range(40)}
    beliefs = [pace({f"t{i}": 40.0 for i in range(n)}, author) for n in (1, 5, 40)]
    ratios = [belief.ratio for belief in beliefs]
    assert 1 < ratios[0] < 1.35
    assert ratios == sorted(ratios)
    assert 1.85 < ratios[-1] < 2
    assert PACE_SD > beliefs[0].sd > beliefs[1].sd > beliefs[2].sd > DRIFT_SD


def test_the_belief_over_the_pace_is_calibrated() -> None:
    """600 learners: their own pace lies within 1.2816 sd of the belief's mean for .80, standard error .016."""
    rng, inside = random.Random(3), 0
    author = {f"t{i}": 25.0 for i in range(12)}
    for _ in range(600):
        common = rng.gauss(0, math.sqrt(PACE_SD**2 - DRIFT_SD**2))
        own = {topic: 25.0 * math.exp(common + rng.gauss(0, NOISE_SD)) for topic in author}
        belief = pace(own, author)
        inside += abs(common + rng.gauss(0, DRIFT_SD) - belief.mean) <= 1.2816 * belief.sd
    assert 0.75 <= inside / 600 <= 0.85


def test_days_missed_are_counted_from_the_first_to_yesterday() -> None:
    now = START + timedelta(days=10)
    log = [Moment(START + timedelta(days=day), "answered", "a") for day in (0, 1, 4, 10)]
    assert days(log, now) == Days(MISSED + 7, STUDIED + 3, 10, None)
    assert days([], now) == Days()
    assert days([Moment(now, "answered", "a")], now) == Days()


def test_days_long_ago_do_not_count() -> None:
    now = START + timedelta(days=400)
    seen = days([Moment(START, "answered", "a"), Moment(now - timedelta(days=1), "answered", "a")], now)
    assert (seen.seen, seen.missed) == (WINDOW, MISSED + WINDOW - 1)


def test_a_day_is_the_learners_own() -> None:
    now = datetime(2026, 3, 5, 12, 0, tzinfo=timezone(timedelta(hours=-8)))
    late = [Moment(datetime(2026, 3, 4, 7, 0, tzinfo=UTC), "answered", "a")]  # still the third, eight hours west
    assert days(late, now).seen == 2


def test_the_usual_minutes_are_told_after_some_days() -> None:
    log = [Moment(START + timedelta(days=day, minutes=m), "answered", "a") for day in range(5) for m in (0, 8, 9 + day)]
    assert days(log, START + timedelta(days=5)).minutes == pytest.approx(11)
    assert days(log[:12], START + timedelta(days=5)).minutes is None

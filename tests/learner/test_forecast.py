"""The forecast against learners simulated another way, and what moves it."""

from __future__ import annotations

import math
import random
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from fsrs import Card, Rating, Scheduler

from curriculum.learner.forecast import (
    CREDIT_LEFT,
    MOST_MINUTES,
    REVIEW_MINUTES,
    REVIEW_SHARE,
    TOPIC_SD,
    Outlook,
    forecast,
    minutes_needed,
)
from curriculum.learner.habits import DRIFT_SD, MISSED, NOISE_SD, PACE_SD, STUDIED, Days, Pace, pace
from curriculum.learner.review_load import reviews_by_age

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
AUTHOR = {f"t{number}": (15.0, 20.0, 25.0, 30.0, 40.0)[number % 5] for number in range(60)}
PER_DAY = 30.0


def day_of(when: datetime) -> int:
    return (when.date() - NOW.date()).days


def finished(rng: random.Random, pace_of: float, missed: float) -> int:
    """The day on which one learner is done: day by day, every review a thing of its own on its day."""
    left = [minutes * pace_of * math.exp(rng.gauss(0, TOPIC_SD)) for minutes in AUTHOR.values()]
    due: Counter[int] = Counter()
    waiting, topic, day = 0.0, 0, 0
    while True:
        waiting += due[day] * REVIEW_MINUTES * pace_of
        if rng.random() >= missed:
            reviews = min(waiting, REVIEW_SHARE * PER_DAY)
            waiting -= reviews
            room = PER_DAY - reviews
            while room > 0:
                spent = min(room, left[topic])
                left[topic] -= spent
                room -= spent
                if left[topic] <= 0:
                    topic += 1
                    if topic == len(left):
                        return day
                    _plan_reviews(rng, due, day)
        day += 1


def _plan_reviews(rng: random.Random, due: Counter[int], day: int) -> None:
    """One topic's reviews: gaps of REFERENCES' test vector, a lapse begins anew; some are left to implicit credit."""
    gaps = [2, 11, 46, 163, 498]
    at, rung = day, 0
    while at < day + 400:
        at += gaps[min(rung, 4)]
        right = rng.random() < 0.9
        due[at] += (1 if right else 2) * (rng.random() < CREDIT_LEFT)
        rung = rung + 1 if right else 0


def test_simulated_learners_finish_within_the_range_eight_times_of_ten() -> None:
    """With 800 learners shares have standard errors of .011 to .018; the bounds are about three of them, and a day."""
    told = forecast(AUTHOR, NOW, Outlook(PER_DAY))
    assert told is not None
    low, middle, high = (day_of(when) for when in (told.p10, told.p50, told.p90))
    rng, learners = random.Random(20), 800
    ends = [finished(rng, math.exp(rng.gauss(0, PACE_SD)), rng.betavariate(MISSED, STUDIED)) for _ in range(learners)]
    assert 0.75 <= sum(low <= end <= high for end in ends) / learners <= 0.86
    assert 0.43 <= sum(end <= middle for end in ends) / learners <= 0.57
    assert 0.05 <= sum(end < low for end in ends) / learners <= 0.15


def test_a_range_narrowed_by_own_topics_and_days_still_holds_eight_times_of_ten() -> None:
    """Each learner has a past of 25 topics and 40 days, from the same pace and habit as the road ahead."""
    rng = random.Random(7)
    inside, widths, learners = 0, [], 120
    for learner in range(learners):
        common = rng.gauss(0, math.sqrt(PACE_SD**2 - DRIFT_SD**2))
        missed = rng.betavariate(MISSED, STUDIED)
        own = {f"t{i}": AUTHOR[f"t{i}"] * math.exp(common + rng.gauss(0, NOISE_SD)) for i in range(25)}
        gone = sum(rng.random() < missed for _ in range(40))
        outlook = Outlook(PER_DAY, pace(own, AUTHOR), Days(MISSED + gone, STUDIED + 40 - gone))
        told = forecast(AUTHOR, NOW, outlook, runs=200, seed=learner)
        assert told is not None
        end = finished(rng, math.exp(common + rng.gauss(0, DRIFT_SD)), missed)
        inside += day_of(told.p10) <= end <= day_of(told.p90)
        widths.append(day_of(told.p90) / day_of(told.p10))
    # A standard error of .037, three of them.
    assert 0.69 <= inside / learners <= 0.91
    blank = forecast(AUTHOR, NOW, Outlook(PER_DAY))
    assert blank is not None
    assert sum(widths) / learners < 0.85 * day_of(blank.p90) / day_of(blank.p10)


def test_without_chance_the_days_can_be_counted() -> None:
    sure = Outlook(10.0, Pace(0.0, 0.0), Days(missed=1e-9, studied=1e9), credit_left=0.0)
    told = forecast({f"t{i}": 9.0 for i in range(100)}, NOW, sure)
    assert told is not None
    # The author's minutes are medians, so the mean of a topic is exp(.4 ** 2 / 2) = 1.083 times that: 975 minutes.
    assert told.minutes == pytest.approx(975, abs=8)
    assert abs(day_of(told.p50) - 97) <= 1
    # Of a hundred topics with a spread of 3.9 minutes each, ten days of 10 minutes lie between the tenths.
    assert 7 <= day_of(told.p90) - day_of(told.p10) <= 13
    assert told.review_share == 0
    assert told.p50.tzinfo is UTC


def test_nothing_left_is_no_forecast_and_one_seed_one_forecast() -> None:
    assert forecast({}, NOW, Outlook()) is None
    assert forecast(AUTHOR, NOW, Outlook(), seed=4) == forecast(AUTHOR, NOW, Outlook(), seed=4)
    assert forecast(AUTHOR, NOW, Outlook(), seed=4) != forecast(AUTHOR, NOW, Outlook(), seed=5)


def test_what_moves_the_end() -> None:
    def middle(outlook: Outlook) -> int:
        told = forecast(AUTHOR, NOW, outlook)
        assert told is not None
        return day_of(told.p50)

    usual = middle(Outlook())
    assert middle(Outlook(60.0)) < 0.6 * usual
    assert middle(Outlook(days=Days(8.0, 4.0))) > usual
    assert middle(Outlook(credit_left=0.0)) < usual < middle(Outlook(learned_ages=(1.0,) * 300))
    assert middle(Outlook(chance_known=dict.fromkeys(AUTHOR, 1.0))) < 0.3 * usual
    half = middle(Outlook(chance_known=dict.fromkeys(AUTHOR, 0.5)))
    assert 0.35 * usual < half < 0.8 * usual


def test_what_is_known_is_known_together() -> None:
    """The share of topics that falls away scatters from run to run far more than coins would."""
    sure = Outlook(chance_known=dict.fromkeys(AUTHOR, 0.5), days=Days(1e-9, 1e9), credit_left=0.0)
    told = forecast(AUTHOR, NOW, sure)
    assert told is not None
    assert day_of(told.p90) > 4 * day_of(told.p10)


def test_reviews_take_their_share_at_the_most() -> None:
    heavy = Outlook(learned_ages=tuple(float(age) for age in range(2000)))
    told = forecast(AUTHOR, NOW, heavy)
    assert told is not None
    assert told.review_share == pytest.approx(REVIEW_SHARE, abs=0.02)


def test_the_curve_goes_from_start_to_end_and_agrees_with_the_quantiles() -> None:
    told = forecast(AUTHOR, NOW, Outlook())
    assert told is not None
    dates, shares = zip(*told.curve(), strict=True)
    assert dates[0] == NOW
    assert list(shares) == sorted(shares)
    assert shares[-1] >= 0.99
    assert {b - a for a, b in pairwise(dates)} == {timedelta(days=7)}
    for when, share in told.curve():
        assert told.chance_by(when) == share
    assert told.chance_by(told.p50) >= 0.5 > told.chance_by(told.p50 - timedelta(days=1))
    assert told.chance_by(NOW - timedelta(days=1)) == 0


def test_days_are_those_of_the_learners_own_zone() -> None:
    late = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=2)))
    told = forecast(AUTHOR, late, Outlook())
    assert told is not None
    assert told.p50.tzinfo == late.tzinfo
    # 22:30 in London on the day before is half past midnight of the day itself for this learner.
    night = told.p50.replace(hour=0, minute=30).astimezone(UTC)
    assert night.date() < told.p50.date()
    assert told.chance_by(night) == told.chance_by(told.p50) >= 0.5


def test_minutes_needed_is_the_fewest_that_do() -> None:
    deadline = NOW + timedelta(days=60)
    half, most = minutes_needed((0.5, 0.8), deadline, AUTHOR, NOW, Outlook())
    assert half is not None
    assert most is not None
    assert 10 < half < most <= MOST_MINUTES
    for needed, chance in ((half, 0.5), (most, 0.8)):
        enough = forecast(AUTHOR, NOW, Outlook(float(needed)), runs=300)
        less = forecast(AUTHOR, NOW, Outlook(needed - 1.0), runs=300)
        assert enough is not None
        assert less is not None
        assert enough.chance_by(deadline) >= chance > less.chance_by(deadline)
    long = dict.fromkeys((f"t{i}" for i in range(600)), 60.0)
    assert minutes_needed((0.5, 0.8), NOW, long, NOW, Outlook()) == (None, None)
    assert minutes_needed((0.5,), NOW, {}, NOW, Outlook()) == (1,)


def test_a_road_beyond_the_calendar_still_ends() -> None:
    told = forecast({f"t{i}": 240.0 for i in range(20_000)}, NOW, Outlook(1.0))
    assert told is not None
    assert told.p50 <= told.p90
    assert len(told.curve()) <= 130


@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
def test_the_review_load_is_that_of_the_package(retention: float) -> None:
    """150 topics under ``fsrs`` itself, its fuzz off: the mean up to an age has a standard error below .5 at a year."""
    rng, topics, counted = random.Random(1), 150, Counter[int]()
    for _ in range(topics):
        scheduler = Scheduler(desired_retention=retention, enable_fuzzing=False)
        card, start = Card(card_id=1), NOW
        card, _ = scheduler.review_card(card, Rating.Good, start)
        card, _ = scheduler.review_card(card, Rating.Good, start)
        while (age := (card.due - start).days) <= 365:
            chance = scheduler.get_card_retrievability(card, card.due) if card.state == 2 else 1.0
            counted[age] += 1
            rating = Rating.Good if rng.random() < chance else Rating.Again
            card, _ = scheduler.review_card(card, rating, card.due)
    told = reviews_by_age(retention)
    assert told[0] == 0
    for age in (30, 365):
        mean = sum(count for day, count in counted.items() if day <= age) / topics
        assert told[age] == pytest.approx(mean, rel=0.2, abs=0.3)

"""The memory of one topic."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner.card import (
    PARAMETERS,
    RELEARNING,
    RETENTION_RANGE,
    Card,
    Grade,
    brought_forward,
    credited,
    due,
    good_stability,
    interval,
    new_card,
    recall,
    reviewed,
)

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)

retentions = st.floats(*RETENTION_RANGE)
weights = st.floats(0.1, 1.0)
waits = st.timedeltas(timedelta(0), timedelta(days=900))


@st.composite
def cards(draw: st.DrawFn) -> Card:
    """A card with a history of reviews, credits and failures of others."""
    card, time, retention = new_card(START), START, draw(retentions)
    for _ in range(draw(st.integers(0, 6))):
        time += draw(waits)
        match draw(st.sampled_from(["review", "credit", "failure"])):
            case "review":
                card, _ = reviewed(card, draw(st.sampled_from(Grade)), time, retention)
            case "credit":
                card, _ = credited(card, "above", draw(weights), time, retention)
            case _:
                card, _ = brought_forward(card, "below", draw(weights), time, retention)
    return card


def test_the_vector_of_fsrs_6() -> None:
    """Good x6, Again x2, Good x5, each when due; the first Good of the thirteen is half of learning the topic."""
    card = new_card(START)
    time, days = due(card, 0.9), [0, (due(card, 0.9) - START).days]
    for grade in [Grade.GOOD] * 4 + [Grade.AGAIN] * 2 + [Grade.GOOD] * 5:
        card, _ = reviewed(card, grade, time, 0.9)
        days.append((due(card, 0.9) - time).days)
        time = due(card, 0.9)
    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


@given(st.floats(0.01, 50_000), retentions)
def test_the_curve_and_the_intervals_are_the_packages(stability: float, retention: float) -> None:
    scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    assert scheduler.parameters == PARAMETERS
    assert interval(stability, retention) == scheduler._next_interval(stability=stability)
    card = Card(stability, 5.0, START, START, START)
    theirs = fsrs.Card(card_id=1, stability=stability, difficulty=5.0, due=START, last_review=START)
    for days in (0, 1, 30):
        now = START + days * DAY
        assert recall(card, now) == pytest.approx(scheduler.get_card_retrievability(theirs, now))


def test_recall_is_nine_tenths_after_the_stability() -> None:
    card = Card(8.0, 5.0, START, START, START)
    assert recall(card, START + 8 * DAY) == pytest.approx(0.9)


@given(cards(), st.sampled_from(Grade), waits, retentions)
def test_a_reviewed_topic_is_due_after_its_review(card, grade, wait, retention) -> None:
    time = card.touched + wait
    after, entry = reviewed(card, grade, time, retention)
    assert entry.due_after == due(after, retention)
    least = DAY if not after.relearning else RELEARNING
    assert due(after, retention) >= time + least
    assert after.relearning or grade is not Grade.AGAIN


@given(cards(), waits, retentions)
def test_a_clock_set_back_counts_as_the_last_change(card, back, retention) -> None:
    for grade in Grade:
        assert reviewed(card, grade, card.touched - back, retention) == reviewed(card, grade, card.touched, retention)
    assert credited(card, "v", 0.5, card.touched - back, retention) == credited(card, "v", 0.5, card.touched, retention)


@given(cards(), waits)
def test_the_stability_after_a_good_review_is_the_packages(card, wait) -> None:
    if not card.relearning:
        after, _ = reviewed(card, Grade.GOOD, card.touched + wait, 0.9)
        assert good_stability(card, card.touched + wait) == pytest.approx(after.stability, rel=1e-9)


@given(cards(), weights, waits, retentions)
def test_a_credit_makes_due_neither_earlier_nor_later_than_a_full_review(card, weight, wait, retention) -> None:
    time = card.touched + wait
    before, (after, _) = due(card, retention), credited(card, "above", weight, time, retention)
    full, _ = reviewed(card, Grade.GOOD, time, retention)
    assert before <= due(after, retention)
    if not card.relearning:
        assert due(after, retention) <= due(full, retention)
    assert card.stability <= after.stability <= max(card.stability, full.stability) + 1e-9
    assert after.difficulty == card.difficulty


@given(cards(), waits, retentions)
def test_a_larger_weight_credits_no_less(card, wait, retention) -> None:
    time = card.touched + wait
    found = [due(credited(card, "above", weight, time, retention)[0], retention) for weight in (0.1, 0.3, 0.6, 1.0)]
    assert found == sorted(found)


@given(cards(), waits, retentions)
def test_credit_is_in_proportion_to_how_due_the_topic_is(card, wait, retention) -> None:
    time = card.touched + wait
    after, entry = credited(card, "above", 0.5, time, retention)
    if entry is None:
        assert after == card
        return
    share = 0.5 * min(1, (1 - recall(card, time)) / (1 - retention))
    assert entry.share == pytest.approx(share)
    assert recall(after, time) == pytest.approx(recall(card, time) + share * (1 - recall(card, time)), abs=1e-6)


def test_a_whole_credit_is_a_review_and_a_fresh_topic_gets_none() -> None:
    card = new_card(START)
    time = START + 9 * DAY
    (whole, _), (full, _) = credited(card, "above", 1.0, time, 0.9), reviewed(card, Grade.GOOD, time, 0.9)
    assert whole.stability == pytest.approx(full.stability)
    assert due(whole, 0.9) == due(full, 0.9)
    assert credited(card, "above", 1.0, START + timedelta(minutes=5), 0.9) == (card, None)


def test_a_missed_topic_waits_for_its_own_right_answer() -> None:
    card, _ = reviewed(new_card(START), Grade.AGAIN, START + 3 * DAY, 0.9)
    assert credited(card, "above", 1.0, START + 90 * DAY, 0.9) == (card, None)
    assert reviewed(card, Grade.GOOD, START + 90 * DAY, 0.9)[0].relearning is False


@given(cards(), weights, waits, retentions)
def test_a_failure_brings_due_nearer_and_never_into_the_past(card, weight, wait, retention) -> None:
    time = card.touched + wait
    before, (after, _) = due(card, retention), brought_forward(card, "below", weight, time, retention)
    if before <= time:
        assert after == card
        return
    left = (due(after, retention) - time) / (before - time)
    assert left == pytest.approx(1 - weight, abs=1e-6)
    assert time <= due(after, retention) <= before
    assert due(reviewed(after, Grade.GOOD, time, retention)[0], retention) == due(
        reviewed(card, Grade.GOOD, time, retention)[0], retention
    ), "a review makes it good"


@given(cards(), retentions, retentions)
def test_wanting_more_retention_makes_nothing_due_later(card, one, other) -> None:
    low, high = sorted((one, other))
    assert card.touched <= due(card, high) <= due(card, low)

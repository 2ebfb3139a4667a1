"""Baselines and recall by hand, and logs of known truth on which every predictor's place is known beforehand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import log
from random import Random

import pytest

from curriculum.errors import UsageError
from curriculum.learner.baselines import KnowledgeTracing, NextAnswer, RunningRate
from curriculum.learner.predict import predict_next
from curriculum.learner.recall import ConstantRecall, Fsrs, Sm2
from curriculum.learner.records import AnswerRecord, ReviewRecord
from curriculum.learner.replay import COLUMN, Replayed, replay_answers, replay_reviews
from curriculum.learner.simulation.answers import simulate_answers
from curriculum.learner.simulation.reviews import simulate_reviews

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
CARD = ("ada", "card")


def days(count: float) -> datetime:
    return START + timedelta(days=count)


def answer(minute: int, topic: str, right: bool, learner: str = "ada", chance: float | None = None) -> AnswerRecord:
    return AnswerRecord(learner, topic, START + timedelta(minutes=minute), right, chance)


def review(day: float, rating: int, card: str = "card", chance: float | None = None) -> ReviewRecord:
    return ReviewRecord("ada", card, days(day), rating, chance)


# Baselines


def test_running_rates_count_what_they_are_told_to_count() -> None:
    told = [("ada", "a", True), ("ada", "b", True), ("bob", "a", False), ("ada", "a", True)]
    everything, by_topic, own = RunningRate(), RunningRate(by_topic=True), RunningRate(by_learner=True, by_topic=True)
    for model in (everything, by_topic, own):
        assert model.chance("ada", "a") == 0.5
        for entry in told:
            model.record(*entry)
    assert everything.chance("ada", "a") == pytest.approx(4 / 6)
    assert by_topic.chance("ada", "a") == pytest.approx(3 / 5)
    assert own.chance("ada", "a") == pytest.approx(3 / 4)
    assert own.chance("bob", "b") == 0.5


def test_knowledge_tracing_by_hand() -> None:
    model = KnowledgeTracing(known=0.4, learn=0.1, slip=0.1, guess=0.2)
    assert model.chance("ada", "a") == pytest.approx(0.4 * 0.9 + 0.6 * 0.2)
    model.record("ada", "a", True)
    known = 0.36 / 0.48  # of right answers, those of who knows it
    known += (1 - known) * 0.1
    assert model.chance("ada", "a") == pytest.approx(known * 0.9 + (1 - known) * 0.2)
    assert model.chance("bob", "a") == pytest.approx(0.48)


def test_our_predictor_keeps_learners_apart() -> None:
    model = NextAnswer()
    model.record("ada", "a", True)
    assert model.chance("ada", "a") == predict_next([("a", True)], "a")
    assert model.chance("bob", "a") == predict_next([], "a")


# Recall


def test_fsrs_is_the_curve_of_its_paper() -> None:
    model = Fsrs()
    model.record(CARD, days(0), 3)
    stability, decay = 2.3065, 0.1542  # of a card first rated Good, and w20
    factor = 0.9 ** (-1 / decay) - 1
    for day in (1, 2, 30):
        assert model.chance(CARD, days(day)) == pytest.approx((1 + factor * day / stability) ** -decay)
    assert model.chance(CARD, days(1.99)) == model.chance(CARD, days(1))


def test_sm2_sets_its_intervals_and_falls_to_nine_tenths_by_then() -> None:
    model = Sm2()
    intervals = []
    time = 0
    for rating in (3, 3, 3, 3, 1, 3, 3):
        model.record(CARD, days(time), rating)
        ease = next(n for n in range(1, 99) if model.chance(CARD, days(time + n)) <= 0.9 + 1e-12)
        intervals.append(ease)
        time += ease
    # 1, 6, 6 * 2.5 and 15 * 2.5 = 38 by Good, which leaves the ease; Again starts afresh, at an ease of 2.5 - .32
    assert intervals == [1, 6, 15, 38, 1, 1, 6]
    model.record(CARD, days(time), 4)
    before = model.chance(CARD, days(time + 40))
    model.record(CARD, days(time + 0.01), 1)
    assert model.chance(CARD, days(time + 40.01)) == before, "a review on the same day leaves the interval"


def test_the_constant_counts_only_what_is_predicted() -> None:
    model = ConstantRecall()
    for day, rating in ((0, 1), (0.1, 1), (2, 3), (5, 1), (9, 2)):
        model.record(CARD, days(day), rating)
    assert model.chance(CARD, days(10)) == pytest.approx((2 + 1) / (3 + 2))


# Replay


def test_a_prediction_knows_only_what_came_before() -> None:
    found = replay_answers([answer(3, "a", False), answer(1, "a", True), answer(2, "b", True)])
    chances = [predict_next([], "a"), predict_next([("a", True)], "b"), predict_next([("a", True), ("b", True)], "a")]
    expected = -(log(chances[0]) + log(chances[1]) + log(1 - chances[2])) / 3
    assert found.scores["predict-next"].log_loss == pytest.approx(expected)
    assert (found.rows, found.learners, found.subjects) == (3, 1, 2)
    assert COLUMN not in found.scores


def test_answers_of_one_time_stay_in_their_order() -> None:
    one = replay_answers([answer(1, "a", True), answer(1, "a", False), answer(1, "a", False)])
    other = replay_answers([answer(1, "a", False), answer(1, "a", False), answer(1, "a", True)])
    assert one.scores["predict-next"].log_loss != other.scores["predict-next"].log_loss


def test_first_reviews_and_those_of_the_same_day_are_not_scored() -> None:
    log_ = [review(0, 3), review(0.01, 3), review(3, 3), review(3.5, 1), review(9, 1), review(0, 3, card="other")]
    found = replay_reviews(log_)
    assert (found.rows, found.subjects, found.first, found.same_day) == (6, 2, 2, 2)
    assert {score.count for score in found.scores.values()} == {2}
    assert found.scores["fsrs-6"].rate == 0.5


def test_a_log_may_bring_its_own_chances_if_it_brings_them_all() -> None:
    found = replay_answers([answer(1, "a", True, chance=0.8), answer(2, "a", False, chance=0.3)])
    assert found.scores[COLUMN].log_loss == pytest.approx(-(log(0.8) + log(0.7)) / 2)
    with pytest.raises(UsageError, match="empty in 1 of the 2"):
        replay_answers([answer(1, "a", True, chance=0.8), answer(2, "a", False)])
    assert COLUMN in replay_reviews([review(0, 3), review(2, 3, chance=0.9), review(2.1, 3)]).scores


def test_nothing_to_score_is_said() -> None:
    with pytest.raises(UsageError, match="Nothing"):
        replay_answers([])
    with pytest.raises(UsageError, match="Nothing"):
        replay_reviews([review(0, 3), review(0.5, 3)])


def test_the_caller_is_told_how_far_it_is() -> None:
    told: list[int] = []
    replay_answers((answer(n, "a", True) for n in range(10_000)), told.append)
    assert told == [5000, 10_000]


# Known truth. A mean log-loss over n outcomes of chances around .7 strays by about .6 / sqrt(n).


def answers_of(process: str, seed: int) -> Replayed:
    return replay_answers(simulate_answers(Random(seed), process=process, learners=50, answers=120, topics=12))


def test_on_its_own_formula_the_predictor_is_calibrated_and_reaches_the_entropy() -> None:
    found = answers_of("formula", 5)
    ours = found.scores["predict-next"]
    assert ours.count == 6000
    assert ours == found.scores[COLUMN], "it must have come to the very chances that were drawn from"
    assert ours.log_loss == pytest.approx(ours.expected_log_loss, abs=4 * 0.6 / 6000**0.5)
    # Ten bins, each of them a |normal|: their mean strays by .75 / sqrt(10) of itself, and lies within four of that.
    assert ours.calibration_error < 2 * ours.calibration_noise
    for name in ("mean-so-far", "topic-rate", "own-topic-rate", "bkt"):
        assert found.scores[name].log_loss > ours.log_loss + 0.02
        assert found.scores[name].auc < ours.auc  # type: ignore[operator]
        assert found.scores[name].calibration_error > ours.calibration_error


@pytest.mark.parametrize("seed", [1, 2])
def test_on_learners_of_another_kind_it_beats_the_running_rates_and_not_the_truth(seed: int) -> None:
    """Differences on the same 6,000 answers: .01 is several times what they stray by."""
    found = answers_of("tracing", seed)
    ours = found.scores["predict-next"]
    for name in ("mean-so-far", "topic-rate", "own-topic-rate"):
        assert ours.log_loss < found.scores[name].log_loss - 0.01
        assert ours.rmse < found.scores[name].rmse
    assert found.scores[COLUMN].log_loss < min(ours.log_loss, found.scores["bkt"].log_loss) - 0.01
    assert found.scores[COLUMN].calibration_error < 2 * found.scores[COLUMN].calibration_noise


def reviews_of(process: str) -> Replayed:
    return replay_reviews(simulate_reviews(Random(3), process=process, learners=60, reviews=8))


def test_on_its_own_curve_fsrs_is_calibrated_and_reaches_the_entropy() -> None:
    found = reviews_of("fsrs")
    ours = found.scores["fsrs-6"]
    assert ours.count == 60 * 10 * 7
    assert ours == found.scores[COLUMN]
    assert ours.log_loss == pytest.approx(ours.expected_log_loss, abs=4 * 0.6 / 4200**0.5)
    assert ours.calibration_error < 2 * ours.calibration_noise
    assert ours.log_loss < found.scores["mean-so-far"].log_loss < found.scores["sm-2"].log_loss


def test_cards_of_other_stabilities_are_told_worse_than_by_who_knows_them() -> None:
    found = reviews_of("varied")
    ours, truth = found.scores["fsrs-6"], found.scores[COLUMN]
    assert truth.log_loss < ours.log_loss - 0.005
    assert truth.auc > ours.auc + 0.03  # type: ignore[operator]
    assert truth.calibration_error < 2 * truth.calibration_noise


@pytest.mark.parametrize(("process", "simulate"), [("tracing", simulate_answers), ("formula", simulate_answers)])
def test_the_same_seed_draws_the_same_log(process: str, simulate) -> None:
    one, again, other = (list(simulate(Random(seed), process=process, learners=2, answers=9)) for seed in (1, 1, 2))
    assert one == again != other

"""Scores of predictions: by hand, and against scikit-learn where it is installed."""

from __future__ import annotations

import random
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.learner.scoring import Bin, auc, calibration_bins, calibration_error, log_loss, rmse, score

CHANCES, CAME_TRUE = [0.9, 0.6, 0.6, 0.2], [True, True, False, False]
SCORED = st.lists(st.tuples(st.sampled_from([0, 0.1, 0.25, 0.5, 0.7, 1.0]), st.booleans()), min_size=1, max_size=40)


def test_figures_worked_by_hand() -> None:
    # Pairs of one that came true and one that did not: .9 > .6, .9 > .2, .6 = .6 (a half), .6 > .2.
    assert auc(CHANCES, CAME_TRUE) == pytest.approx(3.5 / 4)
    assert log_loss(CHANCES, CAME_TRUE) == pytest.approx(-(log(0.9) + log(0.6) + log(0.4) + log(0.8)) / 4)
    assert rmse(CHANCES, CAME_TRUE) == pytest.approx(sqrt((0.01 + 0.16 + 0.36 + 0.04) / 4))
    assert calibration_bins(CHANCES, CAME_TRUE, 2) == (Bin(2, 0.4, 0.25), Bin(2, 0.75, 0.75))
    assert calibration_error(calibration_bins(CHANCES, CAME_TRUE, 2)) == pytest.approx(0.15 / 2)


def test_all_figures_at_once() -> None:
    found = score(CHANCES, CAME_TRUE)
    assert (found.count, found.rate, found.auc) == (4, 0.5, 3.5 / 4)
    assert len(found.bins) == 4
    assert found.calibration_error == pytest.approx((0.2 + 2 * 0.1 + 0.1) / 4)
    entropy = [-p * log(p) - (1 - p) * log(1 - p) for p in CHANCES]
    assert found.expected_log_loss == pytest.approx(sum(entropy) / 4)


def test_ties_share_their_outcomes_whatever_the_order() -> None:
    assert {b.observed for b in calibration_bins([0.5] * 100, [True] * 30 + [False] * 70)} == {0.3}
    assert auc([0.5] * 10, [True] * 3 + [False] * 7) == 0.5


def test_nothing_to_tell_apart_has_no_auc_and_certain_mistakes_cost_a_finite_loss() -> None:
    assert auc([0.2, 0.7], [True, True]) is None
    assert log_loss([1.0], [False]) == pytest.approx(36.04, abs=0.01)
    assert log_loss([0.0], [False]) == pytest.approx(0.0)


@given(SCORED, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(pairs: list[tuple[float, bool]], rng: random.Random) -> None:
    shuffled = rng.sample(pairs, len(pairs))
    one, other = (score([p for p, _ in x], [y for _, y in x]) for x in (pairs, shuffled))
    assert one.auc == other.auc
    assert one.calibration_error == pytest.approx(other.calibration_error)
    assert sum(b.count for b in one.bins) == len(pairs)


def test_true_chances_score_what_is_expected_of_them() -> None:
    """Over 200 logs of 500 outcomes the means come within four standard errors of what ``score`` says to expect."""
    rng = random.Random(1)
    found = []
    for _ in range(200):
        chances = [rng.betavariate(2, 1) for _ in range(500)]
        found.append(score(chances, [rng.random() < p for p in chances]))
    losses = [one.log_loss - one.expected_log_loss for one in found]
    errors = [one.calibration_error - one.calibration_noise for one in found]
    for gaps in (losses, errors):
        mean = sum(gaps) / len(gaps)
        spread = sqrt(sum((gap - mean) ** 2 for gap in gaps) / len(gaps) / len(gaps))
        assert abs(mean) < 4 * spread


@pytest.mark.parametrize(
    ("chances", "came_true"), [([], []), ([0.5], []), ([1.5], [True]), ([-0.1], [True]), ([float("nan")], [True])]
)
def test_what_cannot_be_scored_is_said(chances: list[float], came_true: list[bool]) -> None:
    with pytest.raises(ValueError, match=r"scored|between 0 and 1"):
        score(chances, came_true)


def test_scikit_learn_agrees() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    rng = random.Random(4)
    chances = [round(rng.random(), 2) for _ in range(3000)]  # two digits, so that there are ties
    came_true = [rng.random() < p**2 for p in chances]
    assert auc(chances, came_true) == pytest.approx(metrics.roc_auc_score(came_true, chances))
    assert log_loss(chances, came_true) == pytest.approx(metrics.log_loss(came_true, chances))
    assert rmse(chances, came_true) ** 2 == pytest.approx(metrics.brier_score_loss(came_true, chances))

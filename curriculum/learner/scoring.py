"""How good predicted chances were, once it is known what happened.

All take the chances and the outcomes in the same order; the order itself changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import fsum, log, pi, sqrt
from sys import float_info

BINS = 10
LEAST = float_info.epsilon
"""Chances are held this far from 0 and 1 before a logarithm is taken, as scikit-learn does."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions of about the same size: how many, their mean, and the share that came true."""

    count: int
    predicted: float
    observed: float


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one predictor over ``count`` outcomes."""

    count: int
    rate: float
    """Share of outcomes that came true."""
    auc: float | None
    """Chance that one that came true was given more than one that did not; ``None`` where all came out alike."""
    log_loss: float
    """Mean of -ln of the chance given to what happened, in nats."""
    expected_log_loss: float
    """What the log-loss would be on average if the chances given were the true ones: their mean entropy."""
    rmse: float
    """Root of the mean squared difference between chance and outcome."""
    calibration_error: float
    """Mean distance between chance and share come true, over ten bins of equal count."""
    calibration_noise: float
    """What the calibration error would be, about, if the chances given were the true ones."""
    bins: tuple[Bin, ...]


def score(chances: Sequence[float], came_true: Sequence[bool]) -> Score:
    """All figures at once.

    Args:
        chances: Predicted chances in [0, 1].
        came_true: Whether it happened.

    Raises:
        ValueError: If there is nothing to score, the lengths differ, or a chance is no number in [0, 1].
    """
    _checked(chances, came_true)
    bins = calibration_bins(chances, came_true)
    return Score(
        count=len(chances),
        rate=sum(came_true) / len(came_true),
        auc=auc(chances, came_true),
        log_loss=log_loss(chances, came_true),
        expected_log_loss=fsum(-p * log(p) - (1 - p) * log(1 - p) for p in map(_inside, chances)) / len(chances),
        rmse=rmse(chances, came_true),
        calibration_error=calibration_error(bins),
        calibration_noise=_noise(chances),
        bins=bins,
    )


def auc(chances: Sequence[float], came_true: Sequence[bool]) -> float | None:
    """Area under the ROC curve by ranks (Mann-Whitney); a tie counts half. ``None`` where all outcomes are alike."""
    positives = sum(came_true)
    negatives = len(came_true) - positives
    if not positives or not negatives:
        return None
    rank_sum, passed = 0.0, 0
    for _, tied in groupby(sorted(zip(chances, came_true, strict=True)), key=lambda pair: pair[0]):
        outcomes = [outcome for _, outcome in tied]
        rank_sum += sum(outcomes) * (passed + (len(outcomes) + 1) / 2)
        passed += len(outcomes)
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)


def log_loss(chances: Sequence[float], came_true: Sequence[bool]) -> float:
    """Mean of -ln of the chance that was given to what happened, in nats."""
    losses = (-log(p if y else 1 - p) for p, y in zip(map(_inside, chances), came_true, strict=True))
    return fsum(losses) / len(chances)


def rmse(chances: Sequence[float], came_true: Sequence[bool]) -> float:
    """Root of the mean squared difference between chance and outcome (the root of the Brier score)."""
    return sqrt(fsum((p - y) ** 2 for p, y in zip(chances, came_true, strict=True)) / len(chances))


def calibration_bins(chances: Sequence[float], came_true: Sequence[bool], bins: int = BINS) -> tuple[Bin, ...]:
    """Predictions in order of size, cut into bins of equal count (give or take one), empty ones left out.

    Equal chances share their outcomes evenly, so that it does not matter which of them fall on which side of a cut.
    """
    ordered: list[tuple[float, float]] = []
    for p, tied in groupby(sorted(zip(chances, came_true, strict=True)), key=lambda pair: pair[0]):
        outcomes = [outcome for _, outcome in tied]
        ordered += [(p, sum(outcomes) / len(outcomes))] * len(outcomes)
    cuts = [len(ordered) * number // bins for number in range(bins + 1)]
    parts = [ordered[start:end] for start, end in pairwise(cuts) if end > start]
    return tuple(
        Bin(len(part), fsum(p for p, _ in part) / len(part), fsum(y for _, y in part) / len(part)) for part in parts
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: the mean distance of predicted from observed, bins weighted by their counts."""
    return fsum(b.count * abs(b.predicted - b.observed) for b in bins) / sum(b.count for b in bins)


def _noise(chances: Sequence[float]) -> float:
    """The calibration error of true chances: a bin's is the mean of a |normal| with the variance of its outcomes."""
    ordered = sorted(chances)
    cuts = [len(ordered) * number // BINS for number in range(BINS + 1)]
    spreads = (sqrt(fsum(p * (1 - p) for p in ordered[a:b])) for a, b in pairwise(cuts))
    return sqrt(2 / pi) * fsum(spreads) / len(ordered)


def _inside(p: float) -> float:
    return min(1 - LEAST, max(LEAST, p))


def _checked(chances: Sequence[float], came_true: Sequence[bool]) -> None:
    if not chances or len(chances) != len(came_true):
        raise ValueError(f"{len(chances)} chances and {len(came_true)} outcomes cannot be scored")
    if not all(0 <= p <= 1 for p in chances):
        raise ValueError("a chance lies between 0 and 1")

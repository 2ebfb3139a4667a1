"""Predictors scored on a log of answers or reviews that anybody kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

from curriculum.errors import UsageError
from curriculum.interchange.csv_log import read_log
from curriculum.study.views import View

if TYPE_CHECKING:
    from curriculum.learner.scoring import Score

WHAT = {
    "predict-next": "the next-answer predictor of this program",
    "mean-so-far": "the share right so far, over all",
    "topic-rate": "the share right so far on the topic, all learners together",
    "own-topic-rate": "the share right so far of this learner on this topic",
    "bkt": "Bayesian knowledge tracing: known .4, learn .1, slip .1, guess .2",
    "fsrs-6": "FSRS-6 with its default parameters",
    "sm-2": "SM-2 as an exponential that falls to .9 after its interval",
    "chance-column": "the chances that the log itself brings",
}


class CalibrationBin(View):
    """Predictions of about one size: their mean and the share that came true."""

    count: int
    predicted: float
    observed: float


class PredictorFigures(View):
    """How well one predictor did. Losses are in nats."""

    name: str
    what: str
    auc: float | None
    log_loss: float
    expected_log_loss: float
    """What the log-loss would be on average if its chances were the true ones."""
    rmse: float
    calibration_error: float
    calibration_noise: float
    """What the calibration error would be, about, if its chances were the true ones."""
    bins: tuple[CalibrationBin, ...]


class ReplayView(View):
    """A log gone through, and the predictors scored on it, ours first."""

    kind: Literal["answers", "memory"]
    rows: int
    learners: int
    subjects: int
    """Topics, or cards of each learner."""
    first: int
    """Reviews that are a card's first and so not scored."""
    same_day: int
    """Reviews less than 24 hours after the one before, and so not scored."""
    scored: int
    rate: float
    """Share right, or recalled, of those scored."""
    predictors: tuple[PredictorFigures, ...]


def replay(
    source: Path | TextIO, *, predictor: str | None = None, on_rows: Callable[[int], None] | None = None
) -> ReplayView:
    """Score the predictors on a log (``interchange.csv_log`` says what one looks like).

    Args:
        source: A CSV file, or an open one.
        predictor: ``answers`` or ``memory``; by the columns when left out.
        on_rows: Told now and then how many rows are done.

    Raises:
        UsageError: If there is no such predictor, or the log cannot be read or has nothing to score.
    """
    from curriculum.learner.replay import replay_answers, replay_reviews

    if predictor not in (None, "answers", "memory"):
        raise UsageError(f"There is no predictor `{predictor}`.", fix="There are answers and memory.")
    kind, records = read_log(source, predictor)  # type: ignore[arg-type]
    found = replay_answers(records, on_rows) if kind == "answers" else replay_reviews(records, on_rows)  # type: ignore[arg-type]
    first = next(iter(found.scores.values()))
    return ReplayView(
        kind=kind,
        rows=found.rows,
        learners=found.learners,
        subjects=found.subjects,
        first=found.first,
        same_day=found.same_day,
        scored=first.count,
        rate=round(first.rate, 4),
        predictors=tuple(_figures(name, each) for name, each in found.scores.items()),
    )


def _figures(name: str, found: Score) -> PredictorFigures:
    return PredictorFigures(
        name=name,
        what=WHAT[name],
        auc=None if found.auc is None else round(found.auc, 4),
        log_loss=round(found.log_loss, 4),
        expected_log_loss=round(found.expected_log_loss, 4),
        rmse=round(found.rmse, 4),
        calibration_error=round(found.calibration_error, 4),
        calibration_noise=round(found.calibration_noise, 4),
        bins=tuple(
            CalibrationBin(count=b.count, predicted=round(b.predicted, 4), observed=round(b.observed, 4))
            for b in found.bins
        ),
    )

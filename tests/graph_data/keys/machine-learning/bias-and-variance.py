"""Keys on bias and variance: predictions averaged about the truth and about their own mean."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, pvariance, variance

Entry = tuple[object, list[object]]


def _squared_error(predictions: Sequence[float], truth: float) -> float:
    return mean((p - truth) ** 2 for p in predictions)


def _distance(predictions: Sequence[float], centre: float) -> float:
    return mean(abs(p - centre) for p in predictions)


def _turn() -> Entry:
    predictions, truth = (20, 24, 22, 22), 23
    error = _squared_error(predictions, truth)
    return error, [pvariance(predictions), (mean(predictions) - truth) ** 2, _distance(predictions, truth), 4 * error]


def _bias() -> Entry:
    predictions, truth = (7, 9, 8, 10, 6), 10
    bias = mean(predictions) - truth
    return bias, [-bias, mean(predictions), bias**2, min(predictions) - truth]


def _variance() -> Entry:
    predictions, truth = (1, 5, 6), 20
    return round(pvariance(predictions), 2), [
        round(_squared_error(predictions, truth), 2),
        variance(predictions),
        _distance(predictions, mean(predictions)),
    ]


def _scale() -> Entry:
    readings, truth = (98, 98, 99, 97), 100
    return _squared_error(readings, truth), [
        pvariance(readings),
        (mean(readings) - truth) ** 2,
        _distance(readings, truth),
    ]


KEYS: dict[str, Entry] = {
    "bias-and-variance/your-turn": _turn(),
    "bias-and-variance/bias-with-sign": _bias(),
    "bias-and-variance/variance-alone": _variance(),
    "bias-and-variance/what-is-left": (20 - 3**2 - 4, [20 - 3 - 4, 20 - 3**2, 20 - 4]),
    "bias-and-variance/more-data": (4 + 12 * 50 / 200, [4, 4 + 12, 4 + 12 / 2]),
    "bias-and-variance/two-scales": _scale(),
}

"""Keys on cross-entropy: the surprises of a forecast, weighed by the truth."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from statistics import mean

Entry = tuple[object, list[object]]


def _paid(truth: Sequence[float], forecast: Sequence[float]) -> float:
    return sum(p * -log2(q) for p, q in zip(truth, forecast, strict=True) if p)


def _bits(forecast: Sequence[float]) -> list[float]:
    return [-log2(q) for q in forecast]


def _turn() -> Entry:
    truth, forecast = (0.5, 0.5), (0.125, 0.875)
    return round(_paid(truth, forecast), 2), [
        round(_paid(forecast, forecast), 2),
        _paid(truth, truth),
        round(sum(_bits(forecast)), 2),
    ]


def _three() -> Entry:
    truth, forecast = (0.5, 0.25, 0.25), (0.25, 0.5, 0.25)
    return _paid(truth, forecast), [_paid(truth, truth), sum(_bits(forecast)), round(mean(_bits(forecast)), 2)]


def _four() -> Entry:
    given = (0.5, 0.25, 1, 0.125)
    bits = _bits(given)
    return mean(bits), [round(-log2(mean(given)), 2), sum(bits), round(mean(given), 2)]


def _second() -> Entry:
    needed = 2 * 2 - -log2(0.5)
    return 2**-needed, [2**-2, needed]


def _code() -> Entry:
    lengths = (1, 2, 2)
    made, comes = (0.5, 0.25, 0.25), (0.25, 0.25, 0.5)
    return _paid(comes, made), [_paid(made, made), round(mean(lengths), 2), max(lengths)]


KEYS: dict[str, Entry] = {
    "cross-entropy/your-turn": _turn(),
    "cross-entropy/three-outcomes": _three(),
    "cross-entropy/mean-of-four": _four(),
    "cross-entropy/probability-of-the-fifth": _second(),
    "cross-entropy/keyboard": _code(),
}

"""Correlations from products of deviations over both standard deviations, and what is left if a step is missed."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _deviations(values: list[float]) -> list[float]:
    return [value - _mean(values) for value in values]


def _sigma(values: list[float]) -> float:
    return sqrt(_mean([deviation**2 for deviation in _deviations(values)]))


def _shared(xs: list[float], ys: list[float]) -> float:
    """The mean product of deviations."""
    return _mean([x * y for x, y in zip(_deviations(xs), _deviations(ys), strict=True)])


def _r(xs: list[float], ys: list[float]) -> float:
    return _shared(xs, ys) / (_sigma(xs) * _sigma(ys))


DEGREES: list[float] = [7, 9, 10, 11, 13]
CUPS: list[float] = [53, 50, 51, 49, 47]
R = _r(DEGREES, CUPS)

ONES: list[float] = [1, 1, 1, 1, -1, -1, -1, -1]
OTHERS: list[float] = [1, 1, 1, -1, 1, -1, -1, -1]

# Any table with the correlation of the prompt will do: low and high, with one in ten pairs mixed.
METRES: list[float] = [100] * 10 + [200] * 10
RAIN: list[float] = [800] * 9 + [900, 800] + [900] * 9
VALLEY = _r(METRES, RAIN)
FEET = [3.28 * metres for metres in METRES]
TURNED = _r(FEET, [2000 - rain for rain in RAIN])

BENT_X: list[float] = [-2, -1, 0, 1, 2]
BENT_Y = [x**2 for x in BENT_X]

KEYS: dict[str, Entry] = {
    "correlation/your-turn": (
        R,
        [_shared(DEGREES, CUPS), -R, 5 * R, _shared(DEGREES, CUPS) / _sigma(DEGREES)],
    ),
    "correlation/eight-votes": (
        _r(ONES, OTHERS),
        [6 / 8, sum(x * y for x, y in zip(ONES, OTHERS, strict=True)), -_r(ONES, OTHERS)],
    ),
    "correlation/turned-round": (TURNED, [_r(FEET, RAIN), 1 - VALLEY, 3.28 * VALLEY, 3.28 * TURNED]),
    "correlation/exact-but-bent": (
        _r(BENT_X, BENT_Y),
        [_r([1, 2], [1, 2]), _r([1, 2], [2, 1]), _mean([abs(x) * x**2 for x in BENT_X])],
    ),
}

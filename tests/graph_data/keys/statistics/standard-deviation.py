"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement
from math import sqrt


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _deviations(values: Sequence[float]) -> list[float]:
    return [value - _mean(values) for value in values]


def _squares(values: Sequence[float]) -> list[float]:
    return [value**2 for value in values]


def _variance(values: Sequence[float]) -> float:
    return _mean(_squares(_deviations(values)))


def _spread(values: Sequence[float]) -> float:
    """The standard deviation, dividing by the number of values."""
    return sqrt(_variance(values))


PARCELS = [3, 5, 6, 6, 8, 14]
FROM_SEVEN = _deviations(PARCELS)

SEEN = [11, -7, 1]
TEMPERATURES = [*SEEN, -sum(SEEN)]  # deviations from a mean add up to 0

# Any list with the mean and the spread of the prompt will do.
CELSIUS = [180 - 10, 180 + 10]
FAHRENHEIT = [1.8 * reading + 32 for reading in CELSIUS]
SCORES = [40 - 6, 40 + 6]
MISSED = [100 - score for score in SCORES]

PANELS = list(combinations_with_replacement(range(11), 6))
WIDEST = max(PANELS, key=_variance)

KEYS = {
    "standard-deviation/your-turn": (
        _spread(PARCELS),
        [
            _variance(PARCELS),
            sqrt(sum(_squares(FROM_SEVEN))),
            _mean([abs(deviation) for deviation in FROM_SEVEN]),
            sqrt(sum(_squares(FROM_SEVEN)) / (len(PARCELS) - 1)),
            _mean(FROM_SEVEN),
        ],
    ),
    "standard-deviation/smudged-deviation": (
        sqrt(_mean(_squares(TEMPERATURES))),
        [
            sqrt(_mean(_squares([*SEEN, 0]))),
            sqrt(_mean(_squares(SEEN))),
            _mean(_squares(TEMPERATURES)),
            sqrt(sum(_squares(TEMPERATURES))),
            _mean([abs(deviation) for deviation in TEMPERATURES]),
        ],
    ),
    "standard-deviation/fahrenheit": (
        _spread(FAHRENHEIT),
        [1.8 * _spread(CELSIUS) + 32, _spread(CELSIUS), 1.8**2 * _spread(CELSIUS), _mean(FAHRENHEIT)],
    ),
    "standard-deviation/points-missed": (
        [_mean(MISSED), _spread(MISSED)],
        [
            [_mean(MISSED), -_spread(SCORES)],
            [_mean(MISSED), 100 - _spread(SCORES)],
            [_mean(MISSED), 100 + _spread(SCORES)],
            [_mean(SCORES), _spread(MISSED)],
        ],
    ),
    "standard-deviation/widest-panel": (
        _spread(WIDEST),
        [10 - 0, _spread([0, 10, 10, 10, 10, 10]), _spread(range(0, 11, 2)), _variance(WIDEST)],
    ),
}

"""Keys on priors and posteriors, in exact fractions over all parameter values."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Weights = Sequence[Fraction]


def _shares(weights: Weights) -> list[float]:
    return [round(float(weight / sum(weights)), 4) for weight in weights]


def _times(first: Weights, second: Weights) -> list[Fraction]:
    return [a * b for a, b in zip(first, second, strict=True)]


def _tenths(*numbers: int) -> list[Fraction]:
    return [Fraction(number, 10) for number in numbers]


def _success() -> Entry:
    prior, rates = [Fraction(3, 4), Fraction(1, 4)], _tenths(2, 6)
    products = _times(prior, rates)
    return _shares(products)[1], [float(prior[1]), _shares(rates)[1], float(products[1])]


def _seed() -> Entry:
    prior, rates = _tenths(5, 3, 2), _tenths(2, 5, 8)
    failure = [1 - rate for rate in rates]
    products = _times(prior, failure)
    return _cut(_shares(products)), [
        _cut([float(product) for product in products]),
        _cut(_shares(_times(prior, rates))),
        _cut(_shares(failure)),
    ]


def _cut(numbers: Sequence[float]) -> list[float]:
    return [round(number, 2) for number in numbers]


def _tuesday() -> Entry:
    monday, tuesday = _tenths(6, 4), _tenths(3, 9)
    products = _times(monday, tuesday)
    return _shares(products)[0], [_shares(tuesday)[0], float(monday[0]), float(products[0])]


def _trials() -> Entry:
    def posterior(successes: int, failures: int) -> float:
        rates = [Fraction(1, 4), Fraction(3, 4)]
        return round(_shares([rate**successes * (1 - rate) ** failures for rate in rates])[1], 3)

    return posterior(2, 1), [posterior(2, 0), posterior(1, 1), posterior(3, 0)]


def _heads(beyond: Fraction) -> int:
    trick, count = Fraction(1, 10), 0
    while trick <= beyond:
        trick, count = trick / (trick + (1 - trick) / 2), count + 1
    return count


KEYS: dict[str, Entry] = {
    "prior-and-posterior/your-turn": _success(),
    "prior-and-posterior/a-seed-fails": _seed(),
    "prior-and-posterior/go-on-from-there": _tuesday(),
    "prior-and-posterior/three-trials": _trials(),
    "prior-and-posterior/heads-in-a-row": (
        _heads(Fraction(9, 10)),
        [_heads(Fraction(1, 2)), _heads(Fraction(9, 10)) - 1, 10],
    ),
}

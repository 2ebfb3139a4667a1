"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Distribution = dict[int, Fraction]


def _decimal(text: str) -> Fraction:
    return Fraction(text)


def _expected(distribution: Distribution, function: Callable[[int], Fraction | int] = lambda x: x) -> Fraction:
    assert sum(distribution.values()) == 1
    return sum((probability * function(value) for value, probability in distribution.items()), Fraction(0))


def _plain_mean(distribution: Distribution, function: Callable[[int], Fraction | int] = lambda x: x) -> Fraction:
    """Every value with the same weight."""
    return Fraction(sum(function(value) for value in distribution)) / len(distribution)


def _weighted(values: dict[int, str]) -> Distribution:
    return {value: _decimal(probability) for value, probability in values.items()}


CUSTOMERS = _weighted({0: "0.2", 1: "0.3", 2: "0.3", 3: "0.2"})
BOUQUETS, COST, PRICE = 2, 5, 12


def _profit(customers: int) -> int:
    return PRICE * min(customers, BOUQUETS) - COST * BOUQUETS


FAULTS = _weighted({0: "0.6", 1: "0.25", 2: "0.1", 5: "0.05"})
STAKE, SMALL, SMALL_CHANCE, MAIN_CHANCE = 3, 1, _decimal("0.5"), _decimal("0.2")
GAUGE = _weighted({-2: "0.3", 1: "0.5", 4: "0.2"})

SAID = _decimal("0.7")
WEATHER = _weighted({1: "0.8", 0: "0.2"})
FORECAST = {1: SAID, 0: 1 - SAID}
EXCHANGED = {happened: WEATHER[1 - happened] for happened in WEATHER}


def _gap(happened: int) -> Fraction:
    return abs(SAID - happened)


def _charge(happened: int) -> Fraction:
    return _gap(happened) ** 2


FAILURE, SERVICE = 1500, 80
UNSERVICED, SERVICED = _decimal("0.1") * FAILURE, SERVICE + _decimal("0.02") * FAILURE

KEYS = {
    "expected-value/your-turn": (
        _expected(CUSTOMERS, _profit),
        [
            PRICE * _expected(CUSTOMERS) - COST * BOUQUETS,
            _plain_mean(CUSTOMERS, _profit),
            _expected(CUSTOMERS, _profit) + COST * BOUQUETS,
            _expected(CUSTOMERS, _profit) / len(CUSTOMERS),
        ],
    ),
    "expected-value/faults-on-a-board": (
        _expected(FAULTS),
        [
            _plain_mean(FAULTS),
            _expected(FAULTS) / len(FAULTS),
            max(FAULTS, key=FAULTS.__getitem__),
            _expected(FAULTS, lambda faults: faults > 0),
        ],
    ),
    "expected-value/prize-of-a-fair-game": (
        (STAKE - SMALL * SMALL_CHANCE) / MAIN_CHANCE,
        [
            STAKE / MAIN_CHANCE,
            STAKE - SMALL * SMALL_CHANCE,
            (STAKE - SMALL) / MAIN_CHANCE,
            (STAKE + SMALL * SMALL_CHANCE) / MAIN_CHANCE,
        ],
    ),
    "expected-value/squared-error-of-a-gauge": (
        _expected(GAUGE, lambda x: x**2),
        [
            _expected(GAUGE) ** 2,
            _expected(GAUGE, lambda x: x * abs(x)),  # (-2)² taken as -4
            _expected(GAUGE, abs),
            sum((x * probability) ** 2 for x, probability in GAUGE.items()),  # the probabilities squared too
            _plain_mean(GAUGE, lambda x: x**2),
        ],
    ),
    "expected-value/charge-for-a-forecast": (
        _expected(WEATHER, _charge),
        [
            (SAID - _expected(WEATHER)) ** 2,
            _plain_mean(WEATHER, _charge),
            _expected(EXCHANGED, _charge),
            _expected(FORECAST, _charge),
            _expected(WEATHER, _gap),
        ],
    ),
    "expected-value/is-the-service-worth-it": (
        UNSERVICED - SERVICED,
        [UNSERVICED - (SERVICED - SERVICE), SERVICED, UNSERVICED - SERVICE, SERVICED - UNSERVICED],
    ),
}

"""Keys of the probability strand, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

Distribution = dict[int, Fraction]


def _decimal(text: str) -> Fraction:
    return Fraction(text)


class Evidence(NamedTuple):
    """A cause with its base rate, and how often the evidence turns up with the cause and without it."""

    base: Fraction
    hit: Fraction
    false: Fraction

    @property
    def both(self) -> Fraction:
        """The share of all cases with cause and evidence."""
        return self.base * self.hit

    @property
    def without(self) -> Fraction:
        """The share of all cases with the evidence but not the cause."""
        return (1 - self.base) * self.false

    @property
    def seen(self) -> Fraction:
        """How likely the evidence is at all."""
        return self.both + self.without

    @property
    def posterior(self) -> Fraction:
        """The probability of the cause given the evidence."""
        return self.both / self.seen

    @property
    def absent(self) -> Evidence:
        """The evidence of its not turning up."""
        return Evidence(self.base, 1 - self.hit, 1 - self.false)

    def table(self, cases: int) -> list[list[int]]:
        """Expected counts: with the cause, without it; evidence, none."""
        rows = (self.both, self.absent.both), (self.without, self.absent.without)
        return [[int(cases * share) for share in row] for row in rows]


FRAUD = Evidence(Fraction(200, 100_000), _decimal("0.95"), _decimal("0.01"))
LUGGAGE, BAGS = Evidence(Fraction(1, 20), _decimal("0.8"), _decimal("0.1")), 4000
COUNTS = LUGGAGE.table(BAGS)
OF_ALL = [[int(BAGS * rate), int(BAGS * (1 - rate))] for rate in (LUGGAGE.hit, LUGGAGE.false)]
RAIN = Evidence(_decimal("0.3"), _decimal("0.9"), _decimal("0.4"))
WARNING = Evidence(Fraction(1, 5), _decimal("0.85"), _decimal("0.1"))
SENSOR = Evidence(_decimal("0.1"), _decimal("0.9"), _decimal("0.1"))
INFECTED, FOUND = _decimal("0.04"), _decimal("0.72")
EVEN_ODDS = INFECTED * FOUND / (1 - INFECTED)  # as many false alarms as right ones
assert Evidence(INFECTED, FOUND, EVEN_ODDS).posterior == Fraction(1, 2)


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
    "bayes-theorem/your-turn": (
        FRAUD.posterior,
        [FRAUD.hit, FRAUD.both / FRAUD.without, FRAUD.both, FRAUD.seen, 1 - FRAUD.false],
    ),
    "bayes-theorem/luggage-table": (
        COUNTS,
        [
            [COUNTS[0], OF_ALL[1]],
            OF_ALL,
            [list(column) for column in zip(*COUNTS, strict=True)],
            [COUNTS[0], COUNTS[1][::-1]],
        ],
    ),
    "bayes-theorem/cloudy-morning": (
        RAIN.posterior,
        [RAIN.hit, RAIN.hit / (RAIN.hit + RAIN.false), RAIN.both, RAIN.seen, RAIN.both / RAIN.without],
    ),
    "bayes-theorem/silent-gauge": (
        WARNING.absent.posterior,
        [WARNING.absent.hit, WARNING.posterior, WARNING.absent.both, WARNING.base, WARNING.absent.seen],
    ),
    "bayes-theorem/second-sensor": (SENSOR.posterior, [SENSOR.hit, SENSOR.both, SENSOR.seen, SENSOR.base]),
    "bayes-theorem/rate-for-even-odds": (
        EVEN_ODDS,
        # The rates are made even; the base rate of the healthy is left out; half the healthy; the misses.
        [FOUND, INFECTED * FOUND, Fraction(1, 2), 1 - FOUND],
    ),
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

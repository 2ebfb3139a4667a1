"""Keys of Bayes' theorem, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple


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


def _spam(mark: Callable[[float], float], base: float = 0.3) -> float:
    """The share of spam among the marked, of a million messages."""
    spam = 1_000_000 * base
    marked, wrongly = spam * mark(0.5), (1_000_000 - spam) * mark(0.04)
    return round(marked / (marked + wrongly), 2)


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
    "bayes-theorem/two-checks-for-spam": (
        _spam(lambda p: p + p - p * p),
        [_spam(lambda p: p * p), _spam(lambda p: p), _spam(lambda p: p + p - p * p, base=0.5), 0.5 + 0.5 - 0.25],
    ),
}

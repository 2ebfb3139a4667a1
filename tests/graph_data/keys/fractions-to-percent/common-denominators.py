"""Keys of this topic: denominators are tried one after the other until every fraction has a whole numerator."""

from __future__ import annotations

from fractions import Fraction
from math import prod

Entry = tuple[object, list[object]]


def _numerators(bottom: int, *values: Fraction) -> list[int]:
    """The numerators of the values over this denominator."""
    counted = [value * bottom for value in values]
    assert all(count.denominator == 1 for count in counted)
    return [int(count) for count in counted]


def _serves(bottom: int, *values: Fraction) -> bool:
    """Whether all of the values have a whole numerator over this denominator."""
    return all((value * bottom).denominator == 1 for value in values)


def _least(*values: Fraction) -> int:
    """The smallest denominator that serves all."""
    return next(bottom for bottom in range(1, 1000) if _serves(bottom, *values))


def _largest_factor(first: int, second: int) -> int:
    """The largest number that divides both."""
    return max(n for n in range(1, first + 1) if first % n == 0 and second % n == 0)


TENTHS, FIFTEENTHS = Fraction(7, 10), Fraction(4, 15)
LEAST = _least(TENTHS, FIFTEENTHS)
QUARTERS, SIXTH, OTHERS = Fraction(3, 4), Fraction(1, 6), Fraction(7, 10)
NINTHS, SIXTHS = Fraction(4, 9), Fraction(5, 6)
VALVE, LAMP = Fraction(3, 10), Fraction(5, 12)

KEYS: dict[str, Entry] = {
    "common-denominators/your-turn": (
        _numerators(LEAST, TENTHS, FIFTEENTHS),
        [
            [7, 4],
            _numerators(10 * 15, TENTHS, FIFTEENTHS),
            [7 * (LEAST // 15), 4 * (LEAST // 10)],
            [7 + LEAST - 10, 4 + LEAST - 15],
        ],
    ),
    "common-denominators/twelfths-and-eighteenths": (
        _least(Fraction(5, 12), Fraction(7, 18)),
        [12 * 18, _largest_factor(12, 18), 12 + 18, 2 * _least(Fraction(5, 12), Fraction(7, 18))],
    ),
    "common-denominators/three-at-once": (
        _least(QUARTERS, SIXTH, OTHERS),
        [prod((4, 6, 10)), _least(QUARTERS, SIXTH), _least(QUARTERS, OTHERS), _least(SIXTH, OTHERS)],
    ),
    "common-denominators/with-a-given-denominator": (
        _numerators(36, NINTHS, SIXTHS),
        [
            _numerators(_least(NINTHS, SIXTHS), NINTHS, SIXTHS),
            [4 * (36 // 6), 5 * (36 // 9)],
            [4, 5],
            [4 * (36 // 9), 5 * (36 // 9)],
            [4 + 36 - 9, 5 + 36 - 6],
        ],
    ),
    "common-denominators/control-cycle": (
        _least(VALVE, LAMP),
        [10 * 12, _largest_factor(10, 12), 10 + 12, next(n for n in range(11, 99) if _serves(n, VALVE) and n > 20)],
    ),
}

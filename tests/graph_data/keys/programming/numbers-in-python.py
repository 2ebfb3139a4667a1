"""Quotients and remainders by stepping from multiple to multiple, the rest by exact fractions or by running."""

from __future__ import annotations

from fractions import Fraction
from math import prod

from programs import printed

Entry = tuple[object, list[object]]


def _floor(number: int, divisor: int) -> int:
    """The largest whole number whose product with the divisor is not above the number."""
    quotient = -100
    while (quotient + 1) * divisor <= number:
        quotient += 1
    return quotient


def _towards_zero(number: int, divisor: int) -> int:
    return -_floor(-number, divisor) if number < 0 else _floor(number, divisor)


def _left(number: int, quotient: int, divisor: int) -> int:
    return number - quotient * divisor


CUBE = prod([2, 2, 2])
FOUR_TWOS = prod([2, 2, 2, 2])
BEFORE = -3 * 2  # the bracket and the product of the second line

KEYS: dict[str, Entry] = {
    "numbers-in-python/your-turn": (
        40 - _floor(3 * CUBE, 5),
        [
            float(40 - Fraction(3 * CUBE, 5)),
            _floor(40 - 3 * CUBE, 5),
            40 - 3 * _floor(CUBE, 5),
            40 - _floor(prod([6, 6, 6]), 5),
        ],
    ),
    "numbers-in-python/two-lines-with-minus": (
        printed("print(-2 ** 4)", "print((7 - 10) * 2 + 9 % 4)"),
        [
            f"{FOUR_TWOS}\n{BEFORE + _left(9, _floor(9, 4), 4)}",
            f"{-FOUR_TWOS}\n{_left(BEFORE + 9, _floor(BEFORE + 9, 4), 4)}",
            f"{-FOUR_TWOS}\n{BEFORE + _floor(9, 4)}",
            f"{-2 * 4}\n{BEFORE + _left(9, _floor(9, 4), 4)}",
        ],
    ),
    "numbers-in-python/remainder-below-zero": (
        _left(-17, _floor(-17, 5), 5),
        [
            _left(-17, _towards_zero(-17, 5), 5),
            _left(17, _floor(17, 5), 5),
            _floor(-17, 5),
            float(Fraction(-17, 5)),
        ],
    ),
    "numbers-in-python/down-and-back-up": (
        _floor(-23, 6) * 6,
        [Fraction(-23, 6) * 6, _towards_zero(-23, 6) * 6, _floor(-23, 6 * 6)],
    ),
    "numbers-in-python/share-and-add-one": (
        printed("print(12 / 4 + 1)"),
        [str(Fraction(12, 4) + 1), printed("print(12 / (4 + 1))"), printed("print(12 / 4)")],
    ),
    "numbers-in-python/hours-ago": (
        next(hour for hour in range(24) if (hour + 10) % 24 == 3),
        [3 - 10, 10 - 3, _floor(3 - 10, 24), 3 + 10],
    ),
}

"""Keys of this topic: powers by repeated multiplication, sums step by step, gaps by search."""

from __future__ import annotations

from math import prod

Entry = tuple[object, list[object]]


def _power(base: int, exponent: int) -> int:
    return prod(base for _ in range(exponent))


def _warm(start: int, *stretches: tuple[int, int]) -> int:
    """The temperature after stretches of (minutes, degrees a minute), minute by minute."""
    for minutes, change in stretches:
        for _ in range(minutes):
            start += change
    return start


FIRST, PRODUCT, QUOTIENT = -_power(5, 2), prod([-4, 1 - 7]), 18 // -2
LINES = [
    8 - _power(-3, 2) * 2 - -5,
    8 - 9 * 2 - -5,
    -1 * 2 - -5,
    -2 - -5,
    -2 + 5,
    3,
]
WRONG = next(number for number, value in enumerate(LINES, start=1) if value != LINES[0])

KEYS: dict[str, Entry] = {
    "integer-order-of-operations/your-turn": (
        FIRST - PRODUCT + QUOTIENT,
        [
            _power(-5, 2) - PRODUCT + QUOTIENT,
            FIRST - -PRODUCT + QUOTIENT,
            FIRST - PRODUCT + abs(QUOTIENT),
            (FIRST - -4) * (1 - 7) + QUOTIENT,
        ],
    ),
    "integer-order-of-operations/four-powers": (
        [_power(-4, 2), -_power(4, 2), _power(-2, 3), -_power(2, 3)],
        [
            [_power(-4, 2), _power(-4, 2), _power(-2, 3), -_power(2, 3)],
            [_power(-4, 2), -_power(4, 2), -_power(-2, 3), -_power(2, 3)],
            [-_power(4, 2), -_power(4, 2), _power(-2, 3), -_power(2, 3)],
            [-4 * 2, -4 * 2, -2 * 3, -2 * 3],
        ],
    ),
    "integer-order-of-operations/quotient-minus-product": (
        -6 - prod([4, -2]),
        [-6 + prod([4, -2]), (-6 - 4) * -2, 6 - prod([4, -2])],
    ),
    "integer-order-of-operations/first-wrong-line": (WRONG, [None, None, len(LINES), WRONG + 1]),
    "integer-order-of-operations/gap-under-a-square": (
        {n for n in range(-30, 31) if -_power(n, 2) == -25},
        [
            {n for n in range(31) if -_power(n, 2) == -25},
            {n for n in range(-30, 0) if -_power(n, 2) == -25},
            "{}",
        ],
    ),
    "integer-order-of-operations/reaction-vessel": (
        _warm(-8, (6, -3), (5, 4)),
        [_warm(-8, (6, 3), (5, 4)), _warm(-8, (6, -3), (5, -4)), _warm(0, (6, -3), (5, 4)), _warm(8, (6, -3), (5, 4))],
    ),
}

"""Keys of this topic: products by repeated adding and taking away, quotients by trying out factors."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _times(first: int, second: int) -> int:
    """Add the second number as often as the first says, or take it away if the first is negative."""
    total = 0
    for _ in range(abs(first)):
        total = total + second if first > 0 else total - second
    return total


def _product(*factors: int) -> int:
    result = 1
    for factor in factors:
        result = _times(factor, result)
    return result


def _divided(whole: int, by: int) -> int:
    """The number whose product with the divisor is the whole."""
    return next(number for number in range(-200, 201) if _times(number, by) == whole)


def _with_negatives(count: int) -> int:
    """A product of six factors of which so many are -1 and the others 1."""
    return _product(*[-1] * count, *[1] * (6 - count))


FACTORS = [-4, -2, 6, -2]
SPREAD = _times(-9, 5)

KEYS: dict[str, Entry] = {
    "multiplying-and-dividing-integers/your-turn": (
        _product(*FACTORS),
        [_product(4, 2, 6, 2), _product(*FACTORS[:-1]), -_product(*FACTORS[:-1]), sum(FACTORS)],
    ),
    "multiplying-and-dividing-integers/two-negative-factors": (
        _times(-8, -7),
        [_times(8, -7), -8 + -7, 8 + 7, 8 * 7 - 2],
    ),
    "multiplying-and-dividing-integers/which-counts-of-minus": (
        {count for count in range(7) if _with_negatives(count) < 0},
        [
            {1},
            {count for count in range(1, 7) if _with_negatives(count) > 0},
            {count for count in range(7) if _with_negatives(count) > 0},
            set(range(1, 7)),
            {6},
        ],
    ),
    "multiplying-and-dividing-integers/negative-by-positive": (
        _divided(-54, 6),
        [_divided(54, 6), -54 + 6, _divided(-48, 6), -54 - 6],
    ),
    "multiplying-and-dividing-integers/what-was-divided": (
        next(number for number in range(-100, 101) if _times(-7, -6) == number and _divided(number, -6) == -7),
        [_times(7, -6), -7 + -6, -7 - -6, _times(8, 6)],
    ),
    "multiplying-and-dividing-integers/forced-value": (
        next(number for number in range(-200, 201) if SPREAD + number == 0),
        [SPREAD, SPREAD + 45, 9 + 5, -SPREAD * 2],
    ),
    "multiplying-and-dividing-integers/struck-questions": (
        -10 - -4 - -4 - -4,
        [-10 + 3 * -4, _times(-3, -4), -10 - -4, 10 + _times(-3, -4)],
    ),
}

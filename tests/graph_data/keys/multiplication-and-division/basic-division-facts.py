"""Keys of this topic: the products of a table searched for the dividend."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _fact(dividend: int, divisor: int) -> int:
    """How many of the divisor make the dividend, by running through its table."""
    return next(many for many in range(1, dividend + 1) if sum([divisor] * many) == dividend)


CLOCK = [12, *range(1, 13)]

KEYS: dict[str, Entry] = {
    "basic-division-facts/your-turn": (
        _fact(28, 4),
        [_fact(28, 2), 28 - 4, _fact(24, 4), _fact(32, 4)],
    ),
    "basic-division-facts/threes-in-24": (
        _fact(24, 3),
        [24 - 3, _fact(24, 4), _fact(21, 3), _fact(27, 3)],
    ),
    "basic-division-facts/fives-by-way-of-tens": (
        _fact(45, 5),
        [_fact(40, 10), _fact(40, 5), 45 - 5, 5],
    ),
    "basic-division-facts/janas-near-miss": (
        sum([4] * 8),
        [_fact(36, 4), 36, sum([4] * 7), 8 + 4],
    ),
    "basic-division-facts/dividend-from-the-product": (
        next(number for number in range(5, 100, 5) if _fact(number, 5) == 8),
        [8 + 5, 8 - 5, sum([5] * 9), 8],
    ),
    "basic-division-facts/one-and-itself": (
        [_fact(17, 1), _fact(17, 17)],
        [
            [_fact(17, 17), _fact(17, 1)],
            [_fact(17, 1), 17 - 17],
            [17 - 1, 17 - 17],
            [1, _fact(17, 17)],
        ],
    ),
    "basic-division-facts/minute-hand": (
        CLOCK[_fact(35, 5)],
        [CLOCK[_fact(30, 5)], CLOCK[1 + _fact(35, 5)], 5, 35 - 5],
    ),
}

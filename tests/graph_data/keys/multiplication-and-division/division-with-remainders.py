"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from math import ceil


def _divide(number: int, divisor: int) -> list[int]:
    """Quotient and remainder, by taking away groups as long as one fits."""
    groups = 0
    while number >= divisor:
        number -= divisor
        groups += 1
    return [groups, number]


def _lack(number: int, divisor: int) -> int:
    """How much is missing up to the next multiple."""
    return -number % divisor


def _overfull(number: int, divisor: int) -> list[int]:
    """One group too many, with what it lacks for a remainder."""
    return [ceil(number / divisor), _lack(number, divisor)]


def _stopped_early(number: int, divisor: int) -> list[int]:
    """A group that could still be taken away is left in the remainder."""
    groups, left = _divide(number, divisor)
    return [groups - 1, left + divisor]


def _lack_for_remainder(number: int, divisor: int) -> list[int]:
    """The right quotient, with the distance to the multiple above."""
    return [_divide(number, divisor)[0], _lack(number, divisor)]


def _exchanged(number: int, divisor: int) -> list[int]:
    """Remainder and quotient in each other's places."""
    return _divide(number, divisor)[::-1]


PICTURE = """
o o o o o o o
o o o o o o o
o o o o o
"""
ROW = 7
CHAIRS = PICTURE.count("o")
ROWS_BEGUN = len(PICTURE.strip().splitlines())

TARIQ = [6, 11]
REMAINDERS = [5, 6, 0, 8, 1]
WEEKS, DAYS = 6, 17


def _bags(rolls: int) -> int:
    """Bags of six filled one after another until no roll is left."""
    bags = 0
    while rolls > 0:
        rolls, bags = rolls - 6, bags + 1
    return bags


KEYS = {
    "division-with-remainders/your-turn": (
        _divide(85, 6),
        [
            _divide(85 - 10 * 6, 6),  # without the ten crates packed first
            _lack_for_remainder(85, 6),
            _stopped_early(85, 6),
            _overfull(85, 6),
            _exchanged(85, 6),
        ],
    ),
    "division-with-remainders/nines-in-67": (
        _divide(67, 9),
        [_overfull(67, 9), _stopped_early(67, 9), _exchanged(67, 9), _lack_for_remainder(67, 9)],
    ),
    "division-with-remainders/too-few-for-a-round": (
        _divide(4, 6),
        # Last, the remainder is taken for what the bowls have got in all.
        [_divide(6, 4), _lack_for_remainder(4, 6), _exchanged(4, 6), [_divide(4, 6)[0], 6 * _divide(4, 6)[0]]],
    ),
    "division-with-remainders/rows-of-seven": (
        _divide(CHAIRS, ROW),
        [
            [ROWS_BEGUN, CHAIRS % ROW],
            _lack_for_remainder(CHAIRS, ROW),
            _overfull(CHAIRS, ROW),
            _exchanged(CHAIRS, ROW),
        ],
    ),
    "division-with-remainders/eleven-left-over": (
        _divide(53, 7),
        [[TARIQ[0], TARIQ[1] - 7], [TARIQ[0] + 1, TARIQ[1]], _overfull(53, 7), TARIQ],
    ),
    "division-with-remainders/impossible-remainders": (
        {left for left in REMAINDERS if left >= 6},
        [
            {left for left in REMAINDERS if left > 6},  # 6 itself is let pass
            {left for left in REMAINDERS if left >= 6 or left == 0},
            {left for left in REMAINDERS if left >= 6 - 1},  # the largest possible one is ruled out too
        ],
    ),
    "division-with-remainders/weeks-and-days": (
        WEEKS + DAYS // 7,
        [WEEKS + 1, WEEKS + ceil(DAYS / 7), WEEKS, DAYS // 7, DAYS % 7],
    ),
    "division-with-remainders/rolls-in-bags": (
        _bags(8 * 9 + 14),
        [(8 * 9 + 14) // 6, _bags(8 * 9), (8 * 9 + 14) % 6, _bags(9 + 14)],
    ),
}

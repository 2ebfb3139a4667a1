"""Keys of this topic, by laying blocks of ten and single things on one table and counting them."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _table(*kinds: tuple[int, int]) -> int:
    """How many single things lie there, given pairs of tens and ones."""
    total = 0
    for tens, ones in kinds:
        for _ in range(tens):
            total += 10
        for _ in range(ones):
            total += 1
    return total


def _kinds(number: int) -> tuple[int, int]:
    return number // 10, number % 10


def _sum(*numbers: int) -> int:
    return _table(*(_kinds(number) for number in numbers))


def _digits(*numbers: int) -> int:
    """All digits added as ones."""
    return sum(int(digit) for number in numbers for digit in str(number))


def _blot(result: int) -> int:
    """The ones' digit that makes 3# + 41 the given result."""
    return next(ones for ones in range(10) if _table((3, ones), (4, 1)) == result)


KEYS: dict[str, Entry] = {
    "two-digit-addition-without-regrouping/your-turn": (
        _sum(41, 37),
        [_digits(41, 37), int(str(_sum(41, 37))[::-1]), _table((4, 1 + 7)), _table((4 + 7, 1 + 3))],
    ),
    "two-digit-addition-without-regrouping/round-and-not-round": (
        _sum(20, 63),
        [_table((6, 3 + 2)), _table((2, 0), (6, 0)), _digits(20, 63)],
    ),
    "two-digit-addition-without-regrouping/slid-to-the-left": (
        _sum(7, 42),
        [_table((7, 0), (4, 2)), _table((7 + 4, 7 + 2)), _digits(7, 42), _table((0, 7 + 2))],
    ),
    "two-digit-addition-without-regrouping/worth-of-a-sum": (
        _table((4, 0), (3, 0)),
        [4 + 3, _sum(46, 32), 6 + 2],
    ),
    "two-digit-addition-without-regrouping/under-the-blot": (
        _blot(78),
        [1 + 8, _blot(79), next(more for more in range(10) if 3 + more == 7)],
    ),
    "two-digit-addition-without-regrouping/trays-of-eggs": (
        _kinds(32)[0] + _kinds(46)[0],
        [_sum(32, 46), _kinds(32)[1] + _kinds(46)[1], _digits(32, 46)],
    ),
}

"""Keys of this topic, by laying things down one by one and counting what lies there."""

from __future__ import annotations

from itertools import combinations

Entry = tuple[object, list[object]]


def _laid(*groups: int) -> int:
    """How many things lie on the table when all groups have been laid down."""
    return len([thing for group in groups for thing in range(group)])


def _lacks(number: int) -> int:
    """What is missing to ten."""
    return len(range(number, 10))


def _left_outside(filled: int, other: int) -> int:
    """What is left of the other number when it has filled up the first one to ten."""
    return len(range(_lacks(filled), other))


def _pair(numbers: list[int], total: int) -> set[int]:
    return next(set(pair) for pair in combinations(numbers, 2) if _laid(*pair) == total)


KEYS: dict[str, Entry] = {
    "addition-within-20/your-turn": (
        _laid(6, 7),
        [_laid(10, 6), _left_outside(7, 6), _laid(6, 6), _laid(7, 7)],
    ),
    "addition-within-20/next-to-a-double": (_laid(8, 9), [len(range(1, _laid(8, 8))), _laid(9, 9), int("8" + "9")]),
    "addition-within-20/after-the-double": (len(range(7, 9)), [9, len(range(7, 8)), _laid(7, 9)]),
    "addition-within-20/the-used-two": (
        _laid(8, 7),
        [_laid(10, 7), _left_outside(8, 7), _laid(10, _lacks(8)), list(range(8, 8 + 7))[-1]],
    ),
    "addition-within-20/two-of-three": (_pair([6, 7, 9], 15), [_pair([6, 7, 9], 13), _pair([6, 7, 9], 16)]),
    "addition-within-20/legs-in-a-jar": (
        _laid(8, 6),
        [_laid(8, 8), _laid(6, 6), _left_outside(8, 6), list(range(8, 8 + 6))[-1]],
    ),
}

"""Keys of this topic, by matching two rows of dots, or by jumping from mark to mark."""

from __future__ import annotations

from itertools import zip_longest

Entry = tuple[object, list[object]]


def _unmatched(first: int, second: int) -> int:
    """The dots without a partner when two rows lie under one another."""
    pairs = zip_longest(["dot"] * first, ["dot"] * second)
    return sum(None in pair for pair in pairs)


def _marks(low: int, high: int) -> list[int]:
    """The marks from the lower to the higher one, both included."""
    return [mark for mark in range(21) if low <= mark <= high]


def _joined(first: int, second: int) -> int:
    return len(["dot"] * first + ["dot"] * second)


def _apart(number: int, distance: int) -> set[int]:
    return {other for other in range(21) if _unmatched(number, other) == distance}


KEYS: dict[str, Entry] = {
    "subtraction-as-difference/your-turn": (
        _unmatched(18, 14),
        [len(_marks(14, 18)), len(_marks(14, 18)[1:-1]), 18],
    ),
    "subtraction-as-difference/two-buoys": (
        _unmatched(6, 13),
        [len(_marks(6, 13)), len(_marks(6, 13)[1:-1]), _joined(6, 13)],
    ),
    "subtraction-as-difference/fewer-goals": (_unmatched(9, 15), [_joined(9, 15), 9, len(_marks(9, 15))]),
    "subtraction-as-difference/three-apart": (
        _apart(10, 3),
        [{max(_apart(10, 3))}, {min(_apart(10, 3))}, _apart(10, 3 - 1)],
    ),
    "subtraction-as-difference/four-more-than": (
        max(_apart(9, 4)),
        [min(_apart(9, 4)), 4, list(range(9, 9 + 4))[-1]],
    ),
    "subtraction-as-difference/forecast-and-rain": (
        _unmatched(16, 11),
        [_joined(16, 11), len(_marks(11, 16)), 11],
    ),
}

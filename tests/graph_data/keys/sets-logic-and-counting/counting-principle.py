"""Keys of this topic: all results are written out and counted."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

Entry = tuple[object, list[object]]


def _count(*choices: Iterable[int]) -> int:
    """The results of choices made one after another, repeats allowed."""
    return len(list(product(*choices)))


def _different(*choices: Iterable[int]) -> int:
    """The results in which no option comes twice."""
    return sum(len(set(row)) == len(row) for row in product(*choices))


DIGITS, SIX = range(1, 10), range(1, 7)
KENYA, RUNNERS = range(2), range(8)
TEMPERATURES = next(n for n in range(1, 57) if _count(range(n), range(4), range(2)) == 56)

KEYS: dict[str, Entry] = {
    "counting-principle/your-turn": (
        4 * _different(DIGITS, DIGITS, DIGITS),
        [
            4 * _count(DIGITS, DIGITS, DIGITS),
            4 + 9 + 8 + 7,
            _different(DIGITS, DIGITS, DIGITS),
            4 * _different(DIGITS, DIGITS),
            4 * _different(range(10), range(10), range(10)),
        ],
    ),
    "counting-principle/rail-pass": (
        _count(range(7), range(12), range(3)),
        [7 + 12 + 3, _count(range(7), range(12)), _count(range(7), range(12)) + 3],
    ),
    "counting-principle/one-or-both": (
        [len([*range(5), *range(8)]), _count(range(5), range(8))],
        [[5 * 8, 5 + 8], [5 + 8, 5 + 8], [5 * 8, 5 * 8]],
    ),
    "counting-principle/juice-or-tea": (
        len([*range(6), *product(range(4), range(3))]),
        [6 * 4 * 3, 6 + 4 + 3, 4 * 3, (6 + 4) * 3],
    ),
    "counting-principle/last-digit-fixed": (
        _different(SIX, SIX, [5]),
        [
            _different(SIX, SIX, SIX),
            _count(SIX, SIX, [5]),
            _different(SIX, SIX),
            _count([1, 2, 3, 4, 6], [1, 2, 3, 4, 6]),
        ],
    ),
    "counting-principle/medals": (
        _different(KENYA, RUNNERS),
        [_different(RUNNERS, RUNNERS), _count(KENYA, RUNNERS), _count(KENYA, range(2, 8)), 2 + 7],
    ),
    "counting-principle/missing-factor": (TEMPERATURES, [56 - 4 - 2, 56 // 4, 56 // 2, 56 * 8]),
}

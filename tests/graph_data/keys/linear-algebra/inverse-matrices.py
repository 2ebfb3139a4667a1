"""Keys of this topic: an inverse is found by searching for the vectors that a matrix sends to unit vectors."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

Entry = tuple[object, list[object]]
Vector = Sequence[int]
Rows = Sequence[Vector]


def _times(rows: Rows, x: Vector) -> list[int]:
    return [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]


def _product(left: Rows, right: Rows) -> list[list[int]]:
    return _upright([_times(left, column) for column in _upright(right)])


def _upright(rows: Rows) -> list[list[int]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _source(rows: Rows, wanted: Vector) -> list[int]:
    (found,) = [list(x) for x in product(range(-9, 10), repeat=len(rows)) if _times(rows, x) == list(wanted)]
    return found


def _inverse(rows: Rows) -> list[list[int]]:
    size = len(rows)
    return _upright([_source(rows, [int(i == j) for i in range(size)]) for j in range(size)])


def _entrywise(left: Rows, right: Rows, add: bool) -> list[list[int]]:
    return [
        [a + b if add else a * b for a, b in zip(one, other, strict=True)]
        for one, other in zip(left, right, strict=True)
    ]


YOURS = [(1, 3), (2, 5)]
YOUR_INVERSE = _inverse(YOURS)
A = [(3, 1), (5, 2)]
SLANTS = [(1, 2, 0), (0, 1, -3), (0, 0, 1)]
UNMIX, RESULT = [(2, -1), (-3, 2)], (4, 5)
TRACES = [(2, 1), (-1, 3)]
UNDO_A, UNDO_B = [(1, 2), (0, 1)], [(0, 1), (1, 1)]
HIDE, SENT = [(1, 2), (1, 3)], (11, 14)
MEANT = _source(HIDE, SENT)


def _flat(k: int) -> bool:
    """Whether some vector other than 0 with small entries is sent to 0."""
    rows = [(1, 2, 1), (0, 1, 3), (1, 4, k)]
    return any(any(x) and not any(_times(rows, x)) for x in product(range(-6, 7), repeat=3))


def _slanted(last: int) -> list[list[int]]:
    """The inverse of the chain with another last entry in its first row."""
    whole = _inverse(SLANTS)
    return [[*whole[0][:2], last], *whole[1:]]


KEYS: dict[str, Entry] = {
    "inverse-matrices/your-turn": (
        YOUR_INVERSE,
        [
            [YOUR_INVERSE[0], [-entry for entry in YOUR_INVERSE[1]]],
            [[one + 3 * two for one, two in zip((1, 0), YOUR_INVERSE[1], strict=True)], YOUR_INVERSE[1]],
            _upright(YOUR_INVERSE),
        ],
    ),
    "inverse-matrices/one-entry-missing": (
        next(k for k in range(-20, 20) if _product(A, [(2, -1), (-5, k)]) == [[1, 0], [0, 1]]),
        [1 + 3, 5 / 2, -3],
    ),
    "inverse-matrices/no-way-back": (
        next(k for k in range(20) if _flat(k)),
        [1, 1 - 2 * 3, 2 * 3],
    ),
    "inverse-matrices/chain-of-slants": (
        _inverse(SLANTS),
        [_slanted(0), _slanted(2 * 3), [list(row) for row in SLANTS]],
    ),
    "inverse-matrices/solved-by-one-product": (
        _source(_inverse(UNMIX), RESULT),
        [
            _times(_upright(UNMIX), RESULT),
            _times([[abs(entry) for entry in row] for row in UNMIX], RESULT),
            _times(UNMIX, RESULT[::-1]),
        ],
    ),
    "inverse-matrices/known-by-its-traces": (
        _upright(TRACES),
        [[list(row) for row in TRACES], _upright(TRACES[::-1])],
    ),
    "inverse-matrices/undone-in-turn": (
        _inverse(_product(_inverse(UNDO_B), _inverse(UNDO_A))),
        [
            _product(UNDO_B, UNDO_A),
            _entrywise(UNDO_A, UNDO_B, add=True),
            _entrywise(UNDO_A, UNDO_B, add=False),
        ],
    ),
    "inverse-matrices/pairs-of-letters": (
        MEANT,
        [_times(HIDE, SENT), MEANT[::-1], [SENT[0] + 2 * MEANT[1], MEANT[1]]],
    ),
}

"""Keys of this topic: weights are found by trying integers, and checked entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Vector = Sequence[int]


def _mix(weights: Vector, vectors: Sequence[Vector]) -> list[int]:
    return [sum(w * entry for w, entry in zip(weights, place, strict=True)) for place in zip(*vectors, strict=True)]


def _only(found: list[list[int]]) -> list[int]:
    assert len(found) == 1
    return found[0]


def _weights(vectors: Sequence[Vector], wanted: Vector) -> list[int]:
    tried = product(range(-12, 13), repeat=len(vectors))
    return _only([list(w) for w in tried if _mix(w, vectors) == list(wanted)])


A, B, C = (1, 2, 1), (2, 1, -1), (-1, 4, 5)
P, Q = _weights([A, B], C)
WRONG_Q = 6 // 3
STAIRS = [(1, 0), (2, 1)], (-1, 3)  # the first two columns and the third, without the empty row
S, T = _weights(*STAIRS)


def _last(vectors: Sequence[Vector], start: Vector) -> int:
    """The third entry of the mixture whose first two entries are given."""
    weights = _weights([v[:2] for v in vectors], start)
    return _mix(weights, vectors)[2]


def _league(losses: Callable[[int, int, int], int]) -> list[int]:
    """Weights of G, P and w that give a number for all small tables of wins, draws and losses."""
    tables = list(product(range(4), repeat=3))

    def fits(x: int, y: int, z: int) -> bool:
        return all(x * (w + d + lost) + y * (3 * w + d) + z * w == losses(w, d, w + d + lost) for w, d, lost in tables)

    return _only([[x, y, z] for x, y, z in product(range(-6, 7), repeat=3) if fits(x, y, z)])


KEYS: dict[str, Entry] = {
    "linear-independence/your-turn": (
        [P, Q],
        [[Q, P], [-w for w in _weights([A, B], C)], [-1 - 2 * WRONG_Q, WRONG_Q]],
    ),
    "linear-independence/entry-that-fits": (
        next(
            k
            for k in range(30)
            if any(_mix(w, [(1, 2, 0), (2, 0, 1)]) == [4, k, 1] for w in product(range(9), repeat=2))
        ),
        [_mix((4, 0), [(1, 2, 0), (2, 0, 1)])[1], (4 + 2 * 1) * 2, 4 - 2 * 1],
    ),
    "linear-independence/last-entry": (
        _last([(1, 2, 1), (0, 1, 3)], (2, 5)),
        [_mix((2, 0), [(1, 2, 1), (0, 1, 3)])[2], _mix((1, 1), [(1, 2, 1), (0, 1, 3)])[2], 2 * 1 - 3],
    ),
    "linear-independence/read-from-the-staircase": (
        [S, T],
        [[-1, 3], [-1 + 2 * T, T], [-S, -T]],
    ),
    "linear-independence/two-recipes-for-one": (
        next(f for d in range(1, 6) for n in range(1, 9) if 2 + 3 * (f := Fraction(n, d)) == 5 - f),
        [Fraction(3 + 1, 5 - 2), Fraction(5 - 2, 3 - 1), Fraction(5 + 2, 3 + 1)],
    ),
    "linear-independence/league-table": (
        _league(lambda w, d, games: games - w - d),
        [
            _league(lambda w, d, games: games - w - (3 * w + d) - 3 * w),
            _league(lambda w, d, games: games - w - (3 * w + d)),
            _league(lambda w, d, games: games - w + d),
        ],
    ),
}

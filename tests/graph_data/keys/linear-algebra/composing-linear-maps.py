"""Keys of this topic: maps are written as functions and composed; the matrix is read off from two arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Point = tuple[int, int]
Map = Callable[[int, int], Point]


def _then(*maps: Map) -> Map:
    def whole(x: int, y: int) -> Point:
        for step in maps:
            x, y = step(x, y)
        return x, y

    return whole


def _matrix(whole: Map) -> list[list[int]]:
    (a, c), (b, d) = whole(1, 0), whole(0, 1)
    return [[a, b], [c, d]]


def _by(rows: Sequence[Sequence[int]]) -> Map:
    (a, b), (c, d) = rows
    return lambda x, y: (a * x + b * y, c * x + d * y)


def _turned(rows: Sequence[Sequence[int]]) -> list[list[int]]:
    return [[row[i] for row in rows] for i in range(2)]


def _slant(x: int, y: int) -> Point:
    return x, y + 2 * x


def _flip(x: int, y: int) -> Point:
    return -x, y


def _stretch(x: int, y: int) -> Point:
    return x, 3 * y


def _sideways(x: int, y: int) -> Point:
    return x + 3 * y, y


def _quarter(x: int, y: int) -> Point:
    return -y, x


def _clockwise(x: int, y: int) -> Point:
    return y, -x


def _cost(rows: int, inner: int, columns: int) -> int:
    return sum(1 for _ in range(rows) for _ in range(columns) for _ in range(inner))


A, B = [[1, 2], [0, -1]], [[2, 0], [1, 1]]
FIRST, SECOND = _cost(40, 40, 1), _cost(5, 40, 1)
WHOLE = [[0, -3], [4, 1]]
PARTS, FIGURES = [[3, 5], [8, 12]], [[20, 1], [3, 2]]
STEPS = [(30, 100), (50, 30), (4, 50)]


def _first_n(form: int, apply: int = 100, old: int = 200) -> int:
    return next(n for n in range(1, 999) if form + apply * n < old * n)


def _halved(which: Callable[[int, int], bool]) -> str:
    rows = [[str(Fraction(WHOLE[i][j], 2 if which(i, j) else 1)) for j in range(2)] for i in range(2)]
    return "[" + ", ".join("[" + ", ".join(row) + "]" for row in rows) + "]"


KEYS: dict[str, Entry] = {
    "composing-linear-maps/your-turn": (
        _matrix(_then(_slant, _flip, _stretch)),
        [
            _matrix(_then(_stretch, _flip, _slant)),
            _turned(_matrix(_then(_slant, _flip, _stretch))),
            _matrix(_then(lambda x, y: (x + 2 * y, y), _flip, _stretch)),
        ],
    ),
    "composing-linear-maps/one-then-the-other": (
        _matrix(_then(_by(A), _by(B))),
        [
            _matrix(_then(_by(B), _by(A))),
            [[A[i][j] * B[i][j] for j in range(2)] for i in range(2)],
            [[A[i][j] + B[i][j] for j in range(2)] for i in range(2)],
        ],
    ),
    "composing-linear-maps/slant-and-turn": (
        list(_then(_sideways, _quarter)(2, 1)),
        [list(_then(_quarter, _sideways)(2, 1)), list(_then(_sideways, _clockwise)(2, 1)), list(_quarter(2, 1))],
    ),
    "composing-linear-maps/where-the-brackets-go": (
        min(FIRST + SECOND, _cost(5, 40, 40) + SECOND),
        [max(FIRST + SECOND, _cost(5, 40, 40) + SECOND), FIRST, FIRST * SECOND],
    ),
    "composing-linear-maps/when-it-pays": (
        _first_n(_cost(10, 10, 10)),
        [
            next(n for n in range(1, 999) if 1000 + 100 * n == 200 * n),
            _first_n(_cost(10, 10, 10), apply=0),
            _first_n(100 * 100),
        ],
    ),
    "composing-linear-maps/one-for-three": (
        [STEPS[-1][0], STEPS[0][1]],
        [[STEPS[0][1], STEPS[-1][0]], list(STEPS[-1]), list(STEPS[1])],
    ),
    "composing-linear-maps/the-second-step": (
        _halved(lambda i, j: j == 0),
        [
            _matrix(_then(_by([[2, 0], [0, 1]]), _by(WHOLE))),
            _halved(lambda i, j: i == 0),
            _halved(lambda i, j: True),
        ],
    ),
    "composing-linear-maps/furniture-parts": (
        _matrix(_then(_by(PARTS), _by(FIGURES))),
        [
            _turned(_matrix(_then(_by(PARTS), _by(FIGURES)))),
            _matrix(_then(_by(FIGURES), _by(PARTS))),
            _matrix(_then(_by(_turned(PARTS)), _by(FIGURES))),
        ],
    ),
}

"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from operator import add, mul, sub

Row = list[int]
Rows = list[Row]


def _dot(one: Row, other: Row) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _transpose(matrix: Rows) -> Rows:
    return [list(column) for column in zip(*matrix, strict=True)]


def _product(a: Rows, b: Rows) -> Rows:
    return [[_dot(row, column) for column in _transpose(b)] for row in a]


def _entrywise(operation: Callable[[int, int], int], a: Rows, b: Rows) -> Rows:
    return [[operation(x, y) for x, y in zip(r, s, strict=True)] for r, s in zip(a, b, strict=True)]


def _times(factor: int, matrix: Rows) -> Rows:
    return [[factor * entry for entry in row] for row in matrix]


def _signless(matrix: Rows) -> Rows:
    """Every minus overlooked."""
    return [[abs(entry) for entry in row] for row in matrix]


def _shape(matrix: Rows) -> tuple[int, int]:
    return len(matrix), len(matrix[0])


def _blank(rows: int, columns: int) -> Rows:
    return [[0] * columns for _ in range(rows)]


LEFT, RIGHT = [[1, 2, 0], [-1, 0, 3]], [[4, 1], [2, -2], [1, 2]]
FIRST, SECOND = LEFT


def _with_second_row(row: Row) -> Rows:
    """The product with the second row of A misread; the first row of AB is given."""
    return _product([FIRST, row], RIGHT)


A, B = [[1, 2], [3, -1]], [[0, 4], [5, 2]]
SHEAR, SCALE = [[1, 2], [0, 1]], [[3, 0], [1, 1]]
AB, BA = _product(SHEAR, SCALE), _product(SCALE, SHEAR)
PUPILS, WEIGHTS = _blank(30, 6), _blank(6, 4)
KNOWN_AB, KNOWN_AC = [[3, 1], [0, 2]], [[-1, 4], [5, 0]]
# The second factor of 3 × 5 times ? = 3 × 8: its rows meet the 5 columns, its columns become those of the product.
FACTOR, WHOLE = (3, 5), (3, 8)
SOUGHT = next(
    (rows, columns)
    for rows in range(1, 10)
    for columns in range(1, 10)
    if rows == FACTOR[1] and _shape(_product(_blank(*FACTOR), _blank(rows, columns))) == WHOLE
)
C, D = [[4, 1, -2], [0, 5, 3]], [[2, 7], [-1, 6], [3, 1]]
CD = _product(C, D)
E, F = [[2, 1], [0, 3], [1, -1]], [[1, 5, 0], [4, -2, 7]]
EF = _product(E, F)


SHIFT = (1, 0, -1)


def _one_map(weights: tuple[int, ...], shift: tuple[int, ...]) -> list[int]:
    """What z is at (1, 0) and (0, 1) beyond its value at (0, 0), and that value."""

    def z(x: int, y: int) -> int:
        layer = (x + 2 * y + shift[0], 3 * x - y + shift[1], 4 * y + shift[2])
        return sum(w * v for w, v in zip(weights, layer, strict=True))

    return [z(1, 0) - z(0, 0), z(0, 1) - z(0, 0), z(0, 0)]


KEYS = {
    "matrix-multiplication/your-turn": (
        _product(LEFT, RIGHT),
        [
            _with_second_row([abs(SECOND[0]), *SECOND[1:]]),
            _with_second_row([SECOND[0], SECOND[2], 0]),  # the 0 skipped, so that the 3 moves up
            _with_second_row([entry or 1 for entry in SECOND]),
            _transpose(_product(LEFT, RIGHT)),
        ],
    ),
    "matrix-multiplication/two-by-two": (
        _product(A, B),
        [_entrywise(mul, A, B), _product(B, A), _product(A, _transpose(B)), _entrywise(add, A, B)],
    ),
    "matrix-multiplication/pupils-and-weightings": (
        _shape(_product(PUPILS, WEIGHTS)),
        [
            (_shape(PUPILS)[1], _shape(WEIGHTS)[0]),
            _shape(_transpose(_product(PUPILS, WEIGHTS))),
            _shape(PUPILS),
            (mul(*_shape(PUPILS)), mul(*_shape(WEIGHTS))),
        ],
    ),
    "matrix-multiplication/shape-of-the-second-factor": (
        SOUGHT,
        [SOUGHT[::-1], WHOLE, FACTOR[::-1], WHOLE[::-1]],
    ),
    "matrix-multiplication/products-already-known": (
        _entrywise(sub, _times(2, KNOWN_AB), KNOWN_AC),
        [
            _entrywise(add, _times(2, KNOWN_AB), KNOWN_AC),
            _entrywise(sub, KNOWN_AB, KNOWN_AC),
            _times(2, _entrywise(sub, KNOWN_AB, KNOWN_AC)),
            _entrywise(sub, _times(2, KNOWN_AB), _signless(KNOWN_AC)),
        ],
    ),
    "matrix-multiplication/how-much-order-matters": (
        _entrywise(sub, AB, BA),
        [_entrywise(sub, AB, AB), _entrywise(sub, BA, AB), AB, _entrywise(add, AB, BA)],
    ),
    "matrix-multiplication/second-row-first-column": (
        CD[1][0],
        [CD[0][1], _product(C, _signless(D))[1][0], CD[1][1], CD[0][0]],
    ),
    "matrix-multiplication/only-one-column": (
        _transpose(EF)[1],
        [EF[1], _transpose(EF)[0], _transpose(EF)[2], _transpose(_product(E, _signless(F)))[1]],
    ),
    "matrix-multiplication/two-maps-in-one": (
        _one_map((2, -1, 1), SHIFT),
        [
            _one_map((1, 1, 1), SHIFT),
            [*_one_map((2, -1, 1), SHIFT)[:2], sum(SHIFT)],
            _one_map((2, 1, 1), SHIFT),
            [*_one_map((2, -1, 1), SHIFT)[:2], SHIFT[0] * 2],
        ],
    ),
}

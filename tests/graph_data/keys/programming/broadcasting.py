"""Keys of this topic, computed from the prompts.

Tensors are nested lists here, so that the rule of broadcasting is written out and not taken from the library that the
topic is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

Entry = tuple[object, list[object]]
Matrix = Sequence[Sequence[float]]


def _broadcast(*shapes: Sequence[int]) -> list[int]:
    """The common shape: sizes flush right, equal in each column save for 1s and gaps."""
    sizes = []
    for column in zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1):
        others = set(column) - {1}
        assert len(others) <= 1, f"{shapes} do not fit"
        sizes.append(others.pop() if others else 1)
    return sizes[::-1]


def _entrywise(a: Matrix, b: Matrix, f: Callable[[float, float], float]) -> list[list[float]]:
    """f of two matrices entry by entry, each dimension of size 1 stretched by reading its one entry again."""
    rows, columns = _broadcast((len(a), len(a[0])), (len(b), len(b[0])))

    def at(m: Matrix, i: int, j: int) -> float:
        return m[i if len(m) > 1 else 0][j if len(m[0]) > 1 else 0]

    return [[f(at(a, i, j), at(b, i, j)) for j in range(columns)] for i in range(rows)]


def _add(a: Matrix, b: Matrix) -> list[list[float]]:
    return _entrywise(a, b, lambda x, y: x + y)


def _subtract(a: Matrix, b: Matrix) -> list[list[float]]:
    return _entrywise(a, b, lambda x, y: x - y)


def _column(values: Sequence[float]) -> list[list[float]]:
    return [[value] for value in values]


def _painters() -> Entry:
    price, fee, scaffold = [[30, 50], [60, 100], [120, 200]], [50, 20], [0, 30, 100]
    with_fee = _add(price, [fee])
    right = _add(with_fee, _column(scaffold))
    return right, [
        with_fee,
        _add(price, _column(scaffold)),
        _add(with_fee, [[0, extra] for extra in scaffold]),
        [list(column) for column in zip(*right, strict=True)],
    ]


def _two_shapes() -> Entry:
    a, b = (8, 1, 6), (5, 1)
    columns = list(zip((1, *b), a, strict=True))
    return (
        _broadcast(a, b),
        [
            list(a),
            [*a[:1], *b],  # where both have a size, that of B is kept
            [*a, *b],
            [*a[:1], *(x + y for x, y in columns[1:])],
        ],
    )


def _stretched_view() -> Entry:
    row = [0, 10, 20]

    def program(copies: Callable[[list[float]], list[list[float]]], added: Matrix) -> list[list[float]]:
        """The program; ``copies`` says which memory cell each of the three entries of a row of y reads."""
        x = [[1.0], [2.0]]
        y = [copies(cell) for cell in x]
        x[0][0] = 9
        return _add([[int(cell[0]) for cell in cells] for cells in y], added)

    def shared(cell: list[float]) -> list[list[float]]:
        return [cell, cell, cell]

    right = program(shared, [row])
    return right, [
        program(lambda cell: [cell[:], cell[:], cell[:]], [row]),
        program(lambda cell: [cell, cell[:], cell[:]], [row]),
        program(shared, _column(row[:2])),
        f"tensor({right})",
        [[float(entry) for entry in entries] for entries in right],
    ]


def _differences() -> Entry:
    t = [2, 5, 9]
    right = _subtract(_column(t), [t])
    with_itself = [x - x for x in t]
    return right, [
        _subtract([t], _column(t)),
        [[abs(entry) for entry in row] for row in right],
        [with_itself],
        _column(with_itself),
    ]


def _queries() -> Entry:
    (pictures, features), centres = (30, 64), 5
    return _broadcast((pictures, 1, features), (centres, features)), [
        [pictures, features],
        _broadcast((1, pictures, features), (centres, 1, features)),  # the None before the pictures
        _broadcast((pictures, 1), (1, centres)),
        _broadcast((pictures, features, 1), (centres,)),
        [pictures, 1, features],
    ]


def _loss() -> Entry:
    p, t = [[5.0], [9.0]], [5.0, 8.0]
    squares = [entry**2 for row in _subtract(p, [t]) for entry in row]
    meant = [entry**2 for row in _subtract(p, _column(t)) for entry in row]
    return sum(squares) / len(squares), [
        sum(meant) / len(meant),
        sum(squares) / len(meant),
        sum(squares),
        sum(meant) / len(squares),
    ]


KEYS: dict[str, Entry] = {
    "broadcasting/your-turn": _painters(),
    "broadcasting/three-dimensions-and-two": _two_shapes(),
    "broadcasting/a-view-that-is-stretched": _stretched_view(),
    "broadcasting/all-differences-of-one-list": _differences(),
    "broadcasting/queries-against-centres": _queries(),
    "broadcasting/loss-of-two-predictions": _loss(),
}

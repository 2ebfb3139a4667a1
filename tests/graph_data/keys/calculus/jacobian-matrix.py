"""Keys on Jacobians: each input moved by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]
Map = Callable[..., Sequence[float]]


def _jacobian(f: Map, at: Sequence[float]) -> list[list[float]]:
    """By five-point differences, exact up to degree four."""

    def moved(place: int, by: int) -> Sequence[float]:
        return f(*[x + by * (n == place) for n, x in enumerate(at)])

    columns = [
        [(a - 8 * b + 8 * c - d) / 12 for a, b, c, d in zip(*(moved(n, by) for by in (-2, -1, 1, 2)), strict=True)]
        for n in range(len(at))
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _times(matrix: Sequence[Sequence[float]], v: Sequence[float]) -> list[float]:
    return [round(sum(a * b for a, b in zip(row, v, strict=True)), 6) for row in matrix]


def _turned(matrix: Sequence[Sequence[float]]) -> list[list[float]]:
    return [list(row) for row in zip(*matrix, strict=True)]


def _turn() -> Entry:
    right = _jacobian(lambda x, y: (x * x * y, 5 * x - y), (1, 2))
    return right, [
        _turned(right),
        [row[::-1] for row in right],
        [[right[0][0], 2], right[1]],
        [_jacobian(lambda x, y: (x * x, y), (1, 2))[0][:1] + right[0][1:], right[1]],
    ]


def _entry() -> Entry:
    at = (2, 5, 3)
    j = _jacobian(lambda x, y, z: (x * z, y * y - x, x * y * z), at)
    return j[2][1], [j[1][2], j[2][2], at[0] * at[1] * at[2], j[2][0]]


def _predicted() -> Entry:
    value, j, move = (10, 5), [[4, -1], [0, 3]], (0.1, 0.2)

    def plus(change: Sequence[float]) -> list[float]:
        return [round(a + b, 6) for a, b in zip(value, change, strict=True)]

    return plus(_times(j, move)), [
        _times(j, move),
        plus(_times(_turned(j), move)),
        plus(_times([[4, 1], [0, 3]], move)),
        plus(_times(j, (1.1, 2.2))),
    ]


def _wish() -> Entry:
    j, wish = [[2, 0], [1, 4]], [0.6, 1.1]
    grid = [n / 40 for n in range(-80, 81)]
    a, b = next((a, b) for a in grid for b in grid if _times(j, (a, b)) == wish)
    return [a, b], [_times(j, wish), [a, wish[1] / 4], [a, wish[1]]]


def _cubes() -> Entry:
    at = (1, 2, -1)
    right = _jacobian(lambda x, y, z: (x**3, y**3, z**3), at)
    signed = [row[:] for row in right]
    signed[2][2] = -signed[2][2]
    slopes = [right[n][n] for n in range(3)]
    return right, [signed, [[at[n] ** 3 * (n == m) for m in range(3)] for n in range(3)], [slopes] * 3]


def _drink() -> Entry:
    rows, added = [[3, -1, 0], [-0.5, 4, 0.2]], (0, 0.5, 1)
    sweet, sour = _times(rows, added)
    return sour, [sweet, _times(rows, (0, 1, 1))[1], _times(rows, (1, 0.5, 1))[1]]


OUTPUTS, INPUTS = 10, 784

KEYS: dict[str, Entry] = {
    "jacobian-matrix/your-turn": _turn(),
    "jacobian-matrix/one-entry": _entry(),
    "jacobian-matrix/shape-of-a-layer": (
        [OUTPUTS, INPUTS],
        [[INPUTS, OUTPUTS], [INPUTS, INPUTS], [OUTPUTS, OUTPUTS]],
    ),
    "jacobian-matrix/predict-the-move": _predicted(),
    "jacobian-matrix/back-from-a-wish": _wish(),
    "jacobian-matrix/squares-by-themselves": _cubes(),
    "jacobian-matrix/smoothie": _drink(),
}

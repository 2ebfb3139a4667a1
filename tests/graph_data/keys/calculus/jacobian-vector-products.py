"""Keys on Jacobian-vector products: nudges along the vector, and columns counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _nudged(f: Callable[..., Sequence[float]], at: Sequence[float], v: Sequence[float]) -> list[float]:
    h = 1e-4
    ahead = f(*[x + h * d for x, d in zip(at, v, strict=True)])
    back = f(*[x - h * d for x, d in zip(at, v, strict=True)])
    return [round((a - b) / (2 * h), 4) + 0.0 for a, b in zip(ahead, back, strict=True)]


def _turn() -> Entry:
    def f(x: float, y: float) -> tuple[float, float]:
        return x * y, x * x

    at = (2, 5)
    right = _nudged(f, at, (1, -1))
    return right, [
        _nudged(f, at, (1, 1)),
        [1 * -1, right[1]],
        [f(*at)[0], right[1]],
        _nudged(f, at, (1, 0)),
    ]


def _chain() -> Entry:
    def f(x: float) -> tuple[float]:
        return (5 * (x * x + 1),)

    (right,) = _nudged(f, (3,), (2,))
    return right, [5 * (2 * 3 * 2 + 1), _nudged(f, (3,), (1,))[0], f(3)[0], 5 * 2**2]


def _matrix() -> Entry:
    rows, v = [[2, -1], [0, 3], [4, 1]], (0.5, 2)

    def times(table: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
        return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in table]

    return times(rows, v), [times([[2, 1], *rows[1:]], v), times(rows, (0.5, 0)), times(rows, (0.5, 0.5))]


def _nudge() -> Entry:
    along = [round((out - 4) / 0.001, 4) for out in (4.006, 3.998)]
    return sum(along), [along[0] - along[1], along[0], round(sum(along) * 0.001, 6)]


def _runs() -> Entry:
    inputs, outputs = 12, 500
    columns = [[0] * outputs for _ in range(inputs)]
    return len(columns), [len(columns[0]), inputs * outputs, 1]


def _balance() -> Entry:
    def f(t: float) -> tuple[float]:
        return ((200 + 5 * t) * (1.2 + 0.01 * t),)

    (right,) = _nudged(f, (0,), (1,))
    return right, [
        _nudged(lambda t: ((200 + 5 * t) * 1.2,), (0,), (1,))[0],
        _nudged(lambda t: (200 * (1.2 + 0.01 * t),), (0,), (1,))[0],
        5 * 0.01,
    ]


KEYS: dict[str, Entry] = {
    "jacobian-vector-products/your-turn": _turn(),
    "jacobian-vector-products/through-a-chain": _chain(),
    "jacobian-vector-products/from-the-jacobian": _matrix(),
    "jacobian-vector-products/check-by-a-nudge": _nudge(),
    "jacobian-vector-products/how-many-runs": _runs(),
    "jacobian-vector-products/interest": _balance(),
}

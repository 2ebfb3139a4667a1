"""Keys on Hessian-vector products: gradients of the gradient's dot product, and changes of gradients."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _gradient(f: Callable[..., float], at: Sequence[float]) -> list[float]:
    h = 1e-3

    def moved(place: int, by: float) -> float:
        return f(*[x + by * (n == place) for n, x in enumerate(at)])

    return [round((moved(n, h) - moved(n, -h)) / (2 * h), 3) + 0.0 for n in range(len(at))]


def _turn() -> Entry:
    def f(x: float, y: float) -> float:
        return x * x + 3 * x * y

    def product(v: Sequence[float]) -> list[float]:
        """The change of the gradient along v."""
        ahead, back = _gradient(f, v), _gradient(f, [-d for d in v])
        return [round((a - b) / 2, 3) for a, b in zip(ahead, back, strict=True)]

    return product((1, 2)), [product((1, 0)), product((1, 1)), [2 * 1, 0 * 2]]


def _table_free() -> Entry:
    def s(x: float, y: float, first: float = 4) -> float:
        return first * y**2 + 2 * x * y + 3 * y**2

    at = (2, 1)
    x, y = at
    right = _gradient(s, at)
    parts = [4 * y * y, 2 * x * y + 3 * y * y]
    still = _gradient(lambda x, y: s(x, y, 0), at)
    return right, [parts, still, [2 * x, right[1]]]


def _change(old: Sequence[float], new: Sequence[float], by: float) -> list[float]:
    return [round((b - a) / by, 6) for a, b in zip(old, new, strict=True)]


def _two() -> Entry:
    old, new = (1, -2), (1.06, -1.98)
    right = _change(old, new, 0.01)
    return right, [_change(old, new, 1), [right[0], -right[1]], _change((0, 0), new, 0.01)]


def _quadratic() -> Entry:
    old, new = (2, 1), (5, 1)
    return _change(old, new, 3), [_change(old, new, 1), list(new)]


def _inner() -> Entry:
    rows, u, rate = [[2, 0], [0, 1]], (4, 6), 0.5
    product = [sum(a * b for a, b in zip(row, u, strict=True)) for row in rows]

    def less(share: float) -> list[float]:
        return [a - share * b for a, b in zip(u, product, strict=True)]

    return less(rate), [less(0), less(1), less(-rate)]


def _hut() -> Entry:
    old, new = (0.2, 0.1), (0.3, 0.05)
    right = _change(old, new, 5)
    return right, [_change(old, new, 1), [right[0], -right[1]], _change((0, 0), new, 5)]


WEIGHTS = 2000

KEYS: dict[str, Entry] = {
    "hessian-vector-products/your-turn": _turn(),
    "hessian-vector-products/without-the-table": _table_free(),
    "hessian-vector-products/from-two-gradients": _two(),
    "hessian-vector-products/exact-for-quadratics": _quadratic(),
    "hessian-vector-products/numbers-to-store": (WEIGHTS * WEIGHTS // WEIGHTS, [WEIGHTS * WEIGHTS, 1, 2]),
    "hessian-vector-products/step-and-its-slope": _inner(),
    "hessian-vector-products/weather-vane": _hut(),
}

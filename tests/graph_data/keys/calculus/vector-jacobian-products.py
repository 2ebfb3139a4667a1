"""Keys on vector-Jacobian products: gradients of the weighted totals, by small moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _gradient(total: Callable[..., float], at: Sequence[float]) -> list[float]:
    h = 1e-4

    def moved(place: int, by: float) -> float:
        return total(*[x + by * (n == place) for n, x in enumerate(at)])

    return [round((moved(n, h) - moved(n, -h)) / (2 * h), 3) + 0.0 for n in range(len(at))]


def _turn() -> Entry:
    at = (3, 1)
    rows = [_gradient(lambda x, y: x * x, at), _gradient(lambda x, y: x * y, at)]
    return _gradient(lambda x, y: 2 * x * x - x * y, at), [
        [2 * row[0] - row[1] for row in rows],
        _gradient(lambda x, y: 2 * x * x + x * y, at),
        _gradient(lambda x, y: x * x + x * y, at),
        _gradient(lambda x, y: 2 * x * x, at),
    ]


def _matrix() -> Entry:
    at = (1, 1, 1)

    def total(a: float, b: float, c: float, v: float = 2, sign: float = -1) -> float:
        return v * (a + 2 * c) + (sign * a + 3 * b + c)

    return _gradient(total, at), [
        _gradient(lambda a, b, c: total(a, b, c, sign=1), at),
        _gradient(lambda a, b, c: total(a, b, c, v=1), at),
        _gradient(lambda a, b, c: 2 * (a + 2 * c), at),
    ]


def _cubes() -> Entry:
    at, v = (1, 2, -1), (1, 0.5, 2)

    def total(*x: float) -> float:
        return sum(w * a**3 for w, a in zip(v, x, strict=True))

    right = _gradient(total, at)
    slopes = _gradient(lambda *x: sum(a**3 for a in x), at)
    return right, [[*right[:2], -right[2]], [w * a**3 for w, a in zip(v, at, strict=True)], slopes]


def _relu() -> Entry:
    came, back = (2, -3, 0.5, -1), (5, 5, -2, 1)
    right = _gradient(lambda *x: sum(w * max(0, a) for w, a in zip(back, x, strict=True)), came)
    given = [max(0, a) for a in came]
    return right, [[a * b for a, b in zip(given, back, strict=True)], [b * (b > 0) for b in back], given]


def _two() -> Entry:
    at = (2, 1)
    through_u = _gradient(lambda x, y: (x + y) ** 2, at)
    through_w = _gradient(lambda x, y: 3 * x * y, at)
    middle = _gradient(lambda u, w: u * u + 3 * w, (3, 2))
    swapped = [a + b for a, b in zip(through_u, through_w[::-1], strict=True)]
    return _gradient(lambda x, y: (x + y) ** 2 + 3 * x * y, at), [middle, through_u, through_w, swapped]


def _juice() -> Entry:
    prices, yields = (3, 5), ((20, 4), (2, 6))
    right = [sum(p * y for p, y in zip(prices, pair, strict=True)) for pair in yields]
    turned = [sum(p * y for p, y in zip(prices, pair, strict=True)) for pair in zip(*yields, strict=True)]
    exchanged = [sum(p * y for p, y in zip(prices[::-1], pair, strict=True)) for pair in yields]
    return right, [exchanged, [sum(pair) for pair in yields], turned]


INPUTS, OUTPUTS = 4000, 6

KEYS: dict[str, Entry] = {
    "vector-jacobian-products/your-turn": _turn(),
    "vector-jacobian-products/back-through-a-matrix": _matrix(),
    "vector-jacobian-products/cubes": _cubes(),
    "vector-jacobian-products/relu-back": _relu(),
    "vector-jacobian-products/two-functions-back": _two(),
    "vector-jacobian-products/how-many-sweeps": (OUTPUTS, [INPUTS, INPUTS * OUTPUTS, 1]),
    "vector-jacobian-products/juice": _juice(),
}

"""Keys on chains of Jacobians: the whole function run at nearby inputs, products counted out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _slopes(f: Callable[..., float], at: Sequence[float]) -> list[float]:
    h = 1e-4

    def moved(place: int, by: float) -> float:
        return f(*[x + by * (n == place) for n, x in enumerate(at)])

    return [round((moved(n, h) - moved(n, -h)) / (2 * h), 4) + 0.0 for n in range(len(at))]


def _product(a: Sequence[Sequence[float]], b: Sequence[Sequence[float]]) -> list[list[float]]:
    return [[sum(p * q for p, q in zip(row, column, strict=True)) for column in zip(*b, strict=True)] for row in a]


def _turn() -> Entry:
    def f(u: float, v: float) -> float:
        return 3 * u - v

    at = (2, 1)
    return [_slopes(lambda x, y: f(x * x, x * y), at)], [
        [_slopes(lambda x, y: 3 * x * x + x * y, at)],
        [[3 * 4, -1 * 1]],
        [_slopes(lambda x, y: 3 * x * x, at)],
    ]


def _point() -> Entry:
    def f(u: float, v: float) -> float:
        return u * u * v

    (right,) = _slopes(lambda t: f(t + 1, 2 * t), (1,))
    at_input, at_output = _slopes(f, (1, 1)), _slopes(f, (2, 2))
    return right, [at_input[0] + 2 * at_input[1], sum(at_output), at_output[0]]


def _two() -> Entry:
    inner, outer = [[1, 0], [2, -1]], [[3, 1], [0, 4]]
    entrywise = [[a * b for a, b in zip(r, s, strict=True)] for r, s in zip(outer, inner, strict=True)]
    added = [[a + b for a, b in zip(r, s, strict=True)] for r, s in zip(outer, inner, strict=True)]
    return _product(outer, inner), [_product(inner, outer), entrywise, added]


def _cost() -> Entry:
    (a, b), (_, c), (_, d) = (1, 10), (10, 100), (100, 100)
    left = [a * b * c, a * c * d]
    right = [b * c * d, a * b * d]
    return sum(left), [sum(right), left[0], b * b * c + b * c * d]


def _puppet() -> Entry:
    levers, hand = [[1, 0], [2, 1], [0, 1]], [[1, 1, 0], [0, 1, -2]]
    whole = _product(hand, levers)

    def moved(string: int, pull: float) -> list[float]:
        return [row[string] * pull for row in whole]

    return moved(0, 0.5), [moved(1, 0.5), moved(0, 1), [0.5 * 1, moved(0, 0.5)[1]]]


SIZES = [6, 20, 20, 3]

KEYS: dict[str, Entry] = {
    "chain-rule-with-jacobians/your-turn": _turn(),
    "chain-rule-with-jacobians/at-the-right-point": _point(),
    "chain-rule-with-jacobians/product-of-two": _two(),
    "chain-rule-with-jacobians/shape-of-the-whole": (
        [SIZES[-1], SIZES[0]],
        [[SIZES[0], SIZES[-1]], [SIZES[-1], SIZES[-2]], [SIZES[2], SIZES[1]]],
    ),
    "chain-rule-with-jacobians/from-the-left": _cost(),
    "chain-rule-with-jacobians/gears": _puppet(),
}

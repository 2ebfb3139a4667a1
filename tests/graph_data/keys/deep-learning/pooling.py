"""Keys on pooling: windows cut out one by one, and gradients found by nudging every entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Pool = Callable[[Sequence[Fraction]], Fraction]
Table = list[list[int]]


def _mean(window: Sequence[Fraction]) -> Fraction:
    return Fraction(sum(window)) / len(window)


def _pooled(table: list[list[Fraction]], pool: Pool, high: int, wide: int, stride: int) -> list[list[Fraction]]:
    return [
        [
            pool([table[r][c] for r in range(top, top + high) for c in range(left, left + wide)])
            for left in range(0, len(table[0]) - wide + 1, stride)
        ]
        for top in range(0, len(table) - high + 1, stride)
    ]


def _nudged(table: Table, rates: list[int], pool: Pool, high: int, wide: int, stride: int) -> list[list[float]]:
    """What a small rise of every entry, one at a time, does to the loss, for a rise of 1."""
    rise = Fraction(1, 1000)

    def loss(r: int, c: int, by: Fraction) -> Fraction:
        changed = [[Fraction(v) + by * ((i, j) == (r, c)) for j, v in enumerate(row)] for i, row in enumerate(table)]
        flat = [v for row in _pooled(changed, pool, high, wide, stride) for v in row]
        return sum((rate * v for rate, v in zip(rates, flat, strict=True)), Fraction(0))

    return [
        [float((loss(r, c, rise) - loss(r, c, Fraction(0))) / rise) for c in range(len(table[0]))]
        for r in range(len(table))
    ]


def _turn() -> Entry:
    table, rates = [[1, 6, 0, 3], [2, 3, 8, 5]], [12, -8]
    right = _nudged(table, rates, max, 2, 2, 2)
    places = [[bool(v) for v in row] for row in right]
    return right, [
        _nudged(table, rates, _mean, 2, 2, 2),
        [[rates[c // 2] for c in range(4)] for _ in range(2)],
        [[g * v for g, v in zip(gs, vs, strict=True)] for gs, vs in zip(right, table, strict=True)],
        [[v * here for v, here in zip(vs, row, strict=True)] for vs, row in zip(table, places, strict=True)],
    ]


def _numbers(table: list[list[Fraction]]) -> list[list[float]]:
    return [[float(v) for v in row] for row in table]


def _four() -> Entry:
    whole = [[-5, -2, 4, 0], [-3, -7, 1, 3], [6, 2, -1, -4], [0, 9, -8, -6]]
    table = [[Fraction(v) for v in row] for row in whole]

    def furthest(window: Sequence[Fraction]) -> Fraction:
        return max(window, key=abs)

    return _numbers(_pooled(table, max, 2, 2, 2)), [
        _numbers(_pooled(table, lambda w: max(0, *w), 2, 2, 2)),
        _numbers(_pooled(table, furthest, 2, 2, 2)),
        _numbers(_pooled(table, _mean, 2, 2, 2)),
        _numbers(_pooled(table, max, 2, 2, 1)),
    ]


def _missing() -> Entry:
    def fourth(wanted: int) -> int:
        return next(v for v in range(100) if 3 + 7 + 1 + v == wanted)

    return fourth(4 * 5), [fourth(3 * 5), 5, max(3, 7, 1)]


def _stops(n: int, k: int, s: int) -> int:
    return len(range(0, n - k + 1, s))


def _shape() -> Entry:
    high, wide = _stops(28, 3, 2), _stops(20, 3, 2)
    return [16, 12, high, wide], [
        [16, 1, high, wide],
        [16, 12, 28 // 2, 20 // 2],
        [16, 12, _stops(28, 3, 3), _stops(20, 3, 3)],
        [16, 12, high - 1, wide - 1],
    ]


def _overlapping() -> Entry:
    x, rates = [3, 9, 2, 1], [5, 4, 1]

    def back(heard: list[int], pool: Pool = max) -> list[float]:
        return _nudged([x], heard, pool, 1, 2, 1)[0]

    return back(rates), [back([5, 0, 1]), back([0, 4, 1]), back(rates, _mean), [*rates, 0]]


def _moved() -> Entry:
    x = [0, 0, 7, 0, 2, 0, 0, 1]

    def pooled(row: list[int], pool: Pool = max) -> list[float]:
        return _numbers(_pooled([[Fraction(v) for v in row]], pool, 1, 2, 2))[0]

    moved, before = [0, *x[:-1]], pooled(x)
    return pooled(moved), [before, [0, *before[:-1]], pooled(moved, _mean), pooled([*x[2:], 0, 0])]


def _meter() -> Entry:
    readings = [(7 * i) % 17 for i in range(1, 17)]

    def stored(values: Sequence[float]) -> list[float]:
        return [max(values[i : i + 4]) for i in range(0, 16, 4)]

    def idle(store: Callable[[Sequence[float]], object]) -> int:
        lower = [[v - 0.01 * (j == i) for j, v in enumerate(readings)] for i in range(16)]
        return sum(store(values) == store(readings) for values in lower)

    def means(values: Sequence[float]) -> list[float]:
        return [sum(values[i : i + 4]) for i in range(0, 16, 4)]

    return idle(stored), [16 - idle(stored), idle(max), idle(means)]


KEYS: dict[str, Entry] = {
    "pooling/your-turn": _turn(),
    "pooling/four-by-four": _four(),
    "pooling/missing-entry": _missing(),
    "pooling/overlapping-shape": _shape(),
    "pooling/largest-of-two-windows": _overlapping(),
    "pooling/one-to-the-right": _moved(),
    "pooling/noise-meter": _meter(),
}

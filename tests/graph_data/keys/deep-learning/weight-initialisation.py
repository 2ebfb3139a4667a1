"""Mean squares carried through layers, scales found by search, and two equal units trained by finite differences."""

from __future__ import annotations

from collections.abc import Sequence
from math import tanh

Entry = tuple[object, list[object]]


def _mean_square(start: float, fan_ins: Sequence[int], deviation: float, kept: float) -> float:
    for inputs in fan_ins:
        start = kept * sum(deviation**2 * start for _ in range(inputs))
    return start


def _deviation(fan_in: int, kept: float) -> float:
    """The deviation that keeps a mean square of 1, by halving an interval."""
    low, high = 0.0, 10.0
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if _mean_square(1, [fan_in], middle, kept) < 1 else (low, middle)
    return low


def _width(deviation: float, kept: float) -> int:
    return next(n for n in range(1, 1000) if _mean_square(1, [n], deviation, kept) >= 1)


def _two_rows() -> Entry:
    x, start, rate = (1, 3), [[0.5, 0.5], [0.5, 0.5]], 0.01

    def loss(w: Sequence[Sequence[float]], out: float = 3.0) -> float:
        return (sum(out * max(0, sum(a * b for a, b in zip(row, x, strict=True))) for row in w) - 10) ** 2

    def gradient(i: int, j: int) -> float:
        def at(step: float) -> float:
            w = [list(row) for row in start]
            w[i][j] += step
            return loss(w)

        return (at(1e-5) - at(-1e-5)) / 2e-5

    def stepped(times: float, rows: Sequence[int] = (0, 1)) -> list[list[float]]:
        return [
            [start[i][j] - rate * times * gradient(i, j) * (i in rows) for j in range(2)] for i in range(len(start))
        ]

    return stepped(1), [stepped(1 / 3), stepped(1 / 2), stepped(1, rows=(0,)), stepped(-1)]


def _different() -> int:
    """Eight tanh units with equal weights, trained for a while; the different hidden weights that result."""
    w, v = [[0.1] * 3 for _ in range(8)], [0.1] * 8
    examples = [((1, 0.5, -1), 1.0), ((0.2, -1, 2), -0.5), ((-1, 1, 0.3), 0.7)]
    for step in range(60):
        x, label = examples[step % 3]
        a = [tanh(sum(p * q for p, q in zip(row, x, strict=True))) for row in w]
        back = 2 * (sum(p * q for p, q in zip(v, a, strict=True)) - label)
        w = [
            [p - 0.05 * back * out * (1 - h * h) * q for p, q in zip(row, x, strict=True)]
            for row, out, h in zip(w, v, a, strict=True)
        ]
        v = [out - 0.05 * back * h for out, h in zip(v, a, strict=True)]
    return len({round(p, 9) for row in w for p in row})


FIVE = [50] * 5
WIDTHS = (32, 128, 512)

KEYS: dict[str, Entry] = {
    "weight-initialisation/your-turn": (
        _mean_square(1.5**2, FIVE, 0.4, 0.5) ** 0.5,
        [
            1.5 * _mean_square(1, FIVE, 0.4, 0.5),
            _mean_square(1.5**2, FIVE, 0.4, 1) ** 0.5,
            1.5 * sum(_mean_square(1, [n], 0.4, 0.5) ** 0.5 for n in FIVE),
            _mean_square(1.5**2, FIVE[:4], 0.4, 0.5) ** 0.5,
        ],
    ),
    "weight-initialisation/from-800-to-50": (
        _deviation(800, 0.5),
        [_deviation(800, 0.5) ** 2, _deviation(50, 0.5), _deviation(800, 1), _deviation(850, 0.5)],
    ),
    "weight-initialisation/the-width-behind-a-scale": (
        _width(0.125, 1),
        [_width(0.125, 0.5), 1 / 0.125, _width(0.125, 2)],
    ),
    "weight-initialisation/two-equal-rows": _two_rows(),
    "weight-initialisation/how-many-different": (_different(), [1, 3 * 8, 8]),
    "weight-initialisation/three-widths": (
        _mean_square(3, WIDTHS, 0.25, 0.5),
        [
            _mean_square(3, WIDTHS, 0.25, 1),
            3 * _mean_square(1, WIDTHS, 0.25, 0.5) ** 0.5,
            3 * sum(_mean_square(1, [n], 0.25, 0.5) for n in WIDTHS),
        ],
    ),
    "weight-initialisation/sixty-four-microphones": (
        _deviation(64, 1),
        [1 / 64, 64**0.5, _deviation(64, 0.5)],
    ),
}

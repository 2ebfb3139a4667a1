"""Keys on Newton's method: slopes and curvatures by differences, systems solved by elimination."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]


def _one_variable() -> Entry:
    def f(w: float) -> float:
        return w**3 - 12 * w

    w, h = 4, 1e-3
    slope = (f(w + h) - f(w - h)) / (2 * h)
    curvature = (f(w + h) - 2 * f(w) + f(w - h)) / h**2
    step = round(slope / curvature, 4)
    return w - step, [w + step, round(w - 1 / step, 6), step]


def _solve(h: Sequence[Sequence[float]], g: Sequence[float]) -> list[float]:
    (a, b), (c, d) = h
    second = (g[1] - c / a * g[0]) / (d - c / a * b)
    return [(g[0] - b * second) / a, second]


def _diagonal() -> Entry:
    w, g, h = (3, 1), (8, 6), ((4, 0), (0, 2))
    step = _solve(h, g)
    multiplied = [h[0][0] * g[0], h[1][1] * g[1]]
    return [x - s for x, s in zip(w, step, strict=True)], [
        step,
        [x + s for x, s in zip(w, step, strict=True)],
        [x - m for x, m in zip(w, multiplied, strict=True)],
    ]


def _mixed() -> Entry:
    g, h = (-3, -3), ((2, 1), (1, 2))
    step = _solve(h, g)
    return [-s for s in step], [[-x / h[0][0] for x in g], step, [-x for x in g]]


def _longer() -> Entry:
    curvature, rate = 0.05, 0.1
    newton, gradient = 1 / curvature, rate
    return round(newton / gradient, 6), [newton, gradient / newton, rate / curvature]


def _peak() -> Entry:
    w, slope, curvature = 1, 4, -8
    quotient = slope / curvature
    return w - quotient, [w + quotient, quotient, w - curvature / slope]


KEYS: dict[str, Entry] = {
    "newtons-method/your-turn": _one_variable(),
    "newtons-method/two-variables": _diagonal(),
    "newtons-method/with-a-mixed-term": _mixed(),
    "newtons-method/how-many-times-longer": _longer(),
    "newtons-method/entries-of-the-hessian": (sum(2000 for _ in range(2000)), [2000, 2 * 2000, 2000**3]),
    "newtons-method/near-a-peak": _peak(),
    "newtons-method/price-of-flats": (
        next(t for t in range(1000) if 900 - 150 * t <= 0),
        [900 * 150, 900 - 150, round(150 / 900, 3)],
    ),
}

"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Point = tuple[int, int]


def _slope(f: Callable[[float], float], at: float) -> float:
    """The derivative of f as a central difference."""
    h = 1e-6
    return (f(at + h) - f(at - h)) / (2 * h)


def _solve(a: int, b: int, c: int, d: int, right: tuple[int, int]) -> tuple[Fraction, Fraction]:
    """The solution (w, v) of a·w + b·v = right[0], c·w + d·v = right[1], by Cramer's rule."""
    determinant = a * d - b * c
    return Fraction(right[0] * d - b * right[1], determinant), Fraction(a * right[1] - c * right[0], determinant)


def _least_squares(points: Sequence[Point], factor_of_b: int | None = None) -> tuple[Fraction, Fraction]:
    """The normal equations of ŷ = wx + b; the factor of b in the second is the number of points unless mistaken."""
    x, y = (sum(p[i] for p in points) for i in (0, 1))
    xx, xy = sum(p[0] ** 2 for p in points), sum(p[0] * p[1] for p in points)
    return _solve(xx, x, x, len(points) if factor_of_b is None else factor_of_b, (xy, y))


def _numbers(values: Sequence[Fraction | float]) -> list[float]:
    return [float(value) for value in values]


def _step() -> Entry:
    inputs, errors, start, rate = (0, 1, 2, 3), (-1, -1, 0, -4), (1, 1), 0.1
    sums = (sum(e * x for e, x in zip(errors, inputs, strict=True)), sum(errors))
    gradient = [2 * s / len(inputs) for s in sums]

    def after(slopes: Sequence[float], rate: float = rate) -> list[float]:
        return [p - rate * slope for p, slope in zip(start, slopes, strict=True)]

    return after(gradient), [
        after(gradient, -rate),
        after([gradient[1], gradient[1]]),
        after([2 * s for s in sums]),
        after([s / len(inputs) for s in sums]),
        after(gradient, 1),
    ]


def _one_example() -> Entry:
    w, b, x, label = 2, 4, -3, 2

    def loss(w: float = w, b: float = b, x: float = x) -> float:
        return (w * x + b - label) ** 2

    error = w * x + b - label
    return _slope(lambda v: loss(w=v), w), [
        2 * (label - (w * x + b)) * x,
        _slope(lambda v: loss(b=v), b),
        error * x,
        _slope(lambda v: loss(x=v), x),
        loss(),
    ]


def _three_points() -> Entry:
    points = [(0, 3), (2, 2), (4, 7)]
    w, b = _least_squares(points)
    through_origin = Fraction(sum(x * y for x, y in points), sum(x * x for x, _ in points))
    return _numbers((w, b)), [
        _numbers(_least_squares([points[0], points[-1]])),
        _numbers((through_origin, 0)),
        _numbers((b, w)),
        _numbers(_least_squares(points, factor_of_b=1)),
    ]


def _deliveries() -> Entry:
    share = {10: 0.6, 20: 0.3, 60: 0.1}
    mean = sum(minutes * part for minutes, part in share.items())
    return mean, [max(share, key=share.__getitem__), sum(share) / len(share), (min(share) + max(share)) / 2]


def _sensors() -> Entry:
    chance = {6: 0.8, -4: 0.2}

    def expected(cost: Callable[[int], float]) -> float:
        return sum(part * cost(label) for label, part in chance.items())

    def loss(answer: float) -> float:
        return expected(lambda label: (answer - label) ** 2)

    best = expected(lambda label: label)
    assert (
        loss(best) <= min(loss(step / 10) for step in range(-40, 61)) + 1e-9
    )  # no answer between the labels is better
    return loss(best), [
        best,
        loss(sum(chance) / 2),
        loss(max(chance, key=chance.__getitem__)),
        expected(lambda label: (label - label) ** 2),  # as if each label could be answered with itself
        expected(lambda label: abs(best - label)),
    ]


def _hires() -> Entry:
    def hires(t: float, r: float, rain: float = -15) -> float:
        return 8 * t + rain * r + 40

    today = hires(0, 0)
    return hires(2, 1) - today, [
        hires(2, 1),
        hires(2, 1, rain=15) - hires(0, 0, rain=15),
        hires(1, 1) - today,
    ]


def _metres() -> Entry:
    # Any data will do to see how the weight changes with the unit: fit the same rents on both scales.
    flats = [(1, 900), (2, 850), (4, 610), (5, 600)]
    in_kilometres, _ = _least_squares(flats)
    in_metres, _ = _least_squares([(1000 * x, y) for x, y in flats])
    old = -90
    new = old * in_metres / in_kilometres
    return float(new), [float(old * in_kilometres / in_metres), old, -float(new)]


KEYS: dict[str, Entry] = {
    "linear-regression/your-turn": _step(),
    "linear-regression/one-example": _one_example(),
    "linear-regression/fit-three-points": _three_points(),
    "linear-regression/delivery-times": _deliveries(),
    "linear-regression/two-kinds-of-sensor": _sensors(),
    "linear-regression/warmer-and-wetter": _hires(),
    "linear-regression/kilometres-to-metres": _metres(),
}

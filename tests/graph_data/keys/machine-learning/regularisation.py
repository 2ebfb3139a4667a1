"""Keys on penalties: minima found by search over w and over strengths."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]
FINE = [n / 200 for n in range(-400, 2001)]


def _lowest(f: Callable[[float], float]) -> float:
    return min(FINE, key=lambda w: round(f(w), 9))


def _penalised(loss: Callable[[float], float], strength: float) -> float:
    return _lowest(lambda w: loss(w) + strength / 2 * w**2)


def _strength(loss: Callable[[float], float], wanted: float) -> float:
    return next(s / 4 for s in range(400) if abs(_penalised(loss, s / 4) - wanted) < 1e-9)


def _turn() -> Entry:
    def loss(w: float) -> float:
        return (w - 6) ** 2 / 2

    return _strength(loss, 1.5), [6 / 1.5, 6 - 1.5, 1.5 / 6]


def _points() -> Entry:
    points = [(1, 2), (3, 4)]

    def loss(w: float) -> float:
        return sum((w * x - y) ** 2 for x, y in points) / 2

    products = sum(x * y for x, y in points)
    return _penalised(loss, 4), [_penalised(loss, 0), round(products / (10 + 8), 2), products / 4]


def _halved() -> Entry:
    def loss(w: float) -> float:
        return 4 * w**2 - 24 * w

    plain = _penalised(loss, 0)
    return _strength(loss, plain / 2), [1, plain, _strength(loss, plain / 3)]


def _factor() -> Entry:
    truth, variance, s = 10, 25, 0.8
    bias, left = s * truth - truth, s**2 * variance
    return round(bias**2 + left, 6), [variance, bias**2, bias**2 + s * variance, left]


def _table() -> Entry:
    strengths: Sequence[float] = (0.01, 0.1, 1, 10, 100)
    train, validation = (0.1, 0.4, 0.9, 1.7, 5.0), (2.8, 1.6, 1.2, 1.9, 5.1)
    by_validation = min(range(5), key=validation.__getitem__)
    by_train = min(range(5), key=train.__getitem__)
    by_gap = min(range(5), key=lambda n: validation[n] - train[n])
    return strengths[by_validation], [strengths[by_train], strengths[by_gap], validation[by_validation]]


KEYS: dict[str, Entry] = {
    "regularisation/your-turn": _turn(),
    "regularisation/two-points": _points(),
    "regularisation/halved": _halved(),
    "regularisation/best-factor": _factor(),
    "regularisation/read-the-table": _table(),
    "regularisation/judge-and-witness": ((120 + 3 * 200) / 4, [(120 + 200) / 2, (3 * 120 + 200) / 4, 120 + 3 * 200]),
}

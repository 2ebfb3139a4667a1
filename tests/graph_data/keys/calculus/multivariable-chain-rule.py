"""Keys on several paths: the whole chain run at nearby inputs."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]


def _rate(f: Callable[[float], float], at: float) -> float:
    h = 1e-5
    return round((f(at + h) - f(at - h)) / (2 * h), 5)


def _z(x: float, y: float) -> float:
    return x * y + x * x


def _turn() -> Entry:
    through_x, through_y = _rate(lambda t: _z(2 * t, 1), 1), _rate(lambda t: _z(2, t * t), 1)
    return _rate(lambda t: _z(2 * t, t * t), 1), [through_x, through_y, through_x * through_y]


def _beetle() -> Entry:
    def warm(x: float, y: float, down: float = -2) -> float:
        return 3 * x + down * y

    parts = _rate(lambda t: warm(0.5 * t, 0), 0), _rate(lambda t: warm(0, 2 * t), 0)
    return _rate(lambda t: warm(0.5 * t, 2 * t), 0), [
        _rate(lambda t: warm(0.5 * t, 2 * t, 2), 0),
        (3 - 2) * (0.5 + 2),
        parts[0],
        parts[0] * parts[1],
    ]


def _routes() -> Entry:
    first, second, direct = (2, -1, 4), (5, 3, 0.5), 1
    paths = [a * b for a, b in zip(first, second, strict=True)]
    return sum(paths) + direct, [
        sum(paths),
        sum(map(abs, paths)) + direct,
        sum(first) + sum(second) + direct,
        sum(first),
    ]


def _twice() -> Entry:
    still, through = _rate(lambda w: w * 1, 2), _rate(lambda w: 2 * (w * w - 3), 2)
    return _rate(lambda w: w * (w * w - 3), 2), [still, through, _rate(lambda w: w * w - 3, 2)]


def _step() -> Entry:
    def after(w: float) -> float:
        return w - 0.1 * 2 * w

    return _rate(lambda w: after(w) ** 2, 5), [
        _rate(lambda v: v * v, after(5)),
        _rate(lambda w: w * w, 5),
        after(5) ** 2,
    ]


def _costs() -> Entry:
    flour, wages = 40 / 10 * 5, 200 * 0.1
    return flour + wages, [flour, 40 + wages, flour * wages]


KEYS: dict[str, Entry] = {
    "multivariable-chain-rule/your-turn": _turn(),
    "multivariable-chain-rule/moving-point": _beetle(),
    "multivariable-chain-rule/three-routes": _routes(),
    "multivariable-chain-rule/used-twice": _twice(),
    "multivariable-chain-rule/after-one-step": _step(),
    "multivariable-chain-rule/bakery": _costs(),
}

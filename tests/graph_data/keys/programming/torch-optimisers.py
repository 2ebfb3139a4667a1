"""Tiny optimisers in plain Python, with gradients from exact difference quotients, run for as many rounds as asked."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]

Curve = Callable[[Fraction], Fraction]


def _slope(f: Curve, at: Fraction) -> Fraction:
    h = Fraction(1, 4)
    return (f(at + h) - f(at - h)) / (2 * h)


def _momentum(kept: str, fresh: str = "1", sign: int = -1) -> Fraction:
    """Two steps on (w - 2)² from 5, the second with a share of the velocity and a share of the new gradient."""
    w, rate = Fraction(5), Fraction("0.2")
    velocity = _slope(lambda w: (w - 2) ** 2, w)
    w -= rate * velocity
    velocity = Fraction(kept) * velocity + Fraction(fresh) * _slope(lambda w: (w - 2) ** 2, w)
    return w + sign * rate * velocity


def _never_cleared(rounds: int = 2, cleared: bool = False, frozen: bool = False, sign: int = -1) -> Fraction:
    w, grad = Fraction(3), Fraction(0)
    for k in range(rounds):
        grad = Fraction(0) if cleared else grad
        grad += 0 if frozen and k else _slope(lambda w: w * w, w)
        w += sign * Fraction("0.25") * grad
    return w


def _adam(gradient: float, sign: int = -1) -> float:
    m, v = 0.1 * gradient, 0.001 * gradient**2
    return round(2 + sign * 0.1 * (m / 0.1) / ((v / 0.001) ** 0.5 + 1e-8), 2)


def _rates(first: str = "0.8", every: int = 2, calls: int = 4, groups: int = 2) -> str:
    rates = [Fraction(first), Fraction("0.2")]
    for call in range(1, calls + 1):
        if call % every == 0:
            rates = [rate / 2 if i >= 2 - groups else rate for i, rate in enumerate(rates)]
    return ", ".join(str(rate) for rate in rates)


KEYS: dict[str, Entry] = {
    "torch-optimisers/your-turn": (
        _momentum("0.5"),
        [_momentum("0"), _momentum("1"), _momentum("0.5", fresh="0.5"), _momentum("0.5", sign=1)],
    ),
    "torch-optimisers/zero-grad-forgotten": (
        _never_cleared(),
        [
            _never_cleared(cleared=True),
            _never_cleared(frozen=True),
            _never_cleared(rounds=1),
            _never_cleared(sign=1),
        ],
    ),
    "torch-optimisers/first-step-of-adam": (
        [_adam(500), _adam(-0.5)],
        [
            [2 - 0.1 * 500, 2 + 0.1 * 0.5],
            [_adam(500), _adam(0.5)],
            [_adam(500, sign=1), _adam(-0.5, sign=1)],
        ],
    ),
    "torch-optimisers/rates-of-the-groups": (
        _rates(),
        [_rates(first="0.2"), _rates(groups=1), _rates(every=1), _rates(calls=3)],
    ),
}

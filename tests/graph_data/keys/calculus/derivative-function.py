"""Derivatives and tangents from exact quotients of tiny steps, and places found by looking at every tenth."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]

H = Fraction(1, 10**9)


def _slope(f: Function, at: Fraction | int) -> Fraction:
    """The simplest fraction near the average rate of two tiny steps, one to each side."""
    return ((f(at + H) - f(at - H)) / (2 * H)).limit_denominator(1000)


def _line(slope: Fraction | int, x: int, y: Fraction | int) -> str:
    """The line with this slope through this point."""
    return f"({slope})*x + ({y - slope * x})"


def _where(f: Function, wanted: int) -> Fraction:
    """The only tenth between -30 and 30 at which f has the wanted value."""
    (found,) = [Fraction(n, 10) for n in range(-300, 301) if f(Fraction(n, 10)) == wanted]
    return found


def _linear(f: Function) -> str:
    """A linear function of x as text, from its values at 0 and 1; a third value has to agree."""
    start, step = f(Fraction(0)), f(Fraction(1)) - f(Fraction(0))
    assert f(Fraction(5)) == start + 5 * step
    return f"({start}) + ({step})*x"


def _bowl(x: Fraction | int) -> Fraction:
    return Fraction(x * x + 4 * x)


def _triple(x: Fraction | int) -> Fraction:
    return Fraction(3 * x * x - 2)


def _square(x: Fraction | int) -> Fraction:
    return Fraction(x * x)


def _dip(x: Fraction | int) -> Fraction:
    return Fraction(x * x - 6 * x)


def _train(t: Fraction | int) -> Fraction:
    return Fraction(30 * t - t * t)


def _over(top: int) -> str:
    """top/x² for the derivative of 2/x; the size is checked at three places."""
    return f"({top})/x^2"


TWO_OVER = [x * x * _slope(lambda z: 2 / Fraction(z), x) for x in (1, 2, 4)]
(TOP,) = {int(value) for value in TWO_OVER}
HEIGHT, SLOPE = _bowl(1), _slope(_bowl, 1)


def _sign(x: Fraction) -> int:
    """The sign of f' as the prompt tells it."""
    return 0 if x in (1, 4) else -1 if 1 < x < 4 else 1


FALLS = [Fraction(n, 100) for n in range(-1000, 1001) if _sign(Fraction(n, 100)) < 0]
LOW, HIGH = round(float(FALLS[0])), round(float(FALLS[-1]))

KEYS: dict[str, Entry] = {
    "derivative-function/your-turn": (
        _line(SLOPE, 1, HEIGHT),
        [
            f"({SLOPE})*x + ({HEIGHT})",
            _line(HEIGHT, 1, SLOPE),
            f"({HEIGHT}) + (2*x + 4)*(x - 1)",
            _line(_slope(_bowl, 0), 1, HEIGHT),
            _line(SLOPE, -1, HEIGHT),
        ],
    ),
    "derivative-function/three-x-squared": (
        _linear(lambda x: _slope(_triple, x)),
        [
            _linear(lambda x: _slope(_triple, x) - 2),
            _linear(lambda x: _slope(_triple, x) / 2),
            _slope(_triple, 1),
            _linear(lambda x: _slope(_square, x)),
        ],
    ),
    "derivative-function/two-over-x": (_over(TOP), [_over(-TOP), "2/1", f"({TOP})/x", _over(TOP // 2)]),
    "derivative-function/foot-of-a-tangent": (
        _where(lambda x: _square(4) + _slope(_square, 4) * (x - 4), 0),
        [
            _square(4) + _slope(_square, 4) * (0 - 4),
            4 + _square(4) / _slope(_square, 4),
            _where(_square, 0),
            _where(lambda x: _square(4) + 2 * (x - 4), 0),
        ],
    ),
    "derivative-function/slope-of-another-line": (
        _where(lambda x: _slope(_dip, x), 4),
        [
            _where(lambda x: _slope(_dip, x), 0),
            _slope(_dip, 4),
            Fraction(4 - 6, 2),
            float(_where(lambda x: _slope(_dip, x), 1)),
        ],
    ),
    "derivative-function/where-it-falls": (
        f"({LOW}, {HIGH})",
        ["(-inf, 2)", f"(-inf, {LOW}) U ({HIGH}, inf)", f"({LOW}, 2)", f"(2, {HIGH})"],
    ),
    "derivative-function/braking-train": (
        _where(lambda t: _slope(_train, t), 12),
        [
            _where(lambda t: _slope(_train, t), 0),
            _slope(_train, 12),
            _where(lambda t: 30 - t, 12),
            Fraction(30 + 12, 2),
        ],
    ),
}

"""Keys on sums and multiples: slopes by differences that are exact up to degree four."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Function = Callable[[Fraction], Fraction]
PLACES = [Fraction(n) for n in range(-40, 41)]


def _slope(f: Function, x: Fraction) -> Fraction:
    h = Fraction(1)
    return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)


def _where(f: Function, wanted: int) -> set[int]:
    return {int(x) for x in PLACES if _slope(f, x) == wanted}


def _cubic(x: Fraction) -> Fraction:
    return x**3 - 12 * x + 5


def _point() -> Entry:
    def f(x: Fraction) -> Fraction:
        return 2 * x**3 - 7 * x + 4

    at = Fraction(2)
    right = _slope(f, at)
    return right, [
        _slope(lambda x: f(x) + 4 * x, at),
        f(at),
        _slope(lambda x: 2 * x**3, at),
        _slope(lambda x: x**3 - 7 * x, at),
    ]


def _pool() -> Entry:
    def depth(t: Fraction) -> Fraction:
        return Fraction("1.5") + Fraction("0.4") * t - Fraction("0.02") * t * t

    hours = [Fraction(n, 2) for n in range(1, 200)]
    still = next(t for t in hours if _slope(depth, t) == 0)
    again = next(t for t in hours if depth(t) == depth(Fraction(0)))
    kept = next(t for t in hours if _slope(depth, t) + Fraction("1.5") == 0)
    return still, [again, float(kept), float(depth(still))]


def _derivative(*terms: tuple[int, int]) -> str:
    """Factor and exponent of each term of the function, differentiated as an expression."""
    return " + ".join(f"({c * n})*x^({n - 1})" if n else "0" for c, n in terms)


def _turn() -> Entry:
    right = _derivative((3, 4), (-2, 3), (5, 1), (-8, 0))
    return right, [
        f"{right} - 8",
        _derivative((3, 4), (-2, 3)),
        _derivative((1, 4), (-1, 3), (1, 1)),
        _derivative((3, 4), (2, 3), (5, 1)),
    ]


KEYS: dict[str, Entry] = {
    "sum-and-constant-rules/your-turn": _turn(),
    "sum-and-constant-rules/equal-slopes": (
        _where(_cubic, 15),
        [{max(_where(_cubic, 15))}, _where(_cubic, 0), _where(lambda x: x**3 + 12 * x, 15)],
    ),
    "sum-and-constant-rules/slope-at-a-point": _point(),
    "sum-and-constant-rules/slope-of-a-mean": (
        sum([2, -1, 5, 6]) / 8,
        [sum([2, -1, 5, 6]) / 8 + 3, sum([2, -1, 5, 6]) / 4, sum([2, -1, 5, 6])],
    ),
    "sum-and-constant-rules/pool": _pool(),
}

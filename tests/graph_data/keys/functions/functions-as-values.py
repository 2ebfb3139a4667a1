"""Keys of this topic: operators as Python functions that take and return functions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Rule = Callable[[Fraction], Fraction]

ONE = Fraction(1)


def _twice(f: Rule) -> Rule:
    return lambda x: f(f(x))


def _moved(f: Rule) -> Rule:
    return lambda x: f(x - 2)


def _line(f: Rule) -> str:
    """The line with the heights of f at 0 and 1."""
    return f"({f(ONE) - f(0 * ONE)})*x + ({f(0 * ONE)})"


def _k(a: int) -> Callable[[int], int]:
    return lambda x: a - 4 * x


def _learned(p: int, q: int) -> Callable[[int], int]:
    return lambda x: p + (q - p) * x


def _f(x: Fraction) -> Fraction:
    return 3 * x - 2


def _add(x: Fraction) -> Fraction:
    return x + 3


def _g(x: Fraction) -> Fraction:
    return 5 * x + 1


def _b(n: Fraction) -> Rule:
    return lambda x: x + 2 * n


def _chosen(times: int) -> Fraction:
    """The n with which B(n), done so many times, adds 20."""
    for n in (Fraction(k, 2) for k in range(100)):
        x = Fraction(0)
        for _ in range(times):
            x = _b(n)(x)
        if x == 20:
            return n
    raise ValueError(times)


KEYS: dict[str, Entry] = {
    "functions-as-values/your-turn": (
        _line(_twice(_f)),
        [
            _line(lambda x: 2 * _f(x)),
            _line(lambda x: 3 * (3 * x) - 2 - 2),
            "(3*x - 2)*(3*x - 2)",
            _line(lambda x: 3 * _f(x)),
        ],
    ),
    "functions-as-values/twice-of-twice": (
        _twice(_twice(_add))(ONE),
        [_add(_add(_add(ONE))), _twice(_add)(ONE), _twice(_add)(ONE) ** 2],
    ),
    "functions-as-values/moved-and-moved": (
        _line(_moved(_moved(_g))),
        [_line(_moved(_g)), _line(lambda x: _g(x) - 4), _line(lambda x: _g(x + 4))],
    ),
    "functions-as-values/choose-then-feed": (
        _k(_k(1)(2))(3),
        [_k(3)(_k(2)(1)), _k(1)(2), _k(abs(_k(1)(2)))(3)],
    ),
    "functions-as-values/choose-for-twenty": (_chosen(2), [_chosen(1), 20, float(_chosen(4))]),
    "functions-as-values/from-two-examples": (
        _learned(4, 1)(10),
        [4 + 1 * 10, 4 + (4 - 1) * 10, 1 + (1 - 4) * 10, 1 - 4],
    ),
}

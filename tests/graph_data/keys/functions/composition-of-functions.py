"""Keys of this topic: functions composed as Python functions, polynomials rebuilt from four of their values."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Rule = Callable[[int], int]


def _expanded(rule: Rule) -> str:
    """The polynomial of degree at most 3 with the values of the rule at 0, 1, -1 and 2."""
    v = [Fraction(rule(x)) for x in (0, 1, -1, 2)]
    b = (v[1] + v[2]) / 2 - v[0]
    odd = (v[1] - v[2]) / 2
    d = (v[3] - v[0] - 4 * b - 2 * odd) / 6
    return f"({d})*x^3 + ({b})*x^2 + ({odd - d})*x + ({v[0]})"


def _f(x: int) -> int:
    return x * x - x


def _g(x: int) -> int:
    return 3 * x + 1


def _p(x: int) -> int:
    return x * x - 3


def _q(x: int) -> int:
    return 4 - 2 * x


F = {1: 3, 2: 5, 3: 1, 4: 2, 5: 4}
G = {1: 2, 2: 4, 3: 5, 4: 1, 5: 3}


def _k(gap: Callable[[Fraction], Fraction]) -> Fraction:
    return next(Fraction(n, 4) for n in range(-80, 81) if gap(Fraction(n, 4)) == 0)


REFUSED = {x for x in range(-100, 101) if x * x == 9}
EDGE = max(x for x in range(-50, 51) if 7 - 3 * x >= 1)
MEASURED = 70

KEYS: dict[str, Entry] = {
    "composition-of-functions/your-turn": (
        _expanded(lambda x: _f(_g(x))),
        [
            _expanded(lambda x: _g(_f(x))),
            _expanded(lambda x: _g(x) ** 2 - x),
            _expanded(lambda x: _g(x) ** 2 - 3 * x + 1),
            _expanded(lambda x: _f(x) * _g(x)),
        ],
    ),
    "composition-of-functions/two-tables": (
        [F[G[2]], G[F[2]]],
        [[G[F[2]], F[G[2]]], [G[2], F[2]], [F[2] * G[2]] * 2],
    ),
    "composition-of-functions/square-goes-first": (
        _expanded(lambda x: _q(_p(x))),
        [
            _expanded(lambda x: _p(_q(x))),
            _expanded(lambda x: 4 - 2 * x * x - 3),
            _expanded(lambda x: 4 - 2 * x * x - 2 * 3),
        ],
    ),
    "composition-of-functions/either-order": (
        _k(lambda k: (2 * -1 + k) - (5 * k - 1)),
        [
            -_k(lambda k: (2 * -1 + k) - (5 * k - 1)),
            _k(lambda k: (-1 + k) - (5 * k - 1)),
            _k(lambda k: (2 * -1 + k) - (5 * k + 1)),
        ],
    ),
    "composition-of-functions/what-is-left-outside": (
        "u*u*u + 7",
        ["u*u*u", "u + 7", "(5*u - 2)*(5*u - 2)*(5*u - 2) + 7", "(u + 7)*(u + 7)*(u + 7)"],
    ),
    "composition-of-functions/refused-by-the-outer": (
        REFUSED,
        [{9}, {max(REFUSED)}, {-9, 9}, {9 * 9}],
    ),
    "composition-of-functions/root-after-a-line": (
        f"(-inf, {EDGE}]",
        [f"[{EDGE}, inf)", "[1, inf)", f"(-inf, {Fraction(7, 3)}]", f"(-inf, {EDGE})"],
    ),
    "composition-of-functions/scaled-then-predicted": (
        3 * ((MEASURED - 50) // 10) + 1,
        [
            float(Fraction(3 * MEASURED + 1 - 50, 10)),
            (MEASURED - 50) // 10,
            3 * MEASURED + 1,
            3 * (MEASURED - 50 // 10) + 1,
        ],
    ),
}

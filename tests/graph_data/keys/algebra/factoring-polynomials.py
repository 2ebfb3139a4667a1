"""Keys of this topic: zeros found by trying fractions, factors found by trying integer pairs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
TRIED = sorted({Fraction(n, d) for d in (1, 2, 3) for n in range(-60, 61)})


def _zeros(value: Callable[[Fraction], Fraction]) -> list[Fraction]:
    return [x for x in TRIED if value(x) == 0]


def _set(numbers: list[Fraction] | list[int]) -> str:
    return "{" + ", ".join(map(str, sorted(numbers))) + "}"


def _pair(total: int, product: int) -> tuple[int, int]:
    return next((p, q) for p in range(-50, 51) for q in range(p, 51) if p + q == total and p * q == product)


def _brackets(p: int, q: int, m: int = 1, n: int = 1) -> str:
    return f"({m}*x + ({p}))*({n}*x + ({q}))"


TURN = _zeros(lambda x: 4 * x**2 + 2 * x - 12)
EIGHT = _zeros(lambda x: (x - 2) * (x + 5) - 8)
UNLIKE = _pair(-2, -15)
KNOWN = -4
OTHER = -20 // KNOWN
TEAMS = next(n for n in range(2, 200) if n * (n - 1) == 132)

KEYS: dict[str, Entry] = {
    "factoring-polynomials/your-turn": (
        _set(TURN),
        [
            _set([-x for x in TURN]),
            _set([min(TURN), max(TURN) * 2]),
            _set([*TURN, Fraction(0)]),
            _set(_zeros(lambda x: (x + 6) * (2 * x - 2))),
        ],
    ),
    "factoring-polynomials/what-stays-inside": (
        f"{24 // 8}*x^{4 - 2} - {16 // 8}",
        [
            f"{24 // 8}*x^{4 - 2} - 16",
            f"{24 // 8}*x^4 - {16 // 8}*x^2",
            f"{24 // 8}*x^{4 - 2} - {16 // 8}*x",
            f"{24 // 8}*x^{4 - 2} + {16 // 8}",
        ],
    ),
    "factoring-polynomials/pair-of-unlike-signs": (
        _brackets(*UNLIKE),
        [
            _brackets(-UNLIKE[0], -UNLIKE[1]),
            _brackets(-abs(UNLIKE[0]), -abs(UNLIKE[1])),
            _brackets(*_pair(-14, -15)),
        ],
    ),
    "factoring-polynomials/one-factor-known": (
        KNOWN + OTHER,
        [OTHER, abs(KNOWN) + OTHER, KNOWN - OTHER, -KNOWN - OTHER, KNOWN - 20],
    ),
    "factoring-polynomials/two-squares": (
        _brackets(-7, 7, 3, 3),
        [_brackets(-7, -7, 3, 3), _brackets(-7, 7, 9, 1), _brackets(-7, 7, 9, 9), _brackets(-49, 49, 3, 3)],
    ),
    "factoring-polynomials/product-eight": (
        _set(EIGHT),
        [
            _set([8 + 2, 8 - 5]),
            _set(_zeros(lambda x: (x - 2) * (x + 5))),
            _set([-x for x in EIGHT]),
            _set([max(EIGHT)]),
        ],
    ),
    "factoring-polynomials/league": (
        TEAMS,
        [TEAMS - 1, 132 // 2, 132 + 1, next(n for n in range(-1, -200, -1) if n * (n - 1) == 132)],
    ),
}

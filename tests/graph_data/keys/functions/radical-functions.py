"""Keys of this topic: solutions and starting points are searched among exact roots, slips are redone step by step."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

Entry = tuple[object, list[object]]


def _root(x: Fraction | int) -> Fraction | None:
    """The exact square root, or None where there is none."""
    x = Fraction(x)
    if x < 0:
        return None
    root = Fraction(isqrt(x.numerator), isqrt(x.denominator))
    return root if root * root == x else None


def _solve(a: int, inside: int, h: int, k: int, height: int) -> list[int]:
    """The whole x with a·√(inside·x + h) + k equal to the height."""
    return [x for x in range(-50, 500) if (r := _root(inside * x + h)) is not None and a * r + k == height]


def _cube_root(x: int) -> int:
    return next(r for r in range(-20, 21) if r**3 == x)


END = next(Fraction(n, 4) for n in range(100) if 10 - 4 * Fraction(n, 4) == 0)
START = next(x for x in range(-20, 20) if x + 5 == 0)

KEYS: dict[str, Entry] = {
    "radical-functions/your-turn": (
        _solve(3, 1, 2, -6, 9)[0],
        [((9 + 6) // 3) ** 2 + 2, (9 + 6) // 3 - 2, ((9 - 6) // 3) ** 2 - 2, (9 + 6) ** 2 - 2],
    ),
    "radical-functions/which-inputs": (
        f"(-inf, {END}]",
        [f"[{END}, inf)", f"(-inf, {END})", "[0, inf)", f"(-inf, {1 / END}]"],
    ),
    "radical-functions/where-it-starts": (
        [START, 7 - 2 * 0],
        [[-START, 7], [START, 7 - 2], [7, START], [START, -7]],
    ),
    "radical-functions/a-point-of-the-cube-root": (
        _cube_root(-9 + 1) - 2,
        [_cube_root(9 - 1) - 2, Fraction(-9 + 1, 3) - 2, 0 - 2],
    ),
    "radical-functions/root-alone-then-look": (
        set(_solve(1, 3, -5, 7, 3)) or "{}",
        [{((3 - 7) ** 2 + 5) // 3}, {((3 + 7) ** 2 + 5) // 3}, f"{{{Fraction(3 - 7 + 5, 3)}}}"],
    ),
    "radical-functions/a-slow-pendulum": (
        next(Fraction(n, 100) for n in range(1, 2000) if (r := _root(Fraction(n, 100))) and 2 * r == 3),
        [Fraction(3, 2), Fraction(3**2, 2), 3**2, Fraction(3, 2) / 2],
    ),
}

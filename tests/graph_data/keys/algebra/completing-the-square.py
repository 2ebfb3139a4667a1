"""Keys of this topic: squares completed by matching values, least values found by trying many x."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _set(numbers: list[int]) -> str:
    return "{" + ", ".join(map(str, sorted(numbers))) + "}"


def _square_root(n: int) -> int:
    return next(r for r in range(n + 1) if r * r == n)


ROOTS = [x for x in range(-60, 61) if x * x + 10 * x + 9 == 0]
BEHIND = 9 - (10 // 2) ** 2  # (x + 5)² + BEHIND
CONSTANT = (3 * 3 - 14 * 3 + 40) - (3 - 7) ** 2  # the two forms agree at x = 3
LEAST = min(range(-30, 31), key=lambda x: x * x + 8 * x + 21)
AREA = max(30 * x - x * x for x in range(31))
SIDE = next(x for x in range(31) if 30 * x - x * x == AREA)


def _behind(h: int) -> int:
    """The k for which 3(x + h)² + k has the right constant term, 7."""
    return 7 - 3 * h**2


COMPLETED = next(
    [3, h, _behind(h)]
    for h in range(-10, 11)
    if all(3 * x * x + 12 * x + 7 == 3 * (x + h) ** 2 + _behind(h) for x in range(-5, 6))
)

KEYS: dict[str, Entry] = {
    "completing-the-square/your-turn": (
        _set(ROOTS),
        [
            _set([_square_root(-BEHIND) - 5]),
            _set([5 + _square_root(-BEHIND), 5 - _square_root(-BEHIND)]),
            _set([-5 - BEHIND, -5 + BEHIND]),
            _set([-5 + BEHIND // 2, -5 - BEHIND // 2]),
        ],
    ),
    "completing-the-square/constant-behind": (CONSTANT, [40 + 7**2, 40, 7**2 - 40, 40 - 7, 40 - 14**2]),
    "completing-the-square/odd-middle": (
        Fraction(5, 2) ** 2,
        [Fraction(5, 2), 5**2, Fraction(5**2, 2), 5 * 2],
    ),
    "completing-the-square/three-in-front": (
        COMPLETED,
        [[3, 2, 7 - 2**2], [3, 2, 7], [3, 6, _behind(6)], [3, 4, _behind(4)]],
    ),
    "completing-the-square/least-where": (
        [LEAST, LEAST**2 + 8 * LEAST + 21],
        [
            [-LEAST, LEAST**2 + 8 * LEAST + 21],
            [LEAST**2 + 8 * LEAST + 21, LEAST],
            [LEAST, 21],
            [0, 21],
            [-8, (-8) ** 2 + 8 * (-8) + 21],
        ],
    ),
    "completing-the-square/exact-roots": (
        "{2 - sqrt(7), 2 + sqrt(7)}",
        ["{2 + sqrt(7)}", "{-2 - sqrt(7), -2 + sqrt(7)}", _set([2 - 7, 2 + 7]), "{-sqrt(7), sqrt(7)}"],
    ),
    "completing-the-square/paddock": (
        AREA,
        [SIDE, 30**2, 30 * SIDE + SIDE**2, 30 * SIDE],
    ),
}

"""Keys of this topic: a line's way back is fitted to two swapped points; the other inverses are searched."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _line(rule: Callable[[Fraction], Fraction]) -> str:
    """The line through the rule's points at 0 and 1."""
    start = rule(Fraction(0))
    return f"({rule(Fraction(1)) - start})*x + ({start})"


def _back(rule: Callable[[Fraction], Fraction]) -> str:
    """The line through the swapped points of a linear rule."""
    p, q = rule(Fraction(0)), rule(Fraction(1))
    slope = Fraction(1) / (q - p)
    return f"({slope})*x + ({-p * slope})"


def _turn(x: Fraction) -> Fraction:
    return (3 * x + 4) / 2


def _dana(x: Fraction) -> Fraction:
    return x / 4 + 3


def _four(x: Fraction) -> Fraction:
    return 4 * x - 3


TABLE = {0: 0, 1: 2, 2: 10, 3: 30}
BACK = {output: x for x, output in TABLE.items()}
LOWEST = min(range(-20, 21), key=lambda x: (x - 4) ** 2 + 1)
POINT = (7, -2)
Z, CENTRE, SCALE = Fraction("1.5"), 40, 8
READING = next(r for r in range(200) if Fraction(r - CENTRE, SCALE) == Z)

KEYS: dict[str, Entry] = {
    "inverse-functions/your-turn": (
        _back(_turn),
        [
            _line(lambda x: 2 * x / 3 - 4),
            _line(lambda x: (2 * x + 4) / 3),
            "1/((3*x + 4)/2)",
            _line(lambda x: (3 * x - 4) / 2),
        ],
    ),
    "inverse-functions/danas-candidate": (
        _line(lambda x: _dana(_four(x))),
        [_line(lambda x: x - 3 + 3), _line(lambda x: _four(_dana(x))), _line(lambda x: _four(x) / 4)],
    ),
    "inverse-functions/keep-one-side": (
        f"[{LOWEST}, inf)",
        ["[0, inf)", f"(-inf, {LOWEST}]", f"[{-LOWEST}, inf)", f"[{(LOWEST - 4) ** 2 + 1}, inf)"],
    ),
    "inverse-functions/backwards-in-a-table": (BACK[2], [TABLE[2], Fraction(1, TABLE[2]), Fraction(1, 2)]),
    "inverse-functions/mirrored-point": (
        [POINT[1], POINT[0]],
        [
            [POINT[0], -POINT[1]],
            [-POINT[0], POINT[1]],
            f"[{POINT[0]}, {Fraction(1, POINT[1])}]",
            [-POINT[1], -POINT[0]],
        ],
    ),
    "inverse-functions/back-to-the-sensor": (
        READING,
        [(Z - CENTRE) / SCALE, (Z + CENTRE) * SCALE, Z / SCALE + CENTRE],
    ),
}

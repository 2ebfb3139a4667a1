"""Keys of this topic: solutions of absolute value questions found by trying every half between -60 and 60."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
TRIED = [Fraction(n, 2) for n in range(-120, 121)]


def _solving(holds: Callable[[Fraction], bool]) -> list[Fraction]:
    return [x for x in TRIED if holds(x)]


def _inside(x: list[Fraction], brackets: str = "[]") -> str:
    return f"{brackets[0]}{x[0]}, {x[-1]}{brackets[1]}"


def _outside(equal: list[Fraction], brackets: str = ")(") -> str:
    low, high = equal
    return f"(-inf, {low}{brackets[0]} U {brackets[1]}{high}, inf)"


FAR = _solving(lambda x: abs(x + 5) == 2)
FAR_FROM_5 = _solving(lambda x: abs(x - 5) == 2)
TEN = _solving(lambda x: abs(x + 6) == 10)
TWICE = _solving(lambda x: abs(2 * x - 6) <= 8)
R = abs(-3 - 10)

MIDDLE = next(a for a in TRIED if abs(12 - a) == abs(20 - a))
REACH = abs(20 - MIDDLE)

KEYS: dict[str, Entry] = {
    "absolute-value-inequalities/your-turn": (
        _outside(FAR),
        [_inside(FAR, "()"), _outside(FAR_FROM_5), _outside(FAR, "]["), f"({-5 + 2}, inf)"],
    ),
    "absolute-value-inequalities/six-and-ten": (
        "{" + ", ".join(map(str, TEN)) + "}",
        [
            "{" + str(10 - 6) + "}",
            "{" + ", ".join(str(x) for x in _solving(lambda x: abs(x - 6) == 10)) + "}",
            "{" + ", ".join(str(x) for x in _solving(lambda x: abs(x) == 10)) + "}",
            "{" + f"{10 - 6}, {-(10 - 6)}" + "}",
        ],
    ),
    "absolute-value-inequalities/middle-and-reach": (
        [int(MIDDLE), int(REACH)],
        [[12, 20], [int(MIDDLE), 20 - 12], [12, 20 - 12], [int(REACH), int(MIDDLE)]],
    ),
    "absolute-value-inequalities/twice-the-number": (
        _inside(TWICE),
        [
            _inside(_solving(lambda y: abs(y - 6) <= 8)),
            _inside(_solving(lambda x: abs(x - 3) <= 8)),
            _inside(TWICE, "()"),
            _outside(_solving(lambda x: abs(2 * x - 6) == 8), "]["),
        ],
    ),
    "absolute-value-inequalities/mirror-partner": (
        next(x for x in _solving(lambda x: abs(x - 10) == R) if x != -3),
        [R, abs(-3), 10 - 3, -3 - R],
    ),
    "absolute-value-inequalities/tuner": (
        f"[{440 - 3}, {440 + 3}]",
        ["[440, 443]", f"({440 - 3}, {440 + 3})", f"[{440 - 1.5}, {440 + 1.5}]", "[-3, 3]"],
    ),
}

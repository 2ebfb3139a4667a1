"""Keys of this topic: formulas are tried on many inputs, graphs are tables of corners."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import sqrt

Entry = tuple[object, list[object]]

INPUTS = range(-50, 51)
PICTURE = {-3: 0, -2: 1, -1: 2, 0: 3, 1: 2, 2: 1, 3: 0, 4: -1}  # the first point is left out
PIECES = {0: 5, 3: -2, 7: 4}  # the last point is left out
READINGS = (0.5, 1.5, 1.75, 2.5, 10)


def _works(rule: Callable[[float], float]) -> Callable[[float], bool]:
    def works(x: float) -> bool:
        try:
            rule(x)
        except (ValueError, ZeroDivisionError):
            return False
        return True

    return works


def _holes(rule: Callable[[float], float]) -> list[int]:
    return [x for x in INPUTS if not _works(rule)(x)]


def _set(values: list[float]) -> str:
    return "{" + ", ".join(f"{value:g}" for value in values) + "}"


def _g(x: float) -> float:
    return sqrt(x + 4) / (x - 1)


START = next(x for x in INPUTS if _works(_g)(x))
(HOLE,) = [x for x in _holes(_g) if x > START]
LAST = max(x for x in INPUTS if _works(lambda x: sqrt(5 - x))(x))
STRUCK = _holes(lambda x: 6 / ((x + 2) * (x - 5)))
EMPTY = next(Fraction(t, 2) for t in range(100) if 30 - 4 * Fraction(t, 2) == 0)
USABLE = [x for x in READINGS if _works(lambda x: 1 / sqrt(x - 1.5))(x)]
LOW, HIGH = min(PIECES.values()), max(PIECES.values())

KEYS: dict[str, Entry] = {
    "domain-and-range/your-turn": (
        f"[{START}, {HOLE}) U ({HOLE}, inf)",
        [
            f"[{START}, inf)",
            f"({START}, {HOLE}) U ({HOLE}, inf)",
            f"(-inf, {HOLE}) U ({HOLE}, inf)",
            f"[{START}, {-HOLE}) U ({-HOLE}, inf)",
        ],
    ),
    "domain-and-range/five-minus-x": (
        f"(-inf, {LAST}]",
        [f"[{LAST}, inf)", f"(-inf, {LAST})", f"[{5 - LAST}, inf)", f"[{-LAST}, inf)"],
    ),
    "domain-and-range/struck-out": (
        _set(STRUCK),
        [_set([-x for x in STRUCK]), _set([x for x in STRUCK if x > 0]), _set([0])],
    ),
    "domain-and-range/shadow-below": (
        f"({min(PICTURE)}, {max(PICTURE)}]",
        [
            f"[{min(PICTURE)}, {max(PICTURE)}]",
            f"[{min(PICTURE)}, {max(PICTURE)})",
            f"[{min(PICTURE.values())}, {max(PICTURE.values())}]",
        ],
    ),
    "domain-and-range/heights-of-two-pieces": (
        f"[{LOW}, {HIGH}]",
        [
            f"[{LOW}, {PIECES[7]})",
            f"({PIECES[7]}, {PIECES[0]}]",
            f"[{min(PIECES)}, {max(PIECES)})",
            f"[{LOW}, {PIECES[7]}) U ({PIECES[7]}, {HIGH}]",
        ],
    ),
    "domain-and-range/burning-candle": (
        f"[0, {float(EMPTY)}]",
        [f"[0, {30 - 4 * 0}]", f"(-inf, {float(EMPTY)}]", "[0, inf)", f"[0, {30 - 4}]"],
    ),
    "domain-and-range/usable-readings": (
        _set(USABLE),
        [
            _set([x for x in READINGS if x >= 1.5]),
            _set([x for x in READINGS if x != 1.5]),
            _set([x for x in READINGS if x not in USABLE]),
            _set(USABLE[:-1]),
        ],
    ),
}

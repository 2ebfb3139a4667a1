"""Keys on finite differences: exact fractions, and errors measured."""

from __future__ import annotations

from fractions import Fraction
from math import log10

Entry = tuple[object, list[object]]


def _three(before: str, at: str, after: str, step: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """The differences from one step back, ahead, and across."""
    a, b, c = map(Fraction, (before, at, after))
    return (b - a) / step, (c - b) / step, (c - a) / (2 * step)


def _turn() -> Entry:
    back, ahead, across = map(float, _three("10.2", "10", "9.9", Fraction(1, 10)))
    return across, [ahead, back, 2 * across, -across]


def _square() -> Entry:
    h, x = Fraction(1, 2), Fraction(3)
    back, ahead, across = _three(str((x - h) ** 2), str(x**2), str((x + h) ** 2), h)
    return float(ahead), [across, float(ahead * h), float(back)]


def _error(h: Fraction, *, central: bool) -> Fraction:
    """Of x³ at 1, whose slope is 3."""
    ahead, back = (1 + h) ** 3, (1 - h) ** 3
    return ((ahead - back) / (2 * h) if central else (ahead - 1) / h) - 3


def _half() -> Entry:
    small, large = Fraction(1, 2000), Fraction(1, 1000)
    share = _error(small, central=True) / _error(large, central=True)
    ahead = _error(small, central=False) / _error(large, central=False)
    return round(0.008 * float(share), 4), [
        round(0.008 * float(ahead), 4),
        round(0.008 * float(share) * float(ahead), 4),
        round(0.008 / float(ahead), 3),
    ]


def _forward() -> Entry:
    right = round(float(_error(Fraction(1, 100), central=False)), 2)  # x³ has the second derivative 6 at 1
    return right, [right * 2, round(right * 0.01, 6), round(right / 0.01, 6)]


def _rounding() -> Entry:
    rounding, h = 1e-16, 1e-5
    worst = (rounding + rounding) / (2 * h)
    return round(log10(worst)), [round(log10(rounding * h)), round(log10(rounding)), round(log10(h)), worst]


def _film() -> Entry:
    back, ahead, across = _three("1.20", "1.32", "1.40", Fraction(1, 25))
    return float(across), [float(ahead), float(back), float(across * 2), float(across / 25)]


KEYS: dict[str, Entry] = {
    "finite-differences/your-turn": _turn(),
    "finite-differences/forward-of-a-square": _square(),
    "finite-differences/half-the-step": _half(),
    "finite-differences/forward-error": _forward(),
    "finite-differences/rounding-part": _rounding(),
    "finite-differences/speed-from-a-film": _film(),
}

"""Keys of this topic: started units counted one by one, ends of intervals found on a fine grid."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
TENTH = Fraction(1, 10)


def _floor(x: Fraction) -> int:
    """The first whole number met going left."""
    return next(n for n in range(100, -101, -1) if n <= x)


def _started(amount: Fraction, unit: Fraction) -> int:
    count = 0
    while count * unit < amount:
        count += 1
    return count


def _where(holds: list[Fraction]) -> str:
    """The interval that a run of tenths fills: an end one tenth short of a whole number is left out."""
    low, high = min(holds), max(holds)
    left = f"[{low}" if low.denominator == 1 else f"({low - TENTH}"
    right = f"{high}]" if high.denominator == 1 else f"{high + TENTH})"
    return f"{left}, {right}"


TENTHS = [Fraction(n, 10) for n in range(-200, 201)]
BOAT = Fraction("1.6")
HALF = Fraction(1, 2)
EDGE = max(x for x in TENTHS if 10 - 4 * x >= 0)
OVER = Fraction(230 - 100)
P40 = Fraction(2, 5)


def _raises(strict: bool) -> int:
    w, count = Fraction(2), 0
    while not (4 * w > 10 if strict else 4 * w >= 10):
        w, count = w + TENTH, count + 1
    return count


KEYS: dict[str, Entry] = {
    "step-functions/your-turn": (
        8 * _started(BOAT, HALF),
        [8 * _floor(BOAT / HALF), float(8 * BOAT / HALF), 8 * _started(BOAT, Fraction(1))],
    ),
    "step-functions/three-floors": (
        [_floor(Fraction("-2.5")), _floor(Fraction(4)), _floor(Fraction("0.99"))],
        [[int(-2.5), 4, 0], [-3, next(n for n in range(9, -9, -1) if n < 4), 0], [-3, 4, round(0.99)]],
    ),
    "step-functions/floor-of-half": (
        _where([x for x in TENTHS if _floor(x / 2) == 3]),
        [
            _where([x for x in TENTHS if _floor(x) == 3]),
            "(6, 8]",
            _where([x for x in TENTHS if _floor(x) == 6]),
            f"[{float(Fraction(3, 2))}, {Fraction(4, 2)})",
        ],
    ),
    "step-functions/yes-to-the-left": (
        f"(-inf, {float(EDGE)}]",
        [f"[{float(EDGE)}, inf)", f"(-inf, {float(EDGE)})", "[0, inf)", f"(-inf, {float(-EDGE)}]"],
    ),
    "step-functions/heavy-letter": (
        float(1 + P40 * _started(OVER, Fraction(50))),
        [
            float(1 + P40 * _floor(OVER / 50)),
            float(1 + P40 * OVER / 50),
            float(1 + P40 * _started(Fraction(230), Fraction(50))),
            float(P40 * _started(OVER, Fraction(50))),
        ],
    ),
    "step-functions/kiln-hours": (
        _where([x for x in TENTHS if x > 0 and 12 * _started(x, Fraction(1)) == 60]),
        [
            _where([x for x in TENTHS if 12 * _floor(x) == 48]),
            _where([x for x in TENTHS if x > 0 and 12 * _started(x, Fraction(1)) == 72]),
            "(4, 5)",
        ],
    ),
    "step-functions/raising-a-weight": (
        _raises(strict=False),
        [_raises(strict=True), (10 - 8) / 0.1, 1],
    ),
}

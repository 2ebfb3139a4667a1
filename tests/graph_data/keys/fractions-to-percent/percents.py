"""Keys of this topic: parts of a whole scaled until the whole is a hundred."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Entry = tuple[object, list[object]]


def _of_hundred(part: int, whole: int) -> Decimal:
    """How many of every hundred."""
    return Decimal(part) * 100 / Decimal(whole)


WOMEN, MEN = 12, 3
SALT = Fraction("0.2") / 100

KEYS: dict[str, Entry] = {
    "percents/your-turn": (
        _of_hundred(51, 60),
        [51, Fraction(51, 60).numerator, _of_hundred(60 - 51, 60), 51 + (100 - 60), Decimal(51) / 60],
    ),
    "percents/six-percent": (
        Decimal(6) / 100,
        [Decimal(6) / 10, 6 * 100, Decimal(6) / 1000, 6],
    ),
    "percents/three-eighths": (
        _of_hundred(3, 8),
        [Decimal(3) / 8, 3 * (1000 // 8), int("3" + "8"), Decimal(3) / 8 * 10],
    ),
    "percents/men-in-the-band": (
        _of_hundred(MEN, WOMEN + MEN),
        [_of_hundred(WOMEN, WOMEN + MEN), MEN, _of_hundred(MEN, WOMEN), _of_hundred(WOMEN, MEN)],
    ),
    "percents/a-fifth-of-a-percent": (
        SALT * 1000,
        [Fraction("0.2") * 1000, Fraction(2, 100) * 1000, SALT * 100],
    ),
    "percents/spam-filter": (
        _of_hundred(250 - 240, 250),
        [_of_hundred(240, 250), 250 - 240, Decimal(250 - 240) / 250, Decimal(250) / (250 - 240)],
    ),
    "percents/water-butt": (
        next(whole for whole in range(1, 500) if Fraction(3, 5) * whole - 28 == Fraction(1, 4) * whole),
        [28 * 4, _of_hundred(3, 5) - _of_hundred(1, 4), Fraction(28, 4)],
    ),
}

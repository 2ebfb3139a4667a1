"""Keys of this topic: long division with its remainders, step by step."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Entry = tuple[object, list[object]]


def _steps(numerator: int, denominator: int, count: int) -> list[tuple[int, int]]:
    """Behind the point: how many each gets, and what is left."""
    left = numerator % denominator
    found = []
    for _ in range(count):
        each, left = divmod(10 * left, denominator)
        found.append((each, left))
    return found


def _cut(numerator: int, denominator: int, places: int) -> Fraction:
    digits = "".join(str(each) for each, _ in _steps(numerator, denominator, places))
    return Fraction(f"{numerator // denominator}.{digits}")


def _written(number: Fraction) -> Decimal:
    """As a decimal; each of them ends."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def _group(numerator: int, denominator: int, start: int = 0) -> int:
    return int("".join(str(each) for each, _ in _steps(numerator, denominator, start + 2)[start:]))


TWELFTHS = _steps(11, 12, 4)
SEVENTHS = _steps(3, 7, 30)
ENDS = [n for n in range(1, 13) if any(left == 0 for _, left in _steps(n, 12, 20))]

KEYS: dict[str, Entry] = {
    "fractions-to-decimals-by-division/your-turn": (
        _written(_cut(11, 12, 4)),
        [
            Decimal("0." + 2 * "".join(str(each) for each, _ in TWELFTHS[:2])),
            _written(_cut(12, 11, 4)),
            round(Decimal(11) / Decimal(12), 4),
            Decimal(f"0.{TWELFTHS[0][0]}" + "".join(str(left) for _, left in TWELFTHS[:3])),
        ],
    ),
    "fractions-to-decimals-by-division/five-eighths": (
        _written(_cut(5, 8, 3)),
        [_written(_cut(8, 5, 1)), Decimal("5.8"), Decimal("0.58"), _written(_cut(5, 8, 2))],
    ),
    "fractions-to-decimals-by-division/four-elevenths": (
        _group(4, 11),
        [_group(4, 11, 1), int("".join(map(str, _steps(4, 11, 1)[0]))), _group(11, 4)],
    ),
    "fractions-to-decimals-by-division/twentieth-digit": (
        SEVENTHS[20 - 1][0],
        [SEVENTHS[21 - 1][0], SEVENTHS[19 - 1][0], SEVENTHS[18 - 1][0], 0],
    ),
    "fractions-to-decimals-by-division/how-many-remainders": (
        max(len({left for _, left in _steps(n, 17, 40)} - {0}) for n in range(1, 17)),
        [len(range(17)), len(range(10)), len(range(1, 10))],
    ),
    "fractions-to-decimals-by-division/smallest-numerator": (
        min(ENDS),
        [
            next(n for n in ENDS if Fraction(n, 12) == Fraction(1, 2)),
            max(ENDS),
            next(n for n in range(1, 12) if Fraction(n, 12) == Fraction(1, 3)),
            next(n for n in range(1, 12) if Fraction(n, 12) == Fraction(1, 6)),
            1,
        ],
    ),
    "fractions-to-decimals-by-division/six-times-two-thirds": (
        4 - 6 * _cut(2, 3, 3),
        [
            4 - 6 * Fraction(2, 3),
            6 * _cut(2, 3, 3),
            6 * Fraction("0.667") - 4,
            4 - 6 * _cut(2, 3, 2),
        ],
    ),
}

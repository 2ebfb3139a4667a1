"""Keys of this topic: factors laid out in lists, joined, cancelled and counted."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

Entry = tuple[object, list[object]]


def _row(**exponents: int) -> Counter[str]:
    """A row of factors, such as x=3 for x·x·x."""
    return Counter(exponents)


def _repeat(row: Counter[str], times: int) -> Counter[str]:
    joined: Counter[str] = Counter()
    for _ in range(times):
        joined += row
    return joined


def _text(row: Counter[str], number: Fraction | int = 1) -> str:
    return "*".join([f"({number})", *(f"{base}^{count}" for base, count in sorted(row.items()))])


def _twos(number: int) -> int:
    return number.bit_length() - 1


YOURS = _repeat(_row(x=2), 3) + _row(x=5) - _row(x=4)
TOP = _row(x=2, y=1)
PIXELS = _twos(2**4 * 2**8 * 2**9)

KEYS: dict[str, Entry] = {
    "laws-of-exponents/your-turn": (
        _text(YOURS, 3 * 3 * 3),
        [
            _text(YOURS, 3),
            _text(YOURS, 3 + 3 + 3),
            _text(_row(x=2 + 3) + _row(x=5) - _row(x=4), 3 * 3 * 3),
            _text(_row(x=2 * 3 * 5) - _row(x=4), 3 * 3 * 3),
        ],
    ),
    "laws-of-exponents/three-rows": (
        _text(_row(a=7) + _row(a=1) + _row(a=3)),
        [_text(_row(a=7) + _row(a=3)), _text(_row(a=7 * 1 * 3)), _text(_row(a=7) + _row(a=1) + _row(a=3), 3)],
    ),
    "laws-of-exponents/twelve-over-four": (
        next(n for n in range(60) if 3**n == 3**12 // 3**4),
        [
            12 // 4,
            next(n for n in range(60) if 3**n == 3**12 * 3**4),
            next(n for n in range(60) if 3**n == (3**12) ** 4),
        ],
    ),
    "laws-of-exponents/squared-fraction": (
        _text(_repeat(TOP, 2), Fraction(1, 3) * Fraction(1, 3)),
        [
            _text(_repeat(TOP, 2), Fraction(1, 3)),
            _text(_repeat(TOP, 2) - _row(y=1), Fraction(1, 9)),
            _text(_repeat(TOP, 2), Fraction(1, 3 + 3)),
            _text(_repeat(TOP, 2) - _row(x=2), Fraction(1, 9)),
        ],
    ),
    "laws-of-exponents/eights-as-twos": (
        _twos(8 * 8 * 8 * 8),
        [_twos(8) + 4, 4 * 4, _twos(8) ** 4, _twos(8)],
    ),
    "laws-of-exponents/how-many-times-too-large": (
        Fraction(10**6, 10**3 + 10**3),
        [Fraction(10**6, 10**3), 10**6 - (10**3 + 10**3), Fraction(10**3 + 10**3, 10**3), 1],
    ),
    "laws-of-exponents/video-blocks": (
        PIXELS - _twos(2**6),
        [PIXELS + _twos(2**6), 4 * 8 * 9 - 6, PIXELS],
    ),
}

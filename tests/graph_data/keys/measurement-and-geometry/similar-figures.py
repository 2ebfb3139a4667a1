"""Keys of this topic: fourth proportionals found from equal cross products."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _fourth(a: str, b: str, c: str) -> Fraction:
    """The x for which a to b is as c to x: the one with a times x equal to b times c."""
    return next(
        Fraction(n, 300) for n in range(1, 60_000) if Fraction(a) * Fraction(n, 300) == Fraction(b) * Fraction(c)
    )


def _decimal(value: Fraction) -> float:
    return round(float(value), 2)


FACTOR = Fraction(24, 10)
COPY = [_fourth("1", "2.5", side) for side in ("5", "6", "7")]  # one triangle with perimeter 18

KEYS: dict[str, Entry] = {
    "similar-figures/your-turn": (
        _decimal(_fourth("8", "6", "18")),
        [18 - (8 - 6), _fourth("6", "8", "18"), _fourth("8", "6", "12")],
    ),
    "similar-figures/photo-to-poster": (
        _fourth("10", "24", "15"),
        [15 + (24 - 10), _fourth("15", "10", "24"), _decimal(15 * FACTOR * FACTOR)],
    ),
    "similar-figures/factor-of-the-model": (
        _decimal(_fourth("20", "8", "1")),
        [_decimal(_fourth("8", "20", "1")), 20 - 8],
    ),
    "similar-figures/what-is-kept": (
        [int(sum(COPY)), 40],
        [[int(sum(COPY)), 40 * 2.5], [18 + 2.5, 40], [18, 40], [_decimal(sum(COPY) * Fraction("2.5")), 40]],
    ),
    "similar-figures/paint-for-the-copy": (
        len([(x, y) for x in range(4 * 3) for y in range(5 * 3)]),
        [4 * 5 * 3, (4 + 3) * (5 + 3), 4 * 5],
    ),
    "similar-figures/shadow-of-a-chimney": (
        _decimal(_fourth("1.6", "14", "1.2")),
        [
            _decimal(_fourth("1.2", "14", "1.6")),
            _decimal(14 - (Fraction("1.6") - Fraction("1.2"))),
            _decimal(_fourth("1.6", "14", "1")),
        ],
    ),
}

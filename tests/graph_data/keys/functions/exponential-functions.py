"""Keys of this topic: start and factor are searched among small numbers; every slip is redone from its own words."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _fit(p: tuple[int, int], q: tuple[int, int]) -> tuple[Fraction, Fraction]:
    """The start a and the factor b of a·b^x through two points, searched among halves."""
    for n in range(1, 200):
        b = Fraction(n, 2)
        a = p[1] / b ** p[0]
        if a * b ** q[0] == q[1]:
            return a, b
    raise ValueError((p, q))


A, B = _fit((2, 12), (5, 96))
SURFACE, METRE = _fit((1, 60), (3, 15))
EIGHT = next(r for r in range(100) if r * r == 4) ** 3
TABLE = {0: 4, 2: 36, 3: 108}
STEP = TABLE[3] // TABLE[2]

KEYS: dict[str, Entry] = {
    "exponential-functions/your-turn": (
        f"({A})*({B})^x",
        [
            f"12*({B})^x",
            f"({Fraction(12, 8**2)})*8^x",
            f"({(96 - 12) // 3})*x + ({12 - 2 * (96 - 12) // 3})",
            f"({A})*x^2",
        ],
    ),
    "exponential-functions/below-the-surface": (
        SURFACE,
        [60 + Fraction(60 - 15, 2), 60 / Fraction(15, 60), 60 * METRE],
    ),
    "exponential-functions/minus-three-halves": (
        Fraction(5, EIGHT),
        [-5 * EIGHT, 5 * EIGHT, 5 * 4 * Fraction(-3, 2), Fraction(1, 5 * EIGHT)],
    ),
    "exponential-functions/before-the-start": (
        6 * 3 * 3,
        [6 * Fraction(1, 3) ** 2, (6 * Fraction(1, 3)) ** -2, 6 * Fraction(1, 3) * -2],
    ),
    "exponential-functions/warming-up": (
        round(20 - 8 * 0.5**60),
        [20 - 8 * 1, round(8 * 0.5**60), 8 * 1, 20 + 8],
    ),
    "exponential-functions/uneven-steps": (
        TABLE[0] * STEP**5,
        [TABLE[3] * STEP, TABLE[3] + (TABLE[3] - TABLE[2]), TABLE[3] * STEP**3],
    ),
}

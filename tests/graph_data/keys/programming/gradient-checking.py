"""Slopes measured with exact fractions at the points and steps of the prompts."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

TENTH = Fraction(1, 10)


def _f(a: Fraction, b: Fraction) -> Fraction:
    return a * a + a * b * b * b


TWO, ONE = Fraction(2), Fraction(1)
RISE = _f(TWO, ONE + TENTH) - _f(TWO, ONE - TENTH)
TINY = Fraction(1, 10**9)

CHANGE = Fraction(7084 - 6924, 1000)
MEASURED = CHANGE / Fraction(4, 100)
G, M = 250, 248
UP, DOWN = abs(Fraction(2, 100) + TENTH), abs(Fraction(2, 100) - TENTH)

KEYS: dict[str, Entry] = {
    "gradient-checking/your-turn": (
        RISE / (2 * TENTH),
        [
            round((_f(TWO, ONE + TINY) - _f(TWO, ONE - TINY)) / (2 * TINY)),
            RISE / TENTH,
            (_f(TWO, ONE + TENTH) - _f(TWO, ONE)) / TENTH,
            (_f(TWO + TENTH, ONE) - _f(TWO - TENTH, ONE)) / (2 * TENTH),
        ],
    ),
    "gradient-checking/factor-off": (
        8 / MEASURED,
        [8 / (CHANGE / Fraction(2, 100)), MEASURED / 8, MEASURED],
    ),
    "gradient-checking/relative": (
        Fraction(abs(G - M), max(G, M)),
        [abs(G - M), Fraction(M, G), Fraction(max(G, M), abs(G - M))],
    ),
    "gradient-checking/beside-the-kink": (
        (UP - DOWN) / (2 * TENTH),
        [Fraction(1), (UP - DOWN) / TENTH, (DOWN - UP) / (2 * TENTH)],
    ),
}

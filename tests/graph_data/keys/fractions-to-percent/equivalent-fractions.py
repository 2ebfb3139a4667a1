"""Keys of this topic, computed from the prompts."""

from __future__ import annotations

from fractions import Fraction

WALKERS, FIRST_CLASS, SECOND_CLASS = 14, 21, 24
SHARE = Fraction(WALKERS, FIRST_CLASS)

GATHERED = 56 // 7  # how many of the small parts make one of the large

PARTS, SHADED, CUTS = 7, 4, 3

assert Fraction(3, 8) == Fraction(27, 72)

KEYS = {
    "equivalent-fractions/your-turn": (
        SHARE * SECOND_CLASS,
        [
            WALKERS + (SECOND_CLASS - FIRST_CLASS),
            SHARE / SHARE.numerator * SECOND_CLASS,  # one part of the three
            SHARE.numerator,
            SHARE,
        ],
    ),
    "equivalent-fractions/gathering-eighths": (
        Fraction(24, 56) * 7,
        [24, GATHERED, 24 * GATHERED, 24 // GATHERED + 1, Fraction(24, 56)],  # the 4 is the next row of the table
    ),
    "equivalent-fractions/which-factor": (
        Fraction(27, 3),
        [27 - 3, 72 - 8, 27 // 3 - 1],  # the last is the row of the table above
    ),
    "equivalent-fractions/unshaded-parts": (
        (PARTS - SHADED) * CUTS,
        [PARTS - SHADED, SHADED * CUTS, PARTS * CUTS - SHADED, PARTS * CUTS, 1 - Fraction(SHADED, PARTS)],
    ),
}

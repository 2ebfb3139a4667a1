"""Counts of bins by sorting the values of the prompts, and shares by fractions."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

CM = [4, 5, 5, 7, 8, 9, 10, 10, 11, 12, 12, 13, 14, 14, 15, 16, 18, 19, 20, 23]
LOWS = [0, 5, 10, 15, 20]
COUNTS = [sum(low <= cm < low + 5 for cm in CM) for low in LOWS]
UPPER = [sum(low < cm <= low + 5 for cm in CM) for low in LOWS]
BOTH = [sum(low <= cm <= low + 5 for cm in CM) for low in LOWS]
NEITHER = [sum(low < cm < low + 5 for cm in CM) for low in LOWS]

BINS = len({value // 10 for value in range(12, 91)})
FAST = Fraction(18, 40) * 100
STAIN = 100 - 10 - 35 - 40

KEYS: dict[str, Entry] = {
    "histograms/your-turn": (COUNTS, [UPPER, BOTH, NEITHER, [100 * count // len(CM) for count in COUNTS]]),
    "histograms/how-many-bins": (
        BINS,
        [len({value // 10 for value in range(12, 90)}), len(range(10, 101, 10)), (90 - 12) // 10, 150 // 10],
    ),
    "histograms/slow-answers": (FAST, [18, 100 - FAST, 40 - 18, 40]),
    "histograms/the-hidden-bar": (
        Fraction(STAIN * 80, 100),
        [STAIN, 80 - Fraction(STAIN * 80, 100), Fraction(80, 4), Fraction(40 * 80, 100)],
    ),
}

"""Conditional probabilities from explicit counts or from whole groups of a thousand."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

EVENING, DAYTIME = {"beginner": 15, "other": 35}, {"beginner": 45, "other": 25}
BEGINNERS = EVENING["beginner"] + DAYTIME["beginner"]
LEARNERS = sum(EVENING.values()) + sum(DAYTIME.values())
# twelve equally likely files: large photographs 2, large others 1, the rest 9
LARGE_PHOTO, LARGE, FILES = 2, 3, 12
OLD, COLOURED = 150, 240
OLD_COLOURED = OLD * 40 // 100
PEOPLE = 1000
OPENED = PEOPLE * 80 // 100
REPLIED = OPENED * 35 // 100
DULL_TULIPS, DULL_SHARE = Fraction(6, 100), Fraction(15, 100)
TULIPS = next(Fraction(t, 100) for t in range(1, 101) if Fraction(t, 100) * DULL_SHARE == DULL_TULIPS)
SIXES = [pair.count(6) for pair in product(range(1, 7), repeat=2)]
TOLD = [s for s in SIXES if s >= 1]

KEYS: dict[str, Entry] = {
    "conditional-probability/your-turn": (
        Fraction(EVENING["beginner"], BEGINNERS),
        [
            Fraction(EVENING["beginner"], sum(EVENING.values())),
            Fraction(EVENING["beginner"], LEARNERS),
            Fraction(BEGINNERS, LEARNERS),
            Fraction(DAYTIME["beginner"], BEGINNERS),
        ],
    ),
    "conditional-probability/quotient-of-two": (
        Fraction(LARGE_PHOTO, LARGE),
        [
            Fraction(LARGE_PHOTO, FILES) * Fraction(LARGE, FILES),
            Fraction(LARGE, LARGE_PHOTO),
            Fraction(LARGE - LARGE_PHOTO, FILES),
            Fraction(LARGE - LARGE_PHOTO, LARGE),
        ],
    ),
    "conditional-probability/two-shares-of-one-count": (
        Fraction(OLD_COLOURED, COLOURED),
        [Fraction(OLD_COLOURED, OLD), Fraction(OLD, COLOURED), Fraction(OLD - OLD_COLOURED, OLD)],
    ),
    "conditional-probability/survey-reply": (
        Fraction(OPENED - REPLIED, PEOPLE),
        [
            Fraction(REPLIED, PEOPLE),
            Fraction(OPENED - REPLIED, OPENED),
            Fraction(PEOPLE - REPLIED, PEOPLE),
            Fraction(80 - 35, 100),
        ],
    ),
    "conditional-probability/back-to-the-whole": (
        TULIPS,
        [DULL_TULIPS * DULL_SHARE, DULL_SHARE - DULL_TULIPS, DULL_SHARE / DULL_TULIPS, TULIPS - DULL_TULIPS],
    ),
    "conditional-probability/two-dice-told": (
        Fraction(TOLD.count(2), len(TOLD)),
        [Fraction(1, 6), Fraction(SIXES.count(2), 36), Fraction(1, 6 + 6)],
    ),
}

"""Relative frequencies and expected counts, from the prompts' numbers."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

ON_TIME, DAYS, NEXT = 68, 80, 300
RINGED, BARE = 24, 96
BARS = {"red": "########", "white": "######", "black": "####", "blue": "######"}
SIGNS = sum(len(bar) for bar in BARS.values())
EXPECTED_SIXES = sum(Fraction(face == 6) for face in range(1, 7)) * 90 / 6
WRONG, TRIED, FOUND = 12, 400, 45
PAGE = next(n for n in range(1, 5000) if n * WRONG == FOUND * TRIED)

KEYS: dict[str, Entry] = {
    "experimental-probability/your-turn": (
        Fraction(ON_TIME, DAYS) * NEXT,
        [
            Fraction(100 * ON_TIME, DAYS),
            NEXT - (DAYS - ON_TIME),
            Fraction(DAYS - ON_TIME, DAYS) * NEXT,
            3 * ON_TIME,
        ],
    ),
    "experimental-probability/ringed-birds": (
        RINGED / (RINGED + BARE),
        [RINGED / BARE, BARE / (RINGED + BARE), (RINGED + BARE) / RINGED],
    ),
    "experimental-probability/read-off-the-bars": (
        Fraction(5 * len(BARS["white"]), 5 * SIGNS),
        [
            Fraction(len(BARS["white"]), 5 * SIGNS),
            Fraction(5 * len(BARS["white"]), 100),
            Fraction(len(BARS["white"]), SIGNS - len(BARS["white"])),
        ],
    ),
    "experimental-probability/sixes-expected": (18 - EXPECTED_SIXES, [EXPECTED_SIXES, 18 - 6, 18 - Fraction(90, 5)]),
    "experimental-probability/misread-letters": (
        PAGE,
        [TRIED + (FOUND - WRONG), Fraction(WRONG, TRIED) * FOUND, PAGE - FOUND],
    ),
}

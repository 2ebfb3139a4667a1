"""Probabilities by counting outcomes one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

TOTALS = [a + b for a, b in product(range(1, 7), repeat=2)]
LOW = sum(t <= 4 for t in TOTALS)
UNORDERED = {(a, b) for a, b in product(range(1, 7), repeat=2) if a <= b and a + b <= 4}
SONGS, PORTUGUESE = 40, 14
PIECES = ["amber"] * 3 + ["blue"] * 2
PIECES += ["clear"] * (6 - len(PIECES))
CLEAR = PIECES.count("clear")
RED = 9
GREEN = next(g for g in range(1, 100) if Fraction(g, g + RED) == Fraction(1, 4))
TRAY = [(r, c) for r in range(5) for c in range(8)]
BORDER = [r in (0, 4) or c in (0, 7) for r, c in TRAY]

KEYS: dict[str, Entry] = {
    "probability-of-an-event/your-turn": (
        Fraction(LOW, 36),
        [
            Fraction(sum(t < 4 for t in TOTALS), 36),
            Fraction(len({t for t in TOTALS if t <= 4}), len(set(TOTALS))),
            Fraction(len(UNORDERED), 36),
            Fraction(LOW, 36 - LOW),
        ],
    ),
    "probability-of-an-event/playlist": (
        Fraction(100 * PORTUGUESE, SONGS),
        [PORTUGUESE, Fraction(PORTUGUESE, SONGS), Fraction(100 * (SONGS - PORTUGUESE), SONGS), SONGS],
    ),
    "probability-of-an-event/ring-of-sectors": (
        Fraction(CLEAR, 6),
        [Fraction(1, len(set(PIECES))), Fraction(6 - CLEAR, 6), Fraction(CLEAR, 6 - CLEAR)],
    ),
    "probability-of-an-event/greens-in-the-bag": (
        GREEN,
        [GREEN + RED, RED * 4, next(g for g in range(1, 100) if Fraction(RED, g + RED) == Fraction(1, 4))],
    ),
    "probability-of-an-event/seed-tray": (
        Fraction(sum(BORDER), len(TRAY)),
        [Fraction(2 * 8 + 2 * 5, 40), Fraction(len(TRAY) - sum(BORDER), len(TRAY)), Fraction(1, len({True, False}))],
    ),
}

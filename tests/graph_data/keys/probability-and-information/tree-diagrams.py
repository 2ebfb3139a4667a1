"""Trees run through case by case: ordered draws are listed and counted."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations, product

Entry = tuple[object, list[object]]

CHISELS = "SSSSSBB"
KEPT_OUT = list(permutations(CHISELS, 2))
PUT_BACK = list(product(CHISELS, repeat=2))


def _share(runs: list[tuple[str, ...]], blunt: int) -> Fraction:
    return Fraction(sum(run.count("B") == blunt for run in runs), len(runs))


LEFT = ["green"] * 6 + ["yellow"] * 2
EARLY, ON_TIME = Fraction(1, 8), Fraction(5, 8)
STAGES = [len(list(product("HT", repeat=stage))) for stage in (1, 2, 3)]
DOORS = (Fraction(1, 2), Fraction(2, 5), Fraction(1, 4))
RELAYS = list(product([True] + [False] * 9, repeat=2))  # ten equally likely cases a relay, one of which turns
TURNS = [sum(run) for run in RELAYS]

KEYS: dict[str, Entry] = {
    "tree-diagrams/your-turn": (
        _share(KEPT_OUT, 1),
        [
            Fraction(sum(run == ("S", "B") for run in KEPT_OUT), len(KEPT_OUT)),
            _share(PUT_BACK, 1),
            _share(KEPT_OUT, 0) + _share(KEPT_OUT, 2),
        ],
    ),
    "tree-diagrams/second-branch-after-a-loss": (
        Fraction(LEFT.count("yellow"), len(LEFT)),
        [Fraction(3, 9), Fraction(3, len(LEFT)), Fraction(LEFT.count("yellow"), 9), Fraction(3, 9) * Fraction(2, 8)],
    ),
    "tree-diagrams/missing-branch": (1 - EARLY - ON_TIME, [EARLY + ON_TIME, Fraction(1, 3), EARLY * ON_TIME]),
    "tree-diagrams/how-many-branches": (sum(STAGES), [STAGES[-1], 2 * len(STAGES), sum(STAGES[1:])]),
    "tree-diagrams/out-at-the-second-door": (
        DOORS[0] * (1 - DOORS[1]),
        [
            1 - DOORS[1],
            DOORS[0] * DOORS[1],
            (1 - DOORS[0]) + DOORS[0] * (1 - DOORS[1]),
            DOORS[0] * DOORS[1] * DOORS[2],
        ],
    ),
    "tree-diagrams/relay-of-messages": (
        Fraction(sum(t != 1 for t in TURNS), len(TURNS)),
        [
            Fraction(TURNS.count(0), len(TURNS)),
            Fraction(TURNS.count(1), len(TURNS)),
            Fraction(TURNS.count(2), len(TURNS)),
            1 - Fraction(TURNS.count(2), len(TURNS)),
        ],
    ),
}

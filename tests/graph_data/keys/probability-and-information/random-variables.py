"""Random variables evaluated outcome by outcome."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]

APART = [abs(r - b) for r, b in product(range(1, 7), repeat=2)]
POINTS = {"R": 4, "W": -1, "B": 0}
OUTCOME = "RWBRW"
SPINS = list(product((1, 2, 3), repeat=2))
FLOORS = {2: Fraction(35, 100), 3: Fraction(50, 100), 5: Fraction(90, 100)}


def _score(points: dict[str, int]) -> int:
    return sum(points[letter] for letter in OUTCOME)


def _set(values: set[int]) -> str:
    return "{" + ", ".join(map(str, sorted(values))) + "}"


PRODUCTS = {r * s for r, s in SPINS}

KEYS: dict[str, Entry] = {
    "random-variables/your-turn": (
        Fraction(sum(d >= 2 for d in APART), 36),
        [
            Fraction(sum(d <= 1 for d in APART), 36),
            Fraction(sum(d > 2 for d in APART), 36),
            Fraction(sum(d >= 2 for d in set(APART)), len(set(APART))),
            1 - Fraction(APART.count(0) + APART.count(1) // 2, 36),
        ],
    ),
    "random-variables/score-of-an-outcome": (
        _score(POINTS),
        [_score(POINTS | {"W": 0}), _score(POINTS | {"W": 1}), _score(POINTS | {"B": -1})],
    ),
    "random-variables/a-formula-for-the-gain": ("n*3 + (-1)*12", ["n*(3 - 1)", "n*3", "(-1)*(n*3 - 12)"]),
    "random-variables/values-of-a-product": (
        _set(PRODUCTS),
        [
            _set({r * r for r, _ in SPINS}),
            _set({r + s for r, s in SPINS}),
            _set(set(range(min(PRODUCTS), max(PRODUCTS) + 1))),
        ],
    ),
    "random-variables/floors-in-a-range": (
        FLOORS[5] - FLOORS[2],
        [FLOORS[5] - FLOORS[3], FLOORS[5], 1 - FLOORS[2], Fraction(3, 6)],
    ),
}

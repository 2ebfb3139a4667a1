"""Keys of this topic: lengths are searched for among whole numbers, quotients are exact fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction


def _length(vector: Sequence[int]) -> int:
    """The whole number whose square is the sum of the squares."""
    return next(n for n in range(1000) if n * n == sum(entry**2 for entry in vector))


def _scaled(factor: Number, vector: Sequence[Number]) -> str:
    return "[" + ", ".join(str(factor * entry) for entry in vector) + "]"


def _unit(vector: Sequence[int]) -> str:
    return _scaled(Fraction(1, _length(vector)), vector)


V = (1, -4, 8)
W, WANTED = (-5, 12), 26
KNOWN = [Fraction(48, 100), Fraction(6, 10)]
USED = sum(entry**2 for entry in KNOWN)
PLACE, MAST, SPEED = (10, 4, 2), (16, 2, 5), Fraction(7, 2)
STEP = tuple(there - here for here, there in zip(PLACE, MAST, strict=True))
MIX = {3: 4, 1: -3}
PLACES = tuple(MIX.get(place, 0) for place in (1, 2, 3))

KEYS: dict[str, Entry] = {
    "unit-vectors/your-turn": (
        _unit(V),
        [
            _scaled(Fraction(1, sum(V)), V),
            _scaled(Fraction(1, _length(V) ** 2), V),
            _scaled(Fraction(1, _length(V)), [abs(entry) for entry in V]),
            _scaled(Fraction(1, sum(abs(entry) for entry in V)), V),
        ],
    ),
    "unit-vectors/twenty-six-long": (
        _scaled(Fraction(WANTED, _length(W)), W),
        [_scaled(WANTED, W), _scaled(Fraction(-WANTED, _length(W)), W), _unit(W), _scaled(Fraction(1, WANTED), W)],
    ),
    "unit-vectors/entry-to-fill": (
        next(k / 100 for k in range(1, 101) if Fraction(k, 100) ** 2 + USED == 1),
        [1 - sum(KNOWN), 1 - USED, USED],
    ),
    "unit-vectors/two-places-filled": (
        _unit(PLACES),
        [
            _scaled(Fraction(1, _length(PLACES)), [4, 0, -3]),
            list(PLACES),
            f"[{PLACES[0]}, {PLACES[1]}, {Fraction(PLACES[2], _length(PLACES))}]",
        ],
    ),
    "unit-vectors/drone-to-the-mast": (
        _scaled(SPEED / _length(STEP), STEP),
        [_scaled(SPEED, STEP), list(STEP), _scaled(-SPEED / _length(STEP), STEP), _unit(STEP)],
    ),
}

"""Keys of this topic: mixed numbers read as wholes plus parts, and the slips done on wholes and parts apart."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

Entry = tuple[object, list[object]]


def _m(text: str) -> Fraction:
    return sum((Fraction(piece) for piece in text.split()), Fraction(0))


def _parts(text: str) -> tuple[int, Fraction]:
    whole = floor(_m(text))
    return whole, _m(text) - whole


ROLL, USED = _parts("6 1/6"), _parts("2 3/4")
THIRDS, FIFTHS = _parts("2 1/3"), _parts("1 1/5")
FIVE, ONE = _parts("5 1/3"), _parts("1 1/9")
TWO_FACTORS = (_m("4 2/5"), _m("6 3/4"))
DOWN, UP = [floor(x) for x in TWO_FACTORS], [ceil(x) for x in TWO_FACTORS]
MISSING = _m("8 3/4") - _m("2 1/2")
assert Fraction(9, 4) < _m("9 6/7") / _m("3 1/8") < Fraction(10, 3)
assert DOWN[0] * DOWN[1] < TWO_FACTORS[0] * TWO_FACTORS[1] < UP[0] * UP[1]

KEYS: dict[str, Entry] = {
    "mixed-number-arithmetic/your-turn": (
        _m("6 1/6") - _m("2 3/4"),
        [
            (ROLL[0] - USED[0]) + (USED[1] - ROLL[1]),
            (ROLL[0] - USED[0]) + (1 + ROLL[1] - USED[1]),
            (ROLL[0] - 1 - USED[0]) + (Fraction(10, 12) + ROLL[1] - USED[1]),
            _m("6 1/6") + _m("2 3/4"),
        ],
    ),
    "mixed-number-arithmetic/thirds-times-fifths": (
        sum((a * b for a in THIRDS for b in FIFTHS), Fraction(0)),
        [THIRDS[0] * FIFTHS[0] + THIRDS[1] * FIFTHS[1], _m("2 1/3") + _m("1 1/5"), _m("2 1/3") / _m("1 1/5")],
    ),
    "mixed-number-arithmetic/how-often-it-fits": (
        Fraction(int(_m("5 1/3") * 9), int(_m("1 1/9") * 9)),
        [
            _m("5 1/3") * _m("1 1/9"),
            Fraction(FIVE[0], ONE[0]) + FIVE[1] / ONE[1],
            1 / _m("5 1/3") * _m("1 1/9"),
        ],
    ),
    "mixed-number-arithmetic/both-down-both-up": (
        {DOWN[0] * DOWN[1], UP[0] * UP[1]},
        [{sum(DOWN), sum(UP)}, {DOWN[0] * UP[1], UP[0] * DOWN[1]}, {DOWN[0], UP[1]}],
    ),
    "mixed-number-arithmetic/untied": (
        int((_m("4 2/7") - 3) * 7),
        [2 + 10, 2 + 1, 7, int((_m("4 2/7") - 3 - Fraction(5, 7)) * 7)],
    ),
    "mixed-number-arithmetic/two-rehearsals": (
        _m("1 3/4") + _m("2 5/6"),
        [
            1 + 2 + Fraction(3 + 5, 4 + 6),
            1 + 2 + (Fraction(3, 4) + Fraction(5, 6) - 1),
            _m("2 5/6") - _m("1 3/4"),
        ],
    ),
    "mixed-number-arithmetic/topping-up": (
        next(minutes for minutes in range(100) if minutes * _m("1 1/4") == MISSING),
        [
            _m("8 3/4") / _m("1 1/4"),
            (_m("8 3/4") + _m("2 1/2")) / _m("1 1/4"),
            MISSING * _m("1 1/4"),
            MISSING,
        ],
    ),
}

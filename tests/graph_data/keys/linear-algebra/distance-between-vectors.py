"""Keys of this topic, computed by adding squared differences place by place with exact fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt

Entry = tuple[object, list[object]]
Number = int | Fraction
Vector = Sequence[Number]


def _apart(one: Vector, other: Vector) -> list[Number]:
    return [other[place] - one[place] for place in range(len(one))]


def _square(one: Vector, other: Vector) -> Number:
    total: Number = 0
    for difference in _apart(one, other):
        total += difference * difference
    return total


def _root(square: Number) -> int:
    root = isqrt(int(square))
    assert root * root == square
    return root


def _sizes(one: Vector, other: Vector) -> Number:
    return sum(abs(difference) for difference in _apart(one, other))


ONE, TWO = (3, -1, 2), (-1, 3, 0)
X, Y = (1, 0, -2, 5), (3, -1, 2, 3)
P, OTHERS = (2, 0, 1), [(4, 1, 0), (2, -2, 2), (3, 2, 3)]
PERSON = (Fraction("1.60"), 60)
PEOPLE = [(Fraction("1.90"), 61), (Fraction("1.62"), 64)]


def _centimetres(person: Vector) -> tuple[Number, Number]:
    return person[0] * 100, person[1]


def _shown(vector: Vector) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


NEW = [(_centimetres(PERSON), _centimetres(person)) for person in PEOPLE]
HOURS = ((31, 101300), (19, 99700))
SCALED = [(Fraction(warmth, 4), Fraction(pressure, 400)) for warmth, pressure in HOURS]
HALF_SCALED = [(warmth, Fraction(pressure, 400)) for warmth, pressure in HOURS]

KEYS: dict[str, Entry] = {
    "distance-between-vectors/your-turn": (
        _root(_square(ONE, TWO)),
        [
            _square(ONE, TWO),
            _sizes(ONE, TWO),
            f"sqrt({_square([-entry for entry in ONE], TWO)})",
            f"sqrt({_square(ONE, (1, 3, 0))})",
        ],
    ),
    "distance-between-vectors/four-readings-apart": (
        _root(_square(X, Y)),
        [_square(X, Y), _sizes(X, Y), _root(_square((1, 0, 2, 5), Y))],
    ),
    "distance-between-vectors/squared-to-three": (
        [_square(P, other) for other in OTHERS],
        [
            [_sizes(P, other) for other in OTHERS],
            [sum(_apart(P, other)) for other in OTHERS],
            [_square((0, 0, 0), other) for other in OTHERS],
        ],
    ),
    "distance-between-vectors/metres-to-centimetres": (
        _shown([_square(*pair) for pair in NEW]),
        [
            _shown([_square(PERSON, person) for person in PEOPLE]),
            _shown([_sizes(*pair) for pair in NEW]),
            _shown([100 * _square(PERSON, person) for person in PEOPLE]),
            _shown([_apart(*pair)[0] + _apart(*pair)[1] ** 2 for pair in NEW]),
        ],
    ),
    "distance-between-vectors/two-scaled-gauges": (
        _root(_square(*SCALED)),
        [_square(*SCALED), _sizes(*SCALED), f"sqrt({_square(*HOURS)})", f"sqrt({_square(*HALF_SCALED)})"],
    ),
}

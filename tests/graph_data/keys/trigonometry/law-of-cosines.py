"""Keys on the law of cosines: triangles laid out by coordinates, so that the law itself is never used."""

from __future__ import annotations

from fractions import Fraction
from math import hypot, sqrt

Entry = tuple[object, list[object]]


def _third(a: float, b: float, cosine: float) -> float:
    """The distance from (a, 0) to the end of b."""
    return hypot(b * cosine - a, b * sqrt(1 - cosine**2))


def _cosine(at: tuple[int, int], facing: int) -> Fraction:
    """The corner's foot along the first side, from Pythagoras in both halves, divided by the second side."""
    first, second = at
    foot = Fraction(second**2 - facing**2 + first**2, 2 * first)
    assert second**2 - foot**2 == facing**2 - (first - foot) ** 2
    return foot / second


def _plot() -> Entry:
    a, b, cosine = 30, 50, -0.3
    third = _third(a, b, cosine)
    return round(third, 1), [
        round(_third(a, b, -cosine)),
        round(_third(a, b, 0), 1),
        round(third**2),
        round(_third(a, b, cosine / 2), 1),
    ]


def _sixty() -> Entry:
    a, b, cosine = 3, 8, 0.5
    third = round(_third(a, b, cosine), 9)
    return third, [third**2, round(_third(a, b, -cosine), 2), round(_third(a, b, 0), 2), _third(a, b, 1)]


def _three_sides() -> Entry:
    cosine = _cosine((5, 6), 4)
    return cosine, [_cosine((4, 5), 6), _cosine((4, 6), 5), 2 * cosine, -cosine]


def _arm() -> Entry:
    upper, lower, reach = 20, 30, 40
    cosine = _cosine((upper, lower), reach)
    return cosine, [-cosine, _cosine((upper, reach), lower), _cosine((lower, reach), upper), 2 * cosine]


def _square() -> Entry:
    terms = {"square": "b^2*k^2", "middle": "2*a*b*k", "last": "a^2"}
    for a, b, k in ((1, 2, 3), (4, -1, 2), (2, 5, -3)):
        assert (b * k - a) * (b * k - a) == b * b * k * k - 2 * a * b * k + a * a
    return f"{terms['square']} - {terms['middle']} + {terms['last']}", [
        f"{terms['square']} + {terms['last']}",
        f"{terms['square']} - {terms['last']}",
        f"{terms['square']} - a*b*k + {terms['last']}",
    ]


KEYS: dict[str, Entry] = {
    "law-of-cosines/your-turn": _plot(),
    "law-of-cosines/sixty-degrees": _sixty(),
    "law-of-cosines/cosine-from-three-sides": _three_sides(),
    "law-of-cosines/middle-term": _square(),
    "law-of-cosines/robot-arm": _arm(),
}

"""Keys of this topic: terms kept as (coefficient, letter part) and counted up letter part by letter part."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Term = tuple[Fraction | int, str]


def _gather(*terms: Term) -> dict[str, Fraction]:
    """The sum of the coefficients of each letter part; "" is the constant's."""
    found: dict[str, Fraction] = {}
    for coefficient, part in terms:
        found[part] = found.get(part, Fraction(0)) + coefficient
    return found


def _text(*terms: Term) -> str:
    return " + ".join(
        f"({coefficient})*{part}" if part else f"({coefficient})"
        for part, coefficient in _gather(*terms).items()
        if coefficient
    )


YOURS: list[Term] = [(4, "y"), (-7, ""), (-6, "y"), (12, ""), (-1, "y")]
HALF, THIRDS = Fraction(1, 2), Fraction(2, 3)
SQUARE = _gather((3, "x^2"), (-1, "x"), (8, ""), (-5, "y"))
LETTERS = [SQUARE[part] for part in ("x^2", "x", "y")]
LAKE: list[Term] = [(3, "w"), (2, ""), (1, "w"), (3, "w"), (2, ""), (1, "w")]

KEYS: dict[str, Entry] = {
    "combining-like-terms/your-turn": (
        _text(*YOURS),
        [
            _text(*YOURS[:-1]),
            _text(*YOURS[:-1], (1, "y")),
            _text(*[(-12, "") if term == (12, "") else term for term in YOURS]),
            _text(*[(coefficient, "y") for coefficient, _ in YOURS]),
        ],
    ),
    "combining-like-terms/coefficients": (
        [int(value) for value in LETTERS],
        [
            [int(abs(value)) for value in LETTERS],
            [int(value) if abs(value) != 1 else 0 for value in LETTERS],
            [int(value) for value in (SQUARE["x^2"], SQUARE["x"], SQUARE[""])],
        ],
    ),
    "combining-like-terms/halves-and-thirds": (
        _text((HALF, "x"), (-6, ""), (-THIRDS, "x"), (1, "")),
        [
            _text((THIRDS, "x"), (-6, ""), (-HALF, "x"), (1, "")),
            _text((HALF, "x"), (-6, ""), (-THIRDS, "x"), (-1, "")),
            _text((HALF, "x"), (-6, ""), (THIRDS, "x"), (1, "")),
            _text((Fraction(1 - 2, 2 - 3), "x"), (-6, ""), (1, "")),
        ],
    ),
    "combining-like-terms/two-letters": (
        _text((5, "a"), (-2, "b"), (3, ""), (-7, "a"), (6, "b")),
        [
            _text((-5, "a"), (-2, "b"), (3, ""), (7, "a"), (6, "b")),
            _text((5, "a"), (2, "b"), (3, ""), (-7, "a"), (6, "b")),
            _text((5, "a"), (2, "b"), (3, ""), (-7, "a"), (-6, "b")),
            _text((5, "a"), (-2, "b"), (3, ""), (7, "a"), (6, "b")),
        ],
    ),
    "combining-like-terms/where-they-agree": (
        next(x for x in (0, 1, 2, 3) if 5 * x + 6 == 11 * x),
        [x for x in (0, 1, 2, 3) if 5 * x + 6 != 11 * x],
    ),
    "combining-like-terms/path-round-a-lake": (
        _text(*LAKE),
        [
            _text(*[(coefficient, "w") for coefficient, _ in LAKE]),
            _text(*LAKE[:3]),
            _text(*[term for term in LAKE if term != (1, "w")]),
            _text(*LAKE[:4], LAKE[5]),
        ],
    ),
}

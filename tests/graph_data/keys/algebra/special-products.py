"""Keys of this topic: brackets multiplied term by term, and missing numbers found by trial over all binomials."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _product(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int, int]:
    """(ax + b)(cx + d) as the coefficients of x², x and 1."""
    (a, b), (c, d) = first, second
    return a * c, a * d + b * c, b * d


def _text(coefficients: tuple[int, int, int], letter: str = "x") -> str:
    square, middle, last = coefficients
    return f"({square})*{letter}^2 + ({middle})*{letter} + ({last})"


SQUARES = [_product((a, b), (a, b)) for a in range(1, 12) for b in range(-30, 31)]
YOURS = _product((5, -4), (5, -4))
BOTH = _product((7, 2), (7, -2))
HUNDRED = 100 * 100

KEYS: dict[str, Entry] = {
    "special-products/your-turn": (
        _text(YOURS),
        [
            _text((YOURS[0], 0, YOURS[2])),
            _text((YOURS[0], 5 * -4, YOURS[2])),
            _text((YOURS[0], YOURS[1], -YOURS[2])),
            _text((5, YOURS[1], YOURS[2])),
        ],
    ),
    "special-products/just-below-a-hundred": (
        97 * 97,
        [HUNDRED - 9, HUNDRED + 9, HUNDRED - 300 + 9, HUNDRED - 600 - 9],
    ),
    "special-products/how-much-short": (
        (5 + 6) * (5 + 6) - (5 * 5 + 36),
        [5 * 6, (5 + 6) * (5 + 6), _product((1, 6), (1, 6))[1]],
    ),
    "special-products/sum-times-difference": (
        _text(BOTH, "y"),
        [
            _text((BOTH[0], 0, 2 * 2), "y"),
            _text((7, 0, BOTH[2]), "y"),
            _text((BOTH[0], 2 * 7 * -2, BOTH[2]), "y"),
            _text(_product((7, -2), (7, -2)), "y"),
        ],
    ),
    "special-products/square-frame": (45 * 45 - 35 * 35, [(45 - 35) ** 2, 45 - 35, 45 * 45 + 35 * 35]),
    "special-products/middle-wanted": (
        next(k for a, k, c in SQUARES if (a, c) == (4, 49) and k > 0),
        [2 * 7, 2 * 4 * 7, 4 * 49],
    ),
    "special-products/last-wanted": (
        next(c for a, k, c in SQUARES if (a, k) == (9, -30)),
        [-next(c for a, k, c in SQUARES if (a, k) == (9, -30)), (30 // 3) ** 2, (30 // 2) ** 2],
    ),
}

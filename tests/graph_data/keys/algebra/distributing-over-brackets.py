"""Keys of this topic: values with the bracket taken as one number, and the polynomial through them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import gcd

Entry = tuple[object, list[object]]


def _through(values: Callable[[int], int], letter: str = "x") -> str:
    """The expression of degree two at most with these values; checked at a dozen more places."""
    at0, at1, at2 = values(0), values(1), values(2)
    square = Fraction(at2 - 2 * at1 + at0, 2)
    single = at1 - at0 - square
    assert all(values(n) == square * n * n + single * n + at0 for n in range(-6, 7))
    return " + ".join(
        f"({factor}){part}" for factor, part in ((square, f"*{letter}^2"), (single, f"*{letter}"), (at0, "")) if factor
    )


COMMON = gcd(12, 18)

KEYS: dict[str, Entry] = {
    "distributing-over-brackets/your-turn": (
        _through(lambda x: 7 - 3 * (2 * x - 9)),
        [
            _through(lambda x: 7 - 3 * (2 * x) - 3 * 9),
            _through(lambda x: (7 - 3) * (2 * x - 9)),
            _through(lambda x: 7 - 3 * (2 * x) - 9),
            _through(lambda x: 7 + 3 * (2 * x) - 3 * -9),
        ],
    ),
    "distributing-over-brackets/negative-multiplier": (
        _through(lambda x: -5 * (2 * x - 3)),
        [
            _through(lambda x: -5 * (2 * x) - 5 * 3),
            _through(lambda x: -5 * (2 * x) - 3),
            _through(lambda x: 5 * (2 * x - 3)),
            _through(lambda x: (-5 + 2) * x + (-5 - 3)),
        ],
    ),
    "distributing-over-brackets/letter-in-front": (
        _through(lambda x: x * (x + 6)),
        [_through(lambda x: x * x + 6), _through(lambda x: 2 * x + 6 * x), _through(lambda x: (1 + 6) * x * x)],
    ),
    "distributing-over-brackets/taken-from-nine": (
        _through(lambda x: 9 - (4 - x)),
        [
            _through(lambda x: 9 - 4 - x),
            _through(lambda x: 9 + (4 - x)),
            _through(lambda x: 9 + 4 + x),
            _through(lambda x: 9 * (4 - x)),
        ],
    ),
    "distributing-over-brackets/greatest-factor-out": (
        f"{COMMON}*({12 // COMMON}*x + {18 // COMMON})",
        [
            _through(lambda x: COMMON * (12 // COMMON * x + 18)),
            _through(lambda x: COMMON * ((12 - COMMON) * x + 18 - COMMON)),
            _through(lambda x: COMMON * (12 * x + 18)),
            _through(lambda x: (12 + 18) * x),
        ],
    ),
    "distributing-over-brackets/what-stays": (
        next(gap for gap in range(-9, 10) if all(5 * (3 * x - gap) == 15 * x - 5 for x in range(5))),
        [5 - 5, 5, -5 // 5],
    ),
    "distributing-over-brackets/shelves-in-use": (
        _through(lambda s: 18 * (s - 3), "s"),
        [
            _through(lambda s: 18 * s - 3, "s"),
            _through(lambda s: (18 - 3) * s, "s"),
            _through(lambda s: -18 * (s - 3), "s"),
            _through(lambda s: 18 * (s + 3), "s"),
        ],
    ),
}

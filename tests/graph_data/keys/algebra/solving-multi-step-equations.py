"""Keys of this topic: each equation as a left side that is evaluated twice, and solved from its two values."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Side = Callable[[Fraction], Fraction]


def _solve(left: Side, right: int) -> Fraction:
    """A left side of the form ax + b is known from its values at 0 and 1."""
    start = left(Fraction(0))
    return (right - start) / (left(Fraction(1)) - start)


PUMPS = _solve(lambda x: 12 * x + 8 * (x + 5), 240)
HERBS = _solve(lambda x: 3 * (x + 2) + 5 * (x + 2), 44)

KEYS: dict[str, Entry] = {
    "solving-multi-step-equations/your-turn": (
        _solve(lambda x: (x + 1) / 2 - (x - 4) / 5, 4),
        [
            _solve(lambda x: 5 * (x + 1) - 2 * x - 8, 40),
            _solve(lambda x: 5 * (x + 1) - 2 * (x - 4), 4),
            _solve(lambda x: 5 * x + 1 - 2 * (x - 4), 40),
            3 * _solve(lambda x: 5 * (x + 1) - 2 * (x - 4), 40),
        ],
    ),
    "solving-multi-step-equations/two-brackets": (
        _solve(lambda x: 4 * (x - 3) - 2 * (x + 5), 6),
        [
            _solve(lambda x: 4 * (x - 3) - 2 * x + 10, 6),
            _solve(lambda x: 4 * x - 3 - 2 * x - 5, 6),
            _solve(lambda x: 2 * x, 6 - 22),
            2 * _solve(lambda x: 4 * (x - 3) - 2 * (x + 5), 6),
        ],
    ),
    "solving-multi-step-equations/two-pumps": (
        PUMPS,
        [
            _solve(lambda x: 12 * x + 8 * x + 5, 240),
            _solve(lambda x: 12 * x + 8 * x, 240),
            PUMPS + 5,
            _solve(lambda x: 20 * x, 240 + 8 * 5),
        ],
    ),
    "solving-multi-step-equations/fourth-and-sixth": (
        _solve(lambda x: x / 4 + x / 6, 10),
        [
            _solve(lambda x: 12 * (x / 4 + x / 6), 10),
            _solve(lambda x: (x + x) / (4 + 6), 10),
            _solve(lambda x: x / (4 + 6), 10),
            5 * _solve(lambda x: x / 4 + x / 6, 10),
        ],
    ),
    "solving-multi-step-equations/cleared-gap": (
        12 * Fraction(1, 2),
        [Fraction(1, 2), 12 * 1, 12 / Fraction(1, 2)],
    ),
    "solving-multi-step-equations/bracket-as-one": (HERBS + 2, [HERBS, 3 + 5, Fraction(44, 2)]),
}

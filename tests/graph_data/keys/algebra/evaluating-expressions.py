"""Keys of this topic: each formula written as a function of its letters, each slip as another function."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

HALF = Fraction(1, 2)
COLUMNS = (-1, 0, 1, 2)
X, X_TOP, X_BOTTOM = Fraction(3, 4), 3, 4
PRINTED = {-3: 13, -2: 0, -1: 3, 0: 4, 1: 3}
(PLACE,) = [x for x, entry in PRINTED.items() if entry != 4 - x * x]


def _distance(u: int, a: int, t: int) -> Fraction:
    """Metre by metre: in each second the speed in its middle counts."""
    return sum((u + a * (second + HALF) for second in range(t)), Fraction(0))


def _parabola(x: Fraction | int) -> Fraction | int:
    return 2 * x * x - 5 * x


KEYS: dict[str, Entry] = {
    "evaluating-expressions/your-turn": (
        _distance(20, -3, 4),
        [
            _distance(20, 3, 4),
            20 * 4 + (HALF * -3 * 4) ** 2,
            20 * 4 + HALF * -3 * (4 * 2),
            20 * 4 + -3 * 4 * 4,
        ],
    ),
    "evaluating-expressions/at-minus-two": (
        _parabola(-2),
        [2 * 4 - 5 * 2, (2 * -2) ** 2 - 5 * -2, 2 * -4 - 5 * -2, 2 * -4 - 5 * 2],
    ),
    "evaluating-expressions/at-three-quarters": (
        8 * X * X + X,
        [8 * Fraction(X_TOP * X_TOP, X_BOTTOM) + X, 8 * (2 * X) + X, (8 * X) ** 2 + X],
    ),
    "evaluating-expressions/two-letters": (
        sum(3 * -2 for _ in range(4)) - sum(4 for _ in range(4)),
        [3 * -2 * 4 + 4 * 4, 3 * 2 * 4 - 4 * 4, 3 * -2 * 4 - 4 * 2, 3 * -2 * 4 - (-2) ** 2],
    ),
    "evaluating-expressions/four-columns": (
        [x * x - 3 * x for x in COLUMNS],
        [
            [(x * x if x >= 0 else -x * x) - 3 * x for x in COLUMNS],
            [x * x - 3 * abs(x) for x in COLUMNS],
            [2 * x - 3 * x for x in COLUMNS],
            [x * x - 3 * x if x < 1 else x * x + 3 * x for x in COLUMNS],
        ],
    ),
    "evaluating-expressions/the-wrong-entry": (
        4 - PLACE * PLACE,
        [PRINTED[PLACE], 4 - 2 * PLACE, 4 - abs(PLACE), PLACE * PLACE - 4],
    ),
    "evaluating-expressions/model-output": (
        float(Fraction("-1.5") * 6 + 20),
        [1.5 * 6 + 20, -1.5 + 6 + 20, -1.5 * (6 + 20), -1.5 * 6],
    ),
}

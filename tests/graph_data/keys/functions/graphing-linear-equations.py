"""Keys of this topic: solutions found by trying pairs of numbers in the equations."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

ON_X = next(x for x in range(-50, 51) if 5 * x == 20)
ON_Y = next(y for y in range(-50, 51) if -2 * y == 20)
SLOPE, START = Fraction(5, 3), -4
RUN = next(x for x in range(1, 50) if (SLOPE * x + START).denominator == 1)
FALL = Fraction(-2, 3)
B = next(b for b in range(-60, 61) if b * -4 == 12)
T = next(t for t in range(-50, 51) if 3 * t + 4 * (2 * t) == 22)
(CROSS,) = [(x, y) for x in range(-20, 21) for y in range(-20, 21) if y == x + 1 and 2 * x + y == 10]
BEANS = Fraction(10, 6)
RICE = Fraction(9, 2)

KEYS: dict[str, Entry] = {
    "graphing-linear-equations/your-turn": (
        [ON_X, ON_Y],
        [[ON_X, -ON_Y], [ON_Y, ON_X], [5, -2], [ON_X, 20 * -2]],
    ),
    "graphing-linear-equations/first-grid-point": (
        f"[{RUN}, {SLOPE * RUN + START}]",
        [[5, START + 3], [1, START + 5], f"[{RUN}, {SLOPE * RUN}]", f"[{RUN}, {SLOPE * RUN - START}]"],
    ),
    "graphing-linear-equations/left-of-the-axis": (
        6 + FALL * -3,
        [6 + FALL * 3, float(6 + 1 / FALL * -3), FALL * -3],
    ),
    "graphing-linear-equations/missing-coefficient": (B, [-B, Fraction(-4, 12), 12 * -4]),
    "graphing-linear-equations/twice-as-high": (T, [Fraction(22, 3 + 4), float(Fraction(22, 3 * 2 + 4)), 2 * T]),
    "graphing-linear-equations/read-the-crossing": (
        list(CROSS),
        [[CROSS[1], CROSS[0]], [4, 4 + 1], [4, 10 - 2 * 4]],
    ),
    "graphing-linear-equations/rice-and-beans": (
        float(10 - BEANS * RICE),
        [float(10 - RICE), float(BEANS * RICE), float(10 - RICE / BEANS)],
    ),
}

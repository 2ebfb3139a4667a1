"""Keys on partial derivatives: one input moved, the others held still."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _partial(f: Callable[..., Fraction], at: tuple[int, ...], place: int) -> Fraction:
    """By a five-point difference, exact up to degree four."""

    def moved(by: int) -> Fraction:
        return f(*(Fraction(x + by * (n == place)) for n, x in enumerate(at)))

    return (moved(-2) - 8 * moved(-1) + 8 * moved(1) - moved(2)) / 12


def _turn() -> Entry:
    def f(x: Fraction, y: Fraction) -> Fraction:
        return 3 * x * x * y - y**3

    at = (2, 1)
    in_x, in_y = _partial(f, at, 0), _partial(f, at, 1)
    alone = _partial(lambda x, y: -(y**3), at, 1)
    return in_y, [in_x, in_x + in_y, alone, f(Fraction(2), Fraction(1))]


def _three() -> Entry:
    def f(x: Fraction, y: Fraction, z: Fraction) -> Fraction:
        return x * y * z + 2 * x * x - z * z

    at = (1, 3, 2)
    right = [int(_partial(f, at, n)) for n in range(3)]
    product = [int(_partial(lambda x, y, z: x * y * z, at, n)) for n in range(3)]
    squares = int(_partial(lambda x, y, z: -z * z, at, 2))
    return right, [
        [product[0], *right[1:]],
        [*right[:2], product[2]],
        [*right[:2], squares],
        [right[0], 1 * 3 * 2, right[2]],
    ]


def _loss() -> Entry:
    loss, slopes, step = 4.2, (-3, 8), 0.02
    moved = [round(loss + slope * step, 6) for slope in slopes]
    return moved[0], [
        round(loss - slopes[0] * step, 6),
        moved[1],
        loss + slopes[0],
        round(loss + sum(slopes) * step, 6),
    ]


def _table() -> Entry:
    table = {(2, 10): 30, (2, 10.5): 31, (2.2, 10): 31.2, (2.2, 10.5): 32.3}
    along = table[2, 10.5] - table[2, 10]
    return along / 0.5, [
        round((table[2.2, 10] - table[2, 10]) / 0.2, 6),
        along,
        round((table[2.2, 10.5] - table[2, 10]) / 0.5, 6),
        0.5 / along,
    ]


def _dough() -> Entry:
    def hours(t: float) -> float:
        return 480 / (6 * t)

    slope = round((hours(20.0001) - hours(19.9999)) / 0.0002, 4)
    shorter = -slope * 1.5
    return round(shorter * 60, 4), [round(shorter, 4), round(-slope * 60, 4), round(-slope / 1.5 * 60, 4)]


KEYS: dict[str, Entry] = {
    "partial-derivatives/your-turn": _turn(),
    "partial-derivatives/in-x": (
        "x^2*y^2*3 - y*4",
        ["x^3*y*2 - x*4 + y^4*5", "x^2*y^2*3 - y*4 + y^4*5", "3*x^2*2*y - 4", "x^2*3 - 4"],
    ),
    "partial-derivatives/three-letters": _three(),
    "partial-derivatives/two-weights": _loss(),
    "partial-derivatives/from-a-table": _table(),
    "partial-derivatives/dough": _dough(),
}

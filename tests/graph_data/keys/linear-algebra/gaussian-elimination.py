"""Keys of this topic, by Cramer's rule, by trying integers, and by carrying rows through the prescribed steps."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Row = Sequence[int]


def _det(m: Sequence[Row]) -> int:
    (a, b, c), (d, e, f), (g, h, i) = m
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def _solve(rows: Sequence[Row]) -> list[int]:
    """Cramer's rule: the right side in place of one column at a time."""
    whole = _det([row[:3] for row in rows])
    found = []
    for j in range(3):
        value = Fraction(_det([[*row[:j], row[3], *row[j + 1 : 3]] for row in rows]), whole)
        assert value.denominator == 1
        found.append(int(value))
    return found


def _clear(rows: Sequence[Row], columns: int, width: int = 4) -> list[list[int]]:
    """Clear below the pivots of the first columns; entries from `width` on stay as they are."""
    done = [list(row) for row in rows]
    for k in range(columns):
        for i in range(k + 1, len(done)):
            factor = Fraction(done[i][k], done[k][k])
            done[i] = [int(done[i][j] - factor * done[k][j]) if j < width else done[i][j] for j in range(4)]
    return done


YOURS = [(1, -1, 2, 9), (3, -1, 4, 23), (2, 2, -3, 1)]
X, Y, Z = _solve(YOURS)
WRONG_Y = (-4 - 2 * Z) // 2
STAIRS = [(2, 1, -1, 3), (4, 5, 1, 7), (-2, 2, 7, -1)]
SLIP = _clear(STAIRS, 1)
SLIP[1][2] = 1 - 2
SLIP[2] = [low - up for low, up in zip(SLIP[2], SLIP[1], strict=True)]
LAST = [(2, -1, 3, 8), (0, 3, 1, -2), (0, 0, 4, 4)]
U, V, W = _solve(LAST)


def _fits(c: int) -> bool:
    """Whether some small integers solve all three equations (z may be any, so a solution shows up if there is one)."""
    return any(
        x + 2 * y - z == 3 and 2 * x + 5 * y + z == 9 and 3 * x + 7 * y == c
        for x, y, z in product(range(-10, 11), repeat=3)
    )


def _line(at_zero: int, at_one: int) -> str:
    """The expression in t that has these two values."""
    return f"{at_zero} + ({at_one - at_zero})*t"


def _x(t: int, y_sign: int = 1, t_sign: int = 1, move: int = -1) -> int:
    return 7 + move * 2 * (2 + y_sign * 3 * t) + t_sign * t


TROLLEY = [(1, t, t * t, place) for t, place in ((1, 4), (2, 12), (3, 26))]
A, B, C = _solve(TROLLEY)

KEYS: dict[str, Entry] = {
    "gaussian-elimination/your-turn": (
        [X, Y, Z],
        [[Z, Y, X], [9 + WRONG_Y - 2 * Z, WRONG_Y, Z], [9 - 2 * Z, Y, Z]],
    ),
    "gaussian-elimination/down-to-the-staircase": (
        _clear(STAIRS, 2),
        [_clear(STAIRS, 2, width=3), _clear(STAIRS, 1), SLIP],
    ),
    "gaussian-elimination/how-much-of-the-row": (
        next(Fraction(n, d) for d in range(1, 9) for n in range(-20, 21) if -6 - Fraction(n, d) * 4 == 0),
        [-Fraction(-6, 4), Fraction(4, -6), -6],
    ),
    "gaussian-elimination/from-the-last-row": (
        [U, V, W],
        [[8 + V - 3 * W, V, W], [(8 - V - 3 * W) // 2, V, W], [W, V, U]],
    ),
    "gaussian-elimination/the-total-that-fits": (
        next(c for c in range(40) if _fits(c)),
        [3 * 3, 3 * 3 - (9 - 2 * 3), 9 + 9],
    ),
    "gaussian-elimination/in-terms-of-the-free-one": (
        _line(_x(0), _x(1)),
        [
            _line(_x(0, y_sign=-1), _x(1, y_sign=-1)),
            _line(_x(0, t_sign=-1), _x(1, t_sign=-1)),
            _line(_x(0, move=1), _x(1, move=1)),
        ],
    ),
    "gaussian-elimination/rail-trolley": (
        [A, B, C],
        [[C, B, A], _solve([*TROLLEY[:2], (1, 3, 3 + 3, 26)]), [4 - (8 + 3 * C) - C, 8 + 3 * C, C]],
    ),
}

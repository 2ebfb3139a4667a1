"""Keys of this topic: eigenvalues are tried one by one, powers and daily changes are carried out step by step."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Number = int | Fraction
Vector = Sequence[Number]


def _times(rows: Sequence[Vector], x: Vector) -> list[Number]:
    return [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]


def _stretches(rows: Sequence[Vector], value: int, x: Vector) -> bool:
    return any(x) and _times(rows, x) == [value * entry for entry in x]


def _values(rows: Sequence[Vector]) -> list[int]:
    """The whole eigenvalues that some vector with small entries shows."""
    small = list(product(range(-6, 7), repeat=2))
    return [v for v in range(-12, 13) if any(_stretches(rows, v, x) for x in small)]


def _second(rows: Sequence[Vector], value: int, first: int) -> list[int]:
    return next([first, y] for y in range(-20, 21) if _stretches(rows, value, (first, y)))


def _braced(numbers: Sequence[int]) -> str:
    return "{" + ", ".join(map(str, numbers)) + "}"


def _roots(total: int, product_: int) -> str:
    return _braced([v for v in range(-30, 31) if v * v - total * v + product_ == 0])


YOURS = [(1, 2), (3, 2)]
THREE, V = [(1, 2, 0), (0, 3, 1), (2, -2, 4)], (1, 1, 0)
IMAGE = _times(THREE, V)
BOTH = [(7, -3), (2, 2)]


def _shown_by(k: Number) -> bool:
    """Whether 5 is an eigenvalue: (k, 4) solves the first row of A - 5I, so it has to solve the second."""
    return _times([(1, k), (4, -1)], (k, 4)) == [5 * k, 20]


def _parts(one: int, other: int) -> list[int]:
    return [one + other, one - other]


# the matrix with eigenvectors (1, 1), (1, -1) and eigenvalues 2, -1: its columns are halves of sums and differences
HALF = Fraction(1, 2)
MIXED = [(HALF, 3 * HALF), (3 * HALF, HALF)]
FOURTH: list[Number] = [5, 1]
for _ in range(4):
    FOURTH = _times(MIXED, FOURTH)

harbour = 0.0
for _ in range(400):
    harbour = 0.9 * harbour + 0.2 * (300 - harbour)

KEYS: dict[str, Entry] = {
    "eigenvectors/your-turn": (
        _second(YOURS, 4, 2),
        [[2, -_second(YOURS, 4, 2)[1]], _second(YOURS, -1, 2), next([2, y] for y in range(-9, 9) if 2 + 2 * y == 0)],
    ),
    "eigenvectors/factor-of-a-vector": (
        next(v for v in range(-9, 10) if _stretches(THREE, v, V)),
        [sum(IMAGE), Fraction(V[0], int(IMAGE[0])), THREE[2][2]],
    ),
    "eigenvectors/both-eigenvalues": (
        _braced(_values(BOTH)),
        [_braced([7, 2]), _roots(-(7 + 2), 7 * 2 + 3 * 2), _roots(7 + 2, 7 * 2 - 3 * 2)],
    ),
    "eigenvectors/entry-behind-a-five": (
        next(k for k in range(-20, 21) if k and _shown_by(k)),
        [-(1 - 5) * (-1 - 5) // 4, (1 - 5) * -1 // 4, Fraction(1 * -1, 4)],
    ),
    "eigenvectors/four-times-over": (
        [int(entry) for entry in FOURTH],
        [_parts(3 * 4 * 2, 2 * 4 * -1), _parts(3 * 2**4, 2 * -1), _parts(2**4, (-1) ** 4)],
    ),
    "eigenvectors/bicycles-overnight": (round(harbour, 6), [300 / 2, 300 - round(harbour, 6), 300 * 90 / 100]),
}

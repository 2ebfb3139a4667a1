"""Keys of this topic: small rows are written out one by one, factorials are built by adding up."""

from __future__ import annotations

from itertools import combinations, permutations, product

Entry = tuple[object, list[object]]


def _rows(things: int, places: int) -> int:
    """The rows of different things, written out."""
    return sum(1 for _ in permutations(range(things), places))


def _factorial(n: int) -> int:
    """Each factorial is the sum of so many copies of the one before."""
    value = 1
    for factor in range(1, n + 1):
        value = sum([value] * factor)
    return value


MELODIES = [len(set(notes)) for notes in product(range(7), repeat=3)]
SCREENS = next(n for n in range(1, 20) if _factorial(n) == 720)

KEYS: dict[str, Entry] = {
    "permutations/your-turn": (_rows(7, 4), [7**4, _rows(7, 3), _rows(7, 7), 7 + 6 + 5 + 4, _rows(4, 4)]),
    "permutations/cancel-first": (
        _factorial(12) // _factorial(9),
        [_factorial(12 - 9), 12 * 11, 12 * 11 * 10 * 9, 12 * 3],
    ),
    "permutations/next-factorial": (
        _factorial(9),
        [_factorial(8) + 9, _factorial(8) * 8, _factorial(8) + _factorial(8) // 8, _factorial(8) * 10],
    ),
    "permutations/podium": (
        _rows(11, 3),
        [11**3, _rows(11, 2), 11 + 10 + 9, sum(1 for _ in combinations(range(11), 3))],
    ),
    "permutations/two-locks": (
        [sum(1 for _ in product(range(6), repeat=4)), _rows(6, 4)],
        [[_rows(6, 4), 6**4], [4**6, _rows(6, 4)], [6**4, _factorial(6)], [6 * 4, _rows(6, 4)]],
    ),
    "permutations/at-least-one-repeat": (
        sum(kinds < 3 for kinds in MELODIES),
        [len(MELODIES), MELODIES.count(3), MELODIES.count(1), MELODIES.count(2)],
    ),
    "permutations/running-order": (SCREENS, [720, 720 // 2, SCREENS - 1, SCREENS + 1]),
}

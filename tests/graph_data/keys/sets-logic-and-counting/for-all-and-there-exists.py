"""Keys of this topic: every member, and every pair of members, is tried with all() and any()."""

from __future__ import annotations

Entry = tuple[object, list[object]]

T = [1, 2, 4, 8]
N = range(-2, 4)
SIX = range(1, 7)
DIGITS = range(10)
OPENS = {"A": {1, 2, 4}, "B": {2, 3, 4}, "C": {2, 4}, "D": {1, 3, 4}}
RIGHT = {"P": {1, 3}, "Q": {2, 3, 5}, "R": {1, 2}}
PICTURES = range(1, 6)


def _keys(letters: list[str]) -> str:
    return ", ".join(letters)


KEYS: dict[str, Entry] = {
    "for-all-and-there-exists/your-turn": (
        [next(y for y in T if x * y == 8) for x in T],
        [
            [next(y for y in T if T[0] * y == 8) for _ in T],
            [8 - x for x in T],
            T,
            [8 * x for x in T],
        ],
    ),
    "for-all-and-there-exists/what-breaks-it": (
        {n for n in N if not n * n > n},
        [
            {n for n in N if not n * n > n and n},
            {n for n in N if n * n == n and not n},
            {n for n in N if not (n * n if n > 0 else -n * n) > n},
            {n for n in N if n * n > n},
        ],
    ),
    "for-all-and-there-exists/all-witnesses": (
        {x for x in SIX if x * (7 - x) == 12},
        [
            {next(x for x in SIX if x * (7 - x) == 12)},
            "{}",
            {x for x in SIX if x * (7 - x) == 6},
            {x for x in SIX if x * (7 - x) == 10},
        ],
    ),
    "for-all-and-there-exists/doors-and-keys": (
        _keys([key for key, doors in OPENS.items() if all(door in doors for door in OPENS["C"])]),
        [
            _keys([key for key, doors in OPENS.items() if key != "C" and OPENS["C"] <= doors]),
            _keys([key for key, doors in OPENS.items() if any(door in doors for door in OPENS["C"])]),
            _keys([key for key, doors in OPENS.items() if doors == OPENS["C"]]),
        ],
    ),
    "for-all-and-there-exists/one-for-all": (
        next(y for y in DIGITS if all(x + y - x * y == 1 for x in DIGITS)),
        [0, 2, 9],
    ),
    "for-all-and-there-exists/programs-and-pictures": (
        {n for n in PICTURES if not any(n in named for named in RIGHT.values())},
        [
            {n for n in PICTURES if any(n in named for named in RIGHT.values())},
            {n for n in PICTURES if not all(n in named for named in RIGHT.values())},
            {n for n in PICTURES if n not in RIGHT["P"] and n not in RIGHT["R"]},
        ],
    ),
}

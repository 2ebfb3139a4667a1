"""Keys of this topic: the choices are written out as sets and counted."""

from __future__ import annotations

from itertools import permutations

Entry = tuple[object, list[object]]


def _rows(n: int, k: int) -> list[tuple[int, ...]]:
    return list(permutations(range(n), k))


def _choices(n: int, k: int) -> int:
    """The rows, sorted into sets with the same members."""
    return len({frozenset(row) for row in _rows(n, k)})


def _pascal(n: int, k: int) -> int:
    """The choices with the last thing and those without it."""
    return 1 if k in (0, n) else _pascal(n - 1, k - 1) + _pascal(n - 1, k)


CREWS = {(driver, frozenset(pair)) for driver, *pair in _rows(7, 3)}
LOOSE_CREWS = [(driver, pair) for driver in range(7) for pair in {frozenset(row) for row in _rows(7, 2)}]
ENVELOPES = {frozenset(row) for row in _rows(6, 4)}
TOWNS = next(n for n in range(2, 30) if _choices(n, 2) == 28)

KEYS: dict[str, Entry] = {
    "combinations/your-turn": (
        _choices(10, 4),
        [len(_rows(10, 4)), len(_rows(10, 4)) // 4, _choices(10, 3), 10 * 4, len(_rows(4, 4))],
    ),
    "combinations/twelve-choose-three": (
        _choices(12, 3),
        [len(_rows(12, 3)), len(_rows(12, 3)) // 3, _choices(12, 2), 12 // 3],
    ),
    "combinations/the-others": (
        next(k for k in range(16) if k != 4 and _pascal(15, k) == 1365),
        [next(k for k in range(16) if _pascal(15, k) == 1365), 4 + 1, 15 + 4, 15 * 4],
    ),
    "combinations/chair-and-helpers": (
        len(CREWS),
        [len(_rows(7, 3)), _choices(7, 3), len(LOOSE_CREWS), 7 + _choices(6, 2)],
    ),
    "combinations/why-divide": (
        len(_rows(6, 4)) // len(ENVELOPES),
        [4, len(_rows(6, 4)), len(ENVELOPES), 4 * 4],
    ),
    "combinations/roads-between-towns": (
        TOWNS,
        [28, 28 // 2, next(n for n in range(2, 30) if _choices(n, 2) == 21), 28 * 2],
    ),
}

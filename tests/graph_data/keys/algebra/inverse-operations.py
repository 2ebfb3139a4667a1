"""Keys of this topic: every start is tried forward through the chain until the end fits."""

from __future__ import annotations

from collections.abc import Callable

Entry = tuple[object, list[object]]
Chain = Callable[[int], float]


def _start(chain: Chain, end: float) -> int:
    """The only number up to 200 that the chain leads to the end."""
    (found,) = [number for number in range(201) if chain(number) == end]
    return found


def _lena(number: int) -> float:
    return (number * 3 - 7) / 4


FIRST_MACHINE = next(by for by in range(1, 41) if 40 / by == 8 and 35 / by == 7)

KEYS: dict[str, Entry] = {
    "inverse-operations/your-turn": (
        _start(lambda number: (number / 3 + 8) * 2, 30),
        [
            _start(lambda number: (number + 8) * 2, 30),
            int((30 / 3 + 8) * 2),
            _start(lambda number: (number * 2 + 8) / 3, 30),  # undone from the front
            _start(lambda number: (number / 3 - 8) * 2, 30),
        ],
    ),
    "inverse-operations/two-machines": (
        _start(lambda number: number / FIRST_MACHINE, 6),
        [6 + (40 - 8), 6 + FIRST_MACHINE, 6 + (35 - 7), FIRST_MACHINE],
    ),
    "inverse-operations/doubled-sum": (
        _start(lambda number: (number + 4) * 2, 18),
        [
            _start(lambda number: number * 2 + 4, 18),
            (18 + 4) * 2,
            _start(lambda number: number * 2, 18),
            _start(lambda number: (number - 4) * 2, 18),
        ],
    ),
    "inverse-operations/check-a-difference": (
        _start(lambda number: number - 47, 54),
        [91, 54 - 47, _start(lambda number: number + 47, 91), 54 + 91],
    ),
    "inverse-operations/check-a-start": (
        int(_lena(9)),
        [6, 9 * 3 - 7, 9 * 3],
    ),
    "inverse-operations/shelved-books": (
        _start(lambda number: (number - 5) / 4, 8),
        [
            _start(lambda number: number / 4, 8),
            _start(lambda number: (number + 5) / 4, 8),
            _start(lambda number: number / 4 - 5, 8),
            5 + 4 + 8,
        ],
    ),
}

"""Keys of this topic: every candidate is put into the gap and the sentence is judged by Python."""

from __future__ import annotations

Entry = tuple[object, list[object]]

LINES = {1: 5 + 3 == 4 + 4, 2: 6 != 2 + 4, 3: 40_100 > 39_999, 4: 2 + 7 < 9}
READINGS = {9: 27, 10: 31, 11: 19, 12: 28, 13: 26}


def _true_lines(**read_as: bool) -> set[int]:
    """The lines that count as true if some of them are read as told."""
    judged = LINES | {int(name[1:]): value for name, value in read_as.items()}
    return {line for line, value in judged.items() if value}


KEYS: dict[str, Entry] = {
    "statements-and-truth/your-turn": (
        {n for n in range(7) if 4 + n < 8},
        [
            {n for n in range(7) if 4 + n <= 8},
            {n for n in range(1, 7) if 4 + n < 8},
            {n for n in range(7) if 4 + n == 8},
            {n for n in range(7) if 4 + n > 8},
        ],
    ),
    "statements-and-truth/true-lines": (
        _true_lines(),
        [
            _true_lines(_4=2 + 7 <= 9),
            _true_lines(_1=5 + 3 == 4),
            _true_lines(_2=6 == 2 + 4),
            {line for line, value in LINES.items() if not value},
        ],
    ),
    "statements-and-truth/balance-the-sides": (
        next(n for n in range(20) if 3 + n == 4 + 5),
        [next(n for n in range(20) if 3 + n == 4), 4 + 5, next(n for n in range(20) if 3 + n == 8)],
    ),
    "statements-and-truth/same-number-twice": (
        {n for n in range(6) if n + n < 7},
        [
            {n for n in range(6) if n < 7},
            {n for n in range(1, 6) if n + n < 7},
            {n for n in range(6) if n + n <= 8},
            {n for n in range(6) if n + n > 7},
        ],
    ),
    "statements-and-truth/greenhouse": (
        {hour for hour, reading in READINGS.items() if not reading > 27},
        [
            {hour for hour, reading in READINGS.items() if reading > 27},
            {hour for hour, reading in READINGS.items() if reading < 27},
            {reading for reading in READINGS.values() if not reading > 27},
        ],
    ),
}

"""Keys of this topic: the sequences are written out step by step and searched."""

from __future__ import annotations

from fractions import Fraction
from itertools import count

Entry = tuple[object, list[object]]


def _steps(start: int, step: int, times: int) -> int:
    for _ in range(times):
        start += step
    return start


def _place(start: int, step: int, value: int) -> int:
    return next(n for n in count(1) if _steps(start, step, n - 1) == value)


def _line(at_0: int, step: int) -> str:
    return f"({at_0}) + ({step})*n"


WELL = _place(45, 7, 150)
PLACES = range(1, 5)
CANDIDATES = (2, 40, 50, 62, 100)
TERMS = {6 * n - 4: n for n in range(1, 100)}
FOUND = [c for c in CANDIDATES if c in TERMS]
SIZE, LIMIT = Fraction("0.6"), Fraction("0.05")
(STEP,) = [d for d in range(-50, 50) if _steps(11, d, 7 - 3) == 31]


def _set(values: list[int]) -> str:
    return "{" + ", ".join(map(str, values)) + "}"


KEYS: dict[str, Entry] = {
    "sequences/your-turn": (WELL, [WELL - 1, _steps(45, 7, 149), 150 - _steps(45, -7, 1)]),
    "sequences/first-four": (
        [n * (n - 4) for n in PLACES],
        [
            [n * (n - 4) for n in range(4)],
            [n * (n + 4) for n in PLACES],
            [2 * n - 4 * n for n in PLACES],
            [n * n - 4 for n in PLACES],
        ],
    ),
    "sequences/fortieth-term": (
        _steps(50, -6, 39),
        [_steps(50, -6, 40), _steps(50, 6, 39), _steps(0, -6, 39), _steps(50, -6, 38)],
    ),
    "sequences/rule-from-minus-seven": (
        _line(_steps(-7, -4, 1), 4),
        [_line(-7, 4), _line(4, 1), _line(11, 4), _line(4, -7)],
    ),
    "sequences/back-to-the-first": (
        _steps(11, -STEP, 2),
        [_steps(11, -STEP, 1), _steps(11, -STEP, 3), _steps(11, -((31 - 11) // 5), 2), _steps(11, STEP, 2)],
    ),
    "sequences/which-are-terms": (
        _set(FOUND),
        [
            _set([c for c in FOUND if c != 6 - 4]),
            _set([c for c in CANDIDATES if (c - 4) % 6 == 0]),
            _set([TERMS[c] for c in FOUND]),
            _set(list(CANDIDATES)),
        ],
    ),
    "sequences/shrinking-steps": (
        next(n for n in count(1) if SIZE / n < LIMIT),
        [next(n for n in count(1) if SIZE / n <= LIMIT), 13 - 2, float(SIZE * LIMIT)],
    ),
}

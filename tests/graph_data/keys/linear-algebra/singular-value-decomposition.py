"""Keys of this topic: stretches are measured all around the circle, and terms are formed from where vectors go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

Entry = tuple[object, list[object]]
Vector = Sequence[float]
Rows = Sequence[Vector]


def _times(rows: Rows, x: Vector) -> list[float]:
    return [sum(a * b for a, b in zip(row, x, strict=True)) for row in rows]


def _outer(factor: float, u: Vector, v: Vector) -> list[list[float]]:
    return [[round(factor * x * y, 9) for y in v] for x in u]


def _turned(rows: Rows) -> list[list[float]]:
    return [list(column) for column in zip(*rows, strict=True)]


def _directions() -> list[Vector]:
    return [(math.cos(math.pi * i / 7200), math.sin(math.pi * i / 7200)) for i in range(7200)]


def _stretches(rows: Rows) -> tuple[float, float]:
    """The smallest and the largest length of the images of unit vectors."""
    lengths = [math.hypot(*_times(rows, v)) for v in _directions()]
    return round(min(lengths), 4), round(max(lengths), 4)


def _term(rows: Rows, v: Vector, scaled: bool = True) -> list[list[float]]:
    """A v times v laid down, with v scaled to length 1 or not."""
    return _outer(1 / (math.hypot(*v) ** 2 if scaled else 1), _times(rows, v), v)


def _sum(one: Rows, other: Rows) -> list[list[float]]:
    return [[round(a + b, 9) for a, b in zip(r, s, strict=True)] for r, s in zip(one, other, strict=True)]


def _braced(numbers: Sequence[float]) -> str:
    return "{" + ", ".join(f"{n:g}" for n in numbers) + "}"


YOURS, LONG, SHORT = [(1, 5), (7, 5)], (1, 1), (1, -1)
TURNED = [(0, -5), (3, 0)]
LOW, HIGH = _stretches(TURNED)
FORM = [math.sqrt(sum(a * b for a, b in zip(_times([(17, 8), (8, 17)], v), v, strict=True))) for v in _directions()]
SENT = _times([(2.4, 8.2), (6.8, 2.4)], (0.6, 0.8))
FIRST, SECOND = _outer(50, (0.6, 0.8), (0.8, 0.6)), _outer(25, (0.8, -0.6), (0.6, -0.8))
ALL, FILM = [12, 4, 3], [8, 5, 3, 1, 1]


def _enough(sizes: Sequence[int]) -> int:
    return next(k for k, kept in enumerate(accumulate(sizes), 1) if 10 * kept >= 9 * sum(sizes))


KEYS: dict[str, Entry] = {
    "singular-value-decomposition/your-turn": (
        _term(YOURS, LONG),
        [_term(YOURS, LONG, scaled=False), _term(YOURS, SHORT), _turned(_term(YOURS, LONG))],
    ),
    "singular-value-decomposition/turned-and-stretched": (
        _braced([LOW, HIGH]),
        [_braced([LOW, -HIGH]), _braced([LOW**2, HIGH**2])],
    ),
    "singular-value-decomposition/largest-of-two": (
        round(max(FORM), 6),
        [round(max(FORM) ** 2, 6), round(min(FORM), 6), round(math.sqrt(17), 2)],
    ),
    "singular-value-decomposition/where-it-is-sent": (
        [round(x / math.hypot(*SENT), 9) for x in SENT],
        [[round(x, 9) for x in SENT], [round(x / math.hypot(*SENT) ** 2, 9) for x in SENT], [0.6, 0.8]],
    ),
    "singular-value-decomposition/how-short-at-least": (
        _stretches([(6 * 4, 0), (0, 0.5 * 4)])[0],
        [_stretches([(6 * 4, 0), (0, 0.5 * 4)])[1], 0.5, 4 / 0.5],
    ),
    "singular-value-decomposition/through-five-matrices": (
        list(accumulate([32.0, *[0.5] * 5], lambda length, factor: length * factor))[-1],
        [32 * 0.5 * 5, 32 * 3**5, 32 * 0.5],
    ),
    "singular-value-decomposition/first-term-only": (
        FIRST,
        [_turned(FIRST), _outer(1, (0.6, 0.8), (0.8, 0.6)), _sum(FIRST, SECOND), SECOND],
    ),
    "singular-value-decomposition/what-is-left-out": (
        # a diagonal matrix with these singular values, entry by entry
        sum(size * size for i, size in enumerate(ALL) if i >= 1),
        [sum(ALL[1:]), round(math.hypot(*ALL[1:]), 9), ALL[2] ** 2, ALL[0] ** 2],
    ),
    "singular-value-decomposition/nine-tenths-of-it": (
        _enough([size * size for size in FILM]),
        [
            None,  # 89% taken for enough
            _enough(FILM),
            len(FILM),
        ],
    ),
}

"""Keys of this topic, computed by walking one unit at a time, and by search where the question runs backwards."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Point = tuple[int, ...]


def _way(start: Point, end: Point) -> Point:
    """Unit steps on each axis, counted until the end is reached."""
    steps = []
    for here, there in zip(start, end, strict=True):
        count = 0
        while here + count != there:
            count += 1 if there > here else -1
        steps.append(count)
    return tuple(steps)


def _walk(start: Point, steps: Point, sign: int = 1) -> Point:
    return tuple(here + sign * step for here, step in zip(start, steps, strict=True))


DRAWING = ["T.....", "......", "......", ".....H"]


def _find(letter: str) -> Point:
    return next((x, -y) for y, line in enumerate(DRAWING) for x, found in enumerate(line) if found == letter)


OLD_TAIL, OLD_TIP, NEW_TAIL = (5, -2), (-1, 2), (4, 1)
STEPS = _way(OLD_TAIL, OLD_TIP)
DRAWN = _way(_find("T"), _find("H"))
TIP, ARROW = (2, 1), (-3, 4)
TAIL = next(tail for tail in product(range(-9, 10), repeat=2) if _walk(tail, ARROW) == TIP)
FIRST, SECOND = (4, -1, 6), (1, 3, 6)
FLIGHT = _way(FIRST, SECOND)
A, B, D = (1, 2), (5, 3), (2, 6)
BEFORE, AFTER, COLOUR = (200, 120, 40), (180, 150, 40), (90, 60, 10)
SHIFT = _way(BEFORE, AFTER)

KEYS: dict[str, Entry] = {
    "vectors-as-arrows/your-turn": (
        _walk(NEW_TAIL, STEPS),
        [
            STEPS,
            _walk(NEW_TAIL, STEPS, -1),
            _walk(NEW_TAIL, (STEPS[0], OLD_TIP[1] - abs(OLD_TAIL[1]))),
            _walk(NEW_TAIL, OLD_TIP),
        ],
    ),
    "vectors-as-arrows/read-off-a-drawing": (
        DRAWN,
        [(DRAWN[0], -DRAWN[1]), _way(_find("H"), _find("T")), DRAWN[::-1], (len(DRAWING[0]), -len(DRAWING))],
    ),
    "vectors-as-arrows/where-it-began": (
        TAIL,
        [_walk(TIP, ARROW), _walk(ARROW, TIP, -1), (TIP[0] + ARROW[0], TAIL[1])],
    ),
    "vectors-as-arrows/drone-between-hovers": (
        FLIGHT,
        [_way(SECOND, FIRST), (FLIGHT[0], SECOND[1] - abs(FIRST[1]), FLIGHT[2]), _walk(FIRST, SECOND), FLIGHT[:2]],
    ),
    "vectors-as-arrows/fourth-corner": (
        _walk(D, _way(A, B)),
        [_way(A, B), _walk(D, _way(A, B), -1), _walk(D, B), _way(A, D)],
    ),
    "vectors-as-arrows/shift-of-a-colour": (
        _walk(COLOUR, SHIFT),
        [
            SHIFT,
            _walk(COLOUR, SHIFT, -1),
            tuple(int(c * Fraction(a, b)) for c, a, b in zip(COLOUR, AFTER, BEFORE, strict=True)),
        ],
    ),
}

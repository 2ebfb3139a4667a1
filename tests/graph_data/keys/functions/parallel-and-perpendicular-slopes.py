"""Keys of this topic: steps are turned by a quarter, (r, s) to (-s, r), and lines followed from their points."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Step = tuple[int, int]


def _turned(step: Step) -> Step:
    return -step[1], step[0]


def _slope(step: Step) -> Fraction:
    return Fraction(step[1], step[0])


def _at(m: Fraction, p: Step, x: int) -> Fraction:
    return p[1] + m * (x - p[0])


def _through(m: Fraction, p: Step) -> str:
    return f"({m})*x + ({_at(m, p, 0)})"


def _solved(a: int, b: int, c: int) -> Fraction:
    """The slope of ax + by = c, from its heights at 0 and 1."""
    return Fraction(c - a, b) - Fraction(c, b)


GIVEN, P = (5, 2), (4, 3)
ACROSS = _slope(_turned(GIVEN))
K = next(k for k in range(-20, 21) if _solved(k, 2, 10) == 3)
FIRST = (4 - 1, 8 - 2)
PARTNER = _slope(_turned(FIRST))
ALONG, Q = _solved(3, 4, 8), (8, 1)
A, B, C = (-1, 2), (3, 4), (2, 6)
ROAD = (4, 3)
PATH = _slope(_turned(ROAD))

KEYS: dict[str, Entry] = {
    "parallel-and-perpendicular-slopes/your-turn": (
        _through(ACROSS, P),
        [
            _through(-ACROSS, P),
            _through(-_slope(GIVEN), P),
            _through(_slope(GIVEN), P),
            f"({ACROSS})*x + {P[1]}",
        ],
    ),
    "parallel-and-perpendicular-slopes/parallel-by-choice-of-k": (
        K,
        [-K, 3, -3, Fraction(2, 3) if _solved(2, 6, 30) == Fraction(-1, 3) else None],
    ),
    "parallel-and-perpendicular-slopes/last-coordinate": (
        _at(PARTNER, (0, 7), 6),
        [_at(-PARTNER, (0, 7), 6), _at(_slope(FIRST), (0, 7), 6), _at(-_slope(FIRST), (0, 7), 6), PARTNER * 6],
    ),
    "parallel-and-perpendicular-slopes/parallel-through-eight-one": (
        _through(ALONG, Q),
        [
            _through(-ALONG, Q),
            _through(-1 / ALONG, Q),
            f"({ALONG})*x + {Fraction(8, 4)}",
            _through(ALONG * 4, Q),
        ],
    ),
    "parallel-and-perpendicular-slopes/the-fourth-corner": (
        [A[0] + C[0] - B[0], A[1] + C[1] - B[1]],
        [
            [A[0] - (C[0] - B[0]), A[1] - (C[1] - B[1])],
            [C[0] + B[0] - A[0], C[1] + B[1] - A[1]],
        ],
    ),
    "parallel-and-perpendicular-slopes/cycle-path": (
        _at(PATH, ROAD, 7),
        [
            _at(-PATH, ROAD, 7),
            float(_at(_slope(ROAD), ROAD, 7)),
            float(_at(-_slope(ROAD), ROAD, 7)),
            PATH * (7 - ROAD[0]),
        ],
    ),
}

"""Areas estimated strip by strip, by walking along the edges."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _edges(start: Fraction | int, end: Fraction | int, n: int) -> list[Fraction]:
    """The edges of n strips, found by stepping on."""
    edges = [Fraction(start)]
    for _ in range(n):
        edges.append(edges[-1] + (Fraction(end) - start) / n)
    return edges


def _strips(f: Callable[[Fraction], Fraction], edges: list[Fraction], place: Fraction) -> Fraction:
    """The total of the strips, with heights at this part of the way from the left edge to the right one."""
    total = Fraction(0)
    for left, right in itertools.pairwise(edges):
        total += f(left + place * (right - left)) * (right - left)
    return total


LEFT, MIDDLE, RIGHT = Fraction(0), Fraction(1, 2), Fraction(1)


def _cup(x: Fraction) -> Fraction:
    return x * x + 1


def _square(x: Fraction) -> Fraction:
    return x * x


CUP, SQUARE, EIGHT = _edges(1, 3, 4), _edges(0, 6, 3), _edges(3, 5, 8)


def _strips_for(difference: Fraction, length: int) -> int:
    """The first number of strips at which this difference of heights, one strip wide, is at most 1."""
    n = 1
    while difference * Fraction(length, n) > 1:
        n += 1
    return n


SPEEDS, HOUR = [30, 48, 60, 42], Fraction(10, 60)
POWERS, HALF = [Fraction(p) for p in ("0.4", "1.2", "2.0", "1.6", "0.8")], Fraction(1, 2)

KEYS: dict[str, Entry] = {
    "riemann-sums/your-turn": (
        float(_strips(_cup, CUP, RIGHT)),
        [
            float(_strips(_cup, CUP, LEFT)),
            float(sum(map(_cup, CUP[1:]))),
            float(sum(map(_cup, CUP)) / 2),
            float(_strips(_cup, CUP, MIDDLE)),
            float(_strips(_square, CUP, RIGHT)),
            float((sum(map(_square, CUP[1:])) + 1) / 2),
        ],
    ),
    "riemann-sums/three-midpoints": (
        _strips(_square, SQUARE, MIDDLE),
        [
            _strips(_square, SQUARE, LEFT),
            _strips(_square, SQUARE, RIGHT),
            _strips(_square, SQUARE, MIDDLE) / 2,
            (_strips(_square, SQUARE, LEFT) + _strips(_square, SQUARE, RIGHT)) / 2,
        ],
    ),
    "riemann-sums/edge-of-the-sixth-strip": (
        float(EIGHT[5]),
        [float(EIGHT[6]), float(EIGHT[5] - 3), float(EIGHT[-1 - 5]), float(3 + 5 * Fraction(5, 8))],
    ),
    "riemann-sums/strips-for-a-given-gap": (
        _strips_for(Fraction(20 - 4), 8),
        [20 - 4, _strips_for(Fraction(20), 8), 8, _strips_for(Fraction(20 + 4), 8)],
    ),
    "riemann-sums/litres-from-hours": (
        sum(15 for _ in range(3 * 60)),
        [15 * 3, sum(15 for _ in range(60)), float(Fraction(15 * 3, 60))],
    ),
    "riemann-sums/bus-every-ten-minutes": (
        sum(speed * HOUR for speed in SPEEDS[1:]),
        [sum(speed * HOUR for speed in SPEEDS[:-1]), sum(SPEEDS[1:]) * 10, sum(SPEEDS) * HOUR, sum(SPEEDS[1:])],
    ),
    "riemann-sums/energy-of-a-training-run": (
        float(sum(power * HALF for power in POWERS[:-1])),
        [float(sum(power * HALF for power in POWERS[1:])), float(sum(POWERS[:-1])), float(sum(POWERS) * HALF)],
    ),
}

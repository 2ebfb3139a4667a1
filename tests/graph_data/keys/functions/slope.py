"""Keys of this topic: slopes are found by asking which steady change leads from one point to the other."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]
Number = Fraction | int

STARS = [(0, 40), (2, 30), (4, 20), (6, 10), (8, 0)]


def _steady(x: Number, y: Number, x_end: Number, y_end: Number) -> Fraction:
    """The step m with y + m (x_end - x) = y_end, tested by walking it."""
    step = (Fraction(y_end) - y) / (Fraction(x_end) - x)
    assert y + step * (x_end - x) == y_end
    return step


def _walk(height: int, step: int, times: int) -> int:
    for _ in range(times):
        height += step
    return height


LAKE = _steady(-3, -12, 5, 8)
(STAR,) = {_steady(*a, *b) for a in STARS for b in STARS if a < b}
LEFT_UP = _steady(0, 0, -2, 5)
LOW, HIGH = Fraction(300, 1000), Fraction(1800, 1000)
COLDER = _steady(LOW, 16, HIGH, 7)
FALL = _steady(2, Fraction("3.4"), 7, Fraction("2.4"))
UPRIGHT = next(k for k in range(-20, 20) if len({2, k}) == 1)

KEYS: dict[str, Entry] = {
    "slope/your-turn": (
        LAKE,
        [Fraction(8 + 12, -3 - 5), 1 / LAKE, Fraction(8 + 12, 5 - 3), Fraction(8 - 12, 5 + 3)],
    ),
    "slope/squares-are-not-units": (
        STAR,
        [Fraction(1 - len(STARS), len(STARS) - 1), -STAR, STARS[1][1] - STARS[0][1], 1 / STAR],
    ),
    "slope/left-and-up": (LEFT_UP, [Fraction(5, 2), 1 / LEFT_UP, Fraction(2, 5), -5]),
    "slope/missing-height": (
        _walk(-4, 3, 5 - 1),
        [3 * (5 - 1), _walk(4, 3, 5 - 1), _walk(-4, 3, 1), _walk(-4, -3, 5 - 1)],
    ),
    "slope/colder-higher-up": (
        COLDER,
        [-COLDER, float(_steady(300, 16, 1800, 7)), 7 - 16, (7 - 16) / HIGH],
    ),
    "slope/a-line-without-slope": (UPRIGHT, [7, 0, -1]),
    "slope/error-of-a-model": (
        float(FALL),
        [float(-FALL), float(FALL / 100), float(FALL * 5), float(1 / FALL)],
    ),
}

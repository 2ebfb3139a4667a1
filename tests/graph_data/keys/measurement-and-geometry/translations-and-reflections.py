"""Keys of this topic: slides walked step by step, and mirror images found by their distance from the mirror."""

from __future__ import annotations

Entry = tuple[object, list[object]]
Point = tuple[int, int]


def _walk(point: Point, moves: str) -> list[int]:
    x, y = point
    for move in moves:
        x += {"l": -1, "r": 1}.get(move, 0)
        y += {"d": -1, "u": 1}.get(move, 0)
    return [x, y]


def _over(value: int) -> int:
    """The other place equally far from the mirror at 0."""
    return next(n for n in range(-99, 100) if abs(n) == abs(value) and n != value)


def _step(start: int, end: int) -> int:
    return next(n for n in range(-99, 100) if start + n == end)


SLIDE = "rrrr" + "ddd"
ACROSS, UP = _step(4, -2), _step(-1, 6)
LEFT, RIGHT = -12, 30

KEYS: dict[str, Entry] = {
    "translations-and-reflections/your-turn": (
        _walk((_over(6), -2), SLIDE),
        [
            _walk((6, _over(-2)), SLIDE),
            _walk((_over(6), -2), "llll" + "ddd"),
            _walk((_over(6), -2), "rrrr" + "uuu"),
            _walk((6, -2), SLIDE),
        ],
    ),
    "translations-and-reflections/sensor-shifted": (
        _walk((-3, 5), "l" * 7 + "d" * 9),
        [
            _walk((-3, 5), "r" * 7 + "d" * 9),
            _walk((-3, 5), "l" * 7 + "u" * 9),
            _walk((-3, 5), "l" * 9 + "d" * 7),
            _walk((0, 0), "l" * 7 + "d" * 9),
        ],
    ),
    "translations-and-reflections/mirror-in-the-x-axis": (
        [-8, _over(-3)],
        [[_over(-8), -3], [_over(-8), _over(-3)], [-3, -8]],
    ),
    "translations-and-reflections/which-step-was-it": (
        [ACROSS, UP],
        [[_step(-2, 4), _step(6, -1)], [4 + -2, -1 + 6], [-2, 6], [ACROSS, _step(1, 6)]],
    ),
    "translations-and-reflections/lost-corner": (
        _walk((3, -6), "l" * 5 + "u" * 2),
        [
            _walk((3, -6), "r" * 5 + "d" * 2),
            _walk((3, -6), "l" * 5 + "d" * 2),
            _walk((3, -6), "r" * 5 + "u" * 2),
        ],
    ),
    "translations-and-reflections/mirrored-photo": (
        min(_over(LEFT), _over(RIGHT)),
        [LEFT, _over(LEFT), RIGHT],
    ),
}

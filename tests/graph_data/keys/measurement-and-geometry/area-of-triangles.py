"""Keys of this topic: triangles given by their corners, their areas by the crosswise products of coordinates."""

from __future__ import annotations

from fractions import Fraction
from math import isqrt

Entry = tuple[object, list[object]]


def _area(base: int, height: int, foot: int = 0) -> Fraction:
    """Corners at (0, 0), (base, 0) and (foot, height)."""
    corners = [(0, 0), (base, 0), (foot, height)]
    following = corners[1:] + corners[:1]
    return Fraction(sum(a * d - b * c for (a, b), (c, d) in zip(corners, following, strict=True)), 2)


def _rectangle(width: int, height: int) -> int:
    return len([(x, y) for x in range(width) for y in range(height)])


def _slant(across: int, up: int) -> int:
    length = isqrt(across**2 + up**2)
    assert length**2 == across**2 + up**2
    return length


LEFT, RIGHT = int(_area(3, 4)), int(_area(5, 4))
HIGH = next(high for high in range(1, 50) if _area(8, high) == 24)
SHAFT, HEAD = _rectangle(6, 3), _area(5, 4, 2)

KEYS: dict[str, Entry] = {
    "area-of-triangles/your-turn": (
        _area(10, 12, 5),
        [_rectangle(10, 12), _area(10, _slant(5, 12), 5), 10 + 2 * _slant(5, 12), _rectangle(10, _slant(5, 12))],
    ),
    "area-of-triangles/height-on-ab": (
        next(high for high in range(1, 22) if high**2 == 10**2 - 6**2 == 17**2 - 15**2),
        [_slant(6, 8), _slant(15, 8), 6, 21 - 6],
    ),
    "area-of-triangles/height-from-the-area": (
        HIGH,
        [next(high for high in range(1, 50) if _rectangle(8, high) == 24), 24 - 8, 24 // 2],
    ),
    "area-of-triangles/two-pieces": (
        [LEFT, RIGHT],
        [[_rectangle(3, 4), _rectangle(5, 4)], [int(_area(8, 4) / 2)] * 2, [RIGHT, LEFT]],
    ),
    "area-of-triangles/arrow-sign": (
        SHAFT + HEAD,
        [SHAFT + _rectangle(5, 4), SHAFT, Fraction(SHAFT + _rectangle(5, 4), 2), HEAD],
    ),
    "area-of-triangles/square-corner": (
        _area(8, 6),
        [_rectangle(8, 6), _area(8, _slant(8, 6)), _area(6, _slant(8, 6))],
    ),
}

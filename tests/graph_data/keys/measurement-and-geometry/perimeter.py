"""Keys of this topic: corners given by places, and the way round taken as steps from corner to corner."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _round(corners: list[tuple[int, int]]) -> int:
    """The way round a figure with level and upright sides."""
    following = corners[1:] + corners[:1]
    return sum(abs(a - c) + abs(b - d) for (a, b), (c, d) in zip(corners, following, strict=True))


def _rectangle(width: int, height: int) -> int:
    return _round([(0, 0), (width, 0), (width, height), (0, height)])


ROOM = _round([(0, 0), (14, 0), (14, 10 - 4), (9, 10 - 4), (9, 10), (0, 10)])
HEM = [7, 12, 9, 12, 15]

THIRD = next(side for side in range(1, 41) if 14 + 9 + side == 40)
SHORT = next(side for side in range(1, 28) if _rectangle(9, side) == 28)

KEYS: dict[str, Entry] = {
    "perimeter/your-turn": (ROOM, [14 + 10 + 9 + 4, ROOM - (14 - 9), ROOM - (10 - 4)]),
    "perimeter/frame": (_rectangle(13, 8), [13 + 8, 13 + 8 + 13, 8 + 13 + 8]),
    "perimeter/five-sided-kite": (sum(HEM), [sum(set(HEM)), sum(HEM[:-1]), sum(HEM) - 10]),
    "perimeter/third-side-of-a-run": (THIRD, [14 + 9, 14 + 9 + 40, 40 - 14]),
    "perimeter/short-side-of-a-court": (SHORT, [28 - 9, 28 - 9 - 9, 9 + SHORT]),
    "perimeter/wire-for-a-mower": (
        sum([12, 7, 12, 7]) - 2,
        [_rectangle(12, 7), 12 + 7 - 2, _rectangle(12, 7) + 2],
    ),
}

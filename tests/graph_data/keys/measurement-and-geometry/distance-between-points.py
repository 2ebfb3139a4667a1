"""Keys of this topic: distances as the absolute value of a difference of complex numbers."""

from __future__ import annotations

from math import sqrt

Entry = tuple[object, list[object]]


def _distance(p: complex, q: complex) -> float:
    return round(abs(q - p), 2)


PLACES = [(5, 5), (-1, 4), (6, 4), (7, 1), (2, 7), (-2, -3), (6, 5), (3, 3), (5, 4)]
GAPS = [(abs(x - 2), abs(y - 1)) for x, y in PLACES]
AT = [n for n in range(-20, 20) if abs(complex(n, 3) - complex(2, 7)) == 5]

KEYS: dict[str, Entry] = {
    "distance-between-points/your-turn": (
        _distance(-2 + 5j, 4 - 3j),
        [6 + 8, round(sqrt((4 - 2) ** 2 + (5 - 3) ** 2), 2), 6**2 + 8**2, round(sqrt(8**2 - 6**2), 2)],
    ),
    "distance-between-points/not-a-whole-number": (
        _distance(1 - 1j, 4 + 1j),
        [3 + 2, _distance(1 + 1j, 4 + 1j), 3**2 + 2**2, round(sqrt(3 * 2 + 2 * 2), 2)],
    ),
    "distance-between-points/where-on-the-line": (max(AT), [max(AT) - 2, 2 + 5, min(AT), 2 + (25 - 16)]),
    "distance-between-points/signs-of-the-gaps": (
        _distance(0j, -7 + 24j),
        [-7 + 24, 7 + 24, round(sqrt(24**2 - 7**2), 2)],
    ),
    "distance-between-points/within-five": (
        sum(abs(complex(*gap)) <= 5 for gap in GAPS),
        [
            sum(abs(complex(*gap)) < 5 for gap in GAPS),
            sum(sum(gap) <= 5 for gap in GAPS),
            sum(max(gap) <= 5 for gap in GAPS),
        ],
    ),
}

"""Keys of this topic: matrices are read off from geometric rules, images mixed from the images of two arrows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction
Vector = Sequence[Number]


def _matrix(rule: Callable[[Number, Number], Vector]) -> list[list[Number]]:
    return [list(row) for row in zip(rule(1, 0), rule(0, 1), strict=True)]


def _shown(rows: Sequence[Vector]) -> str:
    return "[" + ", ".join("[" + ", ".join(str(entry) for entry in row) + "]" for row in rows) + "]"


def _mix(weights: Vector, *vectors: Vector) -> list[Number]:
    return [sum(w * e for w, e in zip(weights, entries, strict=True)) for entries in zip(*vectors, strict=True)]


def _mirrored(dx: int, dy: int) -> Callable[[Number, Number], Vector]:
    """The mirror in the line through 0 along (dx, dy): twice the foot on the line, minus the point."""

    def image(x: Number, y: Number) -> Vector:
        share = Fraction(x * dx + y * dy, dx * dx + dy * dy)
        return (2 * share * dx - x, 2 * share * dy - y)

    return image


C, S = Fraction(8, 10), Fraction(6, 10)
FIRST, SECOND, POINT = (2, 1), (-1, 3), (3, -2)
E1, BOTH, WANTED = (3, -1), (4, 2), (2, 3)
E2 = _mix((1, -1), BOTH, E1)
FOUR_CHAIRS, THREE_TABLES, ORDER = (12, 32, 8), (24, 36, 9), (2, 5)
CHAIR = [Fraction(need, 4) for need in FOUR_CHAIRS]
TABLE = [Fraction(need, 3) for need in THREE_TABLES]


def _squared(vector: Vector) -> Vector:
    return (vector[0] ** 2, vector[1])


U, V = (1, 2), (3, -1)
WHOLE, PARTS = _squared(_mix((1, 1), U, V)), _mix((1, 1), _squared(U), _squared(V))


def _whole(vector: Vector) -> list[int]:
    return [int(entry) for entry in vector]


KEYS: dict[str, Entry] = {
    "linear-transformations/your-turn": (
        _shown(_matrix(_mirrored(1, -1))),
        [
            _shown(_matrix(_mirrored(1, 1))),
            _shown(_matrix(lambda x, y: (-x, -y))),
            _shown(_matrix(lambda x, y: (y, -x))),
        ],
    ),
    "linear-transformations/a-turn-from-its-cosine": (
        _shown(_matrix(lambda x, y: (C * x - S * y, S * x + C * y))),
        [
            _shown(_matrix(lambda x, y: (C * x + S * y, -S * x + C * y))),
            _shown(_matrix(lambda x, y: (S * x - C * y, C * x + S * y))),
            _shown(_matrix(lambda x, y: (C * x + S * y, S * x + C * y))),
        ],
    ),
    "linear-transformations/two-images-given": (
        _mix(POINT, FIRST, SECOND),
        [
            [sum(a * x for a, x in zip(row, POINT, strict=True)) for row in (FIRST, SECOND)],
            _mix((3, 2), FIRST, SECOND),
            _mix(POINT[::-1], FIRST, SECOND),
            _mix((1, 1), FIRST, SECOND),
        ],
    ),
    "linear-transformations/a-corner-and-a-side": (
        _mix(WANTED, E1, E2),
        [_mix(WANTED, E1, BOTH), E2, _mix(WANTED, E1, _mix((1, 1), BOTH, E1))],
    ),
    "linear-transformations/how-far-from-linear": (
        _mix((1, -1), WHOLE, PARTS),
        [[0, 0], _mix((-1, 1), WHOLE, PARTS), _mix((1, 1), WHOLE, PARTS)],
    ),
    "linear-transformations/workshop-orders": (
        _whole(_mix(ORDER, CHAIR, TABLE)),
        [
            _mix(ORDER, FOUR_CHAIRS, THREE_TABLES),
            _mix((1, 1), FOUR_CHAIRS, THREE_TABLES),
            _whole(_mix(ORDER[::-1], CHAIR, TABLE)),
        ],
    ),
}

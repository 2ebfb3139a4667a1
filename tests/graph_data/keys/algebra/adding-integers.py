"""Keys of this topic, counted with heaps of plus and minus counters."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _heap(*numbers: int) -> int:
    """Lay out the counters of all numbers and take away pairs of opposite ones."""
    plus = [1 for number in numbers for _ in range(number)]
    minus = [1 for number in numbers for _ in range(-number)]
    while plus and minus:
        plus.pop()
        minus.pop()
    return len(plus) if plus else -len(minus)


def _digit_by_digit(larger: int, smaller: int) -> int:
    """The slip of taking the smaller digit from the larger one in each column."""
    return int("".join(str(abs(int(a) - int(b))) for a, b in zip(str(larger), str(smaller), strict=True)))


LONG = [24, -51, -24, 17, -19]
ROUNDS = [-4, 3, -6, 2]

KEYS: dict[str, Entry] = {
    "adding-integers/your-turn": (
        _heap(*LONG),
        [-_heap(*LONG), _heap(-51, -19, -17), _heap(*LONG[:-1], 19), _heap(24, -51, 24, 17, -19)],
    ),
    "adding-integers/two-losses": (
        _heap(-47, -36),
        [_heap(47, 36), _heap(-47, 36), _heap(47, -36), _heap(-47, -36, 10)],
    ),
    "adding-integers/sum-with-borrowing": (
        _heap(185, -412),
        [_heap(412, -185), _heap(-185, -412), _heap(185, 412), -_digit_by_digit(412, 185)],
    ),
    "adding-integers/what-was-added": (
        next(number for number in range(-60, 61) if _heap(-18, number) == 7),
        [_heap(18, -7), _heap(-18, 7), _heap(-18, -7), _heap(18)],
    ),
    "adding-integers/golf-rounds": (
        _heap(*ROUNDS),
        [
            -_heap(*ROUNDS),
            sum(map(abs, ROUNDS)),
            -sum(map(abs, ROUNDS)),
            _heap(-4, 3, -6, -2),
            _heap(*[one for one in ROUNDS if one < 0]),
        ],
    ),
}

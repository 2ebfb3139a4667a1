"""Keys of this topic, by stepping down one at a time; the mistakes by stepping as their feedback says."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _down(start: int, steps: int) -> int:
    place = start
    for _ in range(steps):
        place -= 1
    return place


def _to_ten(start: int) -> int:
    """How many steps lead from a teen number down to ten."""
    return next(steps for steps in range(10) if _down(start, steps) == 10)


def _turned(whole: int, taken: int) -> int:
    """The smaller of the ones is taken from the larger, and the ten stays."""
    high, low = max(whole % 10, taken), min(whole % 10, taken)
    return 10 + _down(high, low)


def _whole(left: int, taken: int) -> int:
    return next(start for start in range(40) if _down(start, taken) == left)


def _places(high: int, low: int) -> list[int]:
    return [_down(high, steps) for steps in range(21) if low <= _down(high, steps) <= high]


KEYS: dict[str, Entry] = {
    "subtraction-within-20/your-turn": (
        _down(16, 9),
        [_turned(16, 9), _down(16, _to_ten(16)), _down(10, _to_ten(16)), next(n for n in range(20) if n + 9 == 17)],
    ),
    "subtraction-within-20/cups-on-hooks": (
        _down(12, 8),
        [_whole(12, 8), len(_places(12, 8)), _turned(12, 8), _down(10, 8)],
    ),
    "subtraction-within-20/beyond-the-ten": (
        _down(7, _to_ten(15)),
        [7, _to_ten(15), _down(15, 7), _down(10, 7)],
    ),
    "subtraction-within-20/before-six-were-sold": (
        _whole(9, 6),
        [_down(9, 6), 9, list(range(9, 9 + 6))[-1]],
    ),
    "subtraction-within-20/lift-going-down": (
        next(steps for steps in range(20) if _down(13, steps) == 4),
        [len(_places(13, 4)), len(_places(13, 4)[1:-1]), 13 + 4, _turned(13, 4)],
    ),
}

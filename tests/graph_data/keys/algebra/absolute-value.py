"""Keys of this topic: distances from zero are counted in steps along the line."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _steps(number: int) -> int:
    """How many unit steps lie between a number and zero."""
    return len(range(number, 0)) if number < 0 else len(range(number))


BAGS = [7, -12, -4, 10]
FURTHEST = max(BAGS, key=_steps)
FOUR = [-6, 13, 0, -20]
YUSUF = [-7, 0, 6, -1]
CLOCKS = [9, -14, -6, 12, -10]
LINE = range(-30, 31)

KEYS: dict[str, Entry] = {
    "absolute-value/your-turn": (FURTHEST, [_steps(FURTHEST), max(BAGS), min(BAGS, key=_steps)]),
    "absolute-value/four-at-once": (
        [_steps(number) for number in FOUR],
        [
            [-number for number in FOUR],
            [-_steps(number) for number in FOUR],
            FOUR,
            sorted(map(_steps, FOUR), reverse=True),
        ],
    ),
    "absolute-value/sign-turning-rule": (
        next(number for number in YUSUF if -number != _steps(number)),
        [number for number in YUSUF if -number == _steps(number)],
    ),
    "absolute-value/less-than-three": (
        {number for number in LINE if _steps(number) < 3},
        [
            {number for number in LINE if 0 <= number < 3},
            {number for number in LINE if 0 < _steps(number) < 3},
            {number for number in LINE if _steps(number) <= 3},
        ],
    ),
    "absolute-value/how-many-have-it": (
        len([number for number in LINE if _steps(number) == -4]),
        [
            len([number for number in LINE if number == -4]),
            len([number for number in LINE if _steps(number) == 4]),
        ],
    ),
    "absolute-value/clocks-in-a-laboratory": (
        len([clock for clock in CLOCKS if _steps(clock) <= 10]),
        [
            len([clock for clock in CLOCKS if clock <= 10]),
            len([clock for clock in CLOCKS if _steps(clock) < 10]),
            len([clock for clock in CLOCKS if 0 < clock <= 10]),
        ],
    ),
}

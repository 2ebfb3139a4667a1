"""Keys of this topic: the numbers on the way down, written out and counted."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _down(number: int, size: int) -> list[int]:
    """What is left, from the number itself down to 0."""
    left = [number]
    while left[-1] > 0:
        left.append(left[-1] - size)
    assert left[-1] == 0
    return left


def _steps(number: int, size: int) -> int:
    """How often the size is taken away."""
    return len(_down(number, size)) - 1


FORTY_FIVE = _down(45, 9)
MILAN = _down(63, 7)
LEFT = 87 - sum(3 for _ in range(20))

KEYS: dict[str, Entry] = {
    "division-grouping-repeated-subtraction/your-turn": (
        _steps(96, 8),
        [_steps(96 - 80, 8), 96 - 80, 1 + _steps(96 - 80, 8), _steps(88, 8)],
    ),
    "division-grouping-repeated-subtraction/nines-in-45": (
        _steps(45, 9),
        [len(FORTY_FIVE), FORTY_FIVE[-1], FORTY_FIVE.index(9), FORTY_FIVE[1]],
    ),
    "division-grouping-repeated-subtraction/after-four-steps": (
        MILAN[4],
        [MILAN[0] - MILAN[4], MILAN[3], MILAN[1], 63 - 4, MILAN[4] + 10],
    ),
    "division-grouping-repeated-subtraction/back-to-the-start": (
        next(number for number in range(4, 100, 4) if _steps(number, 4) == 9),
        [
            4 + 9,
            next(number for number in range(4, 100, 4) if _steps(number, 4) == 9 - 1),
            next(number for number in range(4, 100, 4) if len(_down(number, 4)) == 9 + 2),
            _down(36, 4)[-1],
        ],
    ),
    "division-grouping-repeated-subtraction/twenty-threes-first": (
        _steps(LEFT, 3),
        [LEFT, _steps(87, 3), 87 - 20, _steps(24, 3)],
    ),
    "division-grouping-repeated-subtraction/leaking-tank": (
        _steps(98, 7),
        [_steps(98 - 70, 7), 98 - 70, _down(98, 7).index(7), _down(98, 7)[1], 1 + _steps(98 - 70, 7)],
    ),
}

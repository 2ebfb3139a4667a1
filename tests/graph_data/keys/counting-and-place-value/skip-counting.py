"""Keys of this topic, by moving on one at a time and noting where each jump ends."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _jumps(start: int, length: int, times: int) -> list[int]:
    """The start and the ends of so many jumps, each walked by ones."""
    hit = [start]
    for _ in range(times):
        now = hit[-1]
        for _ in range(length):
            now += 1
        hit.append(now)
    return hit


FERRIES = _jumps(6, 10, 5)
COME = 33
FIVES = _jumps(5, 5, 19)
TWOS = _jumps(2, 2, 49)
BETWEEN = [number for number in FIVES if 71 < number < 79]

RUN = [13, 18, 23, 27, 33, 38]
MEANT = _jumps(13, 5, 5)
BAD = next(place for place, (got, meant) in enumerate(zip(RUN, MEANT, strict=True)) if got != meant)

BOTH = sorted(set(TWOS) & set(FIVES))

KEYS: dict[str, Entry] = {
    "skip-counting/your-turn": (
        next(minute for minute in FERRIES if minute > COME),
        [
            next(minute for minute in _jumps(10, 10, 5) if minute > COME),
            _jumps(COME, 10, 1)[-1],
            max(minute for minute in FERRIES if minute < COME),
        ],
    ),
    "skip-counting/coins-of-five": (
        _jumps(45, 5, 3)[1:],
        [_jumps(45, 1, 3)[1:], _jumps(45, 10, 3)[1:], _jumps(45, 5, 2), _jumps(50, 10, 2)],
    ),
    "skip-counting/pairs-of-skis": (
        _jumps(36, 2, 3)[-1],
        [_jumps(36, 1, 3)[-1], _jumps(36, 2, 3)[3 - 1], _jumps(36, 2, 4)[-1]],
    ),
    "skip-counting/odd-side": (
        _jumps(7, 2, 3)[1:],
        [[number for number in TWOS if number > 7][:3], _jumps(7, 1, 3)[1:], _jumps(7, 2, 3)[:3]],
    ),
    "skip-counting/plants-in-trays": (
        _jumps(24, 10, 3)[-1],
        [_jumps(24, 1, 3)[-1], _jumps(24, 10, 3)[3 - 1], [ten for ten in _jumps(10, 10, 9) if ten > 24][3 - 1]],
    ),
    "skip-counting/hit-in-the-seventies": (
        BETWEEN[0],
        [
            _jumps(71, 5, 1)[-1],
            FIVES[FIVES.index(BETWEEN[0]) - 1],
            FIVES[FIVES.index(BETWEEN[0]) + 1],
            next(number for number in TWOS if number > 71),
        ],
    ),
    "skip-counting/wrong-in-the-run": (
        MEANT[BAD],
        [RUN[BAD], next(number for number in FIVES if number > RUN[BAD - 1]), _jumps(RUN[BAD], 5, 1)[-1]],
    ),
    "skip-counting/two-lamps": (BOTH[0], [2 + 5, FIVES[0], BOTH[1]]),
}

assert len(BETWEEN) == 1, "only one number fits"

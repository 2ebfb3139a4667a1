"""Keys of this topic: for each division the numbers from 0 to 99 are tried in its product."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _fitting(dividend: int, divisor: int) -> list[int]:
    """The numbers that times the divisor are the dividend."""
    return [number for number in range(100) if number * divisor == dividend]


def _has_value(dividend: int, divisor: int) -> bool:
    """Whether a single number fits."""
    return len(_fitting(dividend, divisor)) == 1


DIVISIONS = [(7, 7), (0, 7), (7, 0), (0, 1), (0, 0), (1, 0)]
WITHOUT = [pair for pair in DIVISIONS if not _has_value(*pair)]
DIAL = range(6)
KM, STOPS = [24, 0, 18, 0, 30], [6, 0, 0, 3, 5]

KEYS: dict[str, Entry] = {
    "division-by-zero/zero-on-top": (
        next(_fitting(*pair)[0] for pair in [(0, 8), (8, 0), (0, 0)] if _has_value(*pair)),
        [8, _fitting(8, 8)[0]],
    ),
    "division-by-zero/count-the-undefined": (
        len(WITHOUT),
        [
            len([pair for pair in DIVISIONS if 0 in pair]),
            len([pair for pair in WITHOUT if pair != (0, 0)]),
            len([pair for pair in WITHOUT if pair == (0, 0)]),
            len(WITHOUT) + 1,
        ],
    ),
    "division-by-zero/machine-with-a-five": (
        next(number for number in range(5, 100) if not _has_value(40, number - 5)),
        [0, next(n for n in range(5, 100) if n - 5 == 40), 40, next(n for n in range(5, 100) if n - 5 == 1)],
    ),
    "division-by-zero/two-bad-settings": (
        {setting for setting in DIAL if setting * abs(setting - 4) == 0},
        [
            {setting for setting in DIAL if abs(setting - 4) == 0},
            {setting for setting in DIAL if setting == 0},
            {setting for setting in DIAL if abs(setting - 4) == 1},
        ],
    ),
    "division-by-zero/bus-log": (
        STOPS.count(0),
        [
            KM.count(0) + STOPS.count(0),
            sum(0 in pair for pair in zip(KM, STOPS, strict=True)),
            sum(stops == 0 and km > 0 for km, stops in zip(KM, STOPS, strict=True)),
        ],
    ),
}

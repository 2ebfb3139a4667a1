"""Bars counted out step by step, from the marks of their scales."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _marks(start: int, worth: int, steps: int) -> list[int]:
    return [start + worth * count for count in range(steps + 1)]


def _more(long: int, short: int) -> int:
    return len(range(short, long))


def _end(bar: str, per_step: int, worth: int) -> int:
    """Where a drawn bar ends, if a step is so many signs wide."""
    return len(bar) * worth // per_step


MAY, NOVEMBER = _end("=" * 18, 4, 2), _end("=" * 32, 4, 2)
AMARA, LUIS = _end("=" * 32, 4, 5), _end("=" * 20, 4, 5)
HUNDREDS = _marks(0, 100, 5)
WORTH = next(worth for worth in (1, 2, 5, 10) if _marks(0, worth, 10)[-1] == 50)
BUS = _marks(0, WORTH, 10)
UNEVEN = [0, 10, 20, 50, 100]
LITRES = _marks(0, 10, 10)

KEYS: dict[str, Entry] = {
    "bar-charts/your-turn": (
        _more(NOVEMBER, MAY),
        [NOVEMBER, _more(NOVEMBER, 8), _more(NOVEMBER, 10), NOVEMBER + MAY],
    ),
    "bar-charts/steps-of-a-hundred": (
        (HUNDREDS[4] + HUNDREDS[5]) // 2,
        [HUNDREDS[4] + 5, HUNDREDS[4], HUNDREDS[5], (HUNDREDS[3] + HUNDREDS[4]) // 2],
    ),
    "bar-charts/what-a-step-is-worth": (
        BUS[7],
        [_marks(0, 1, 7)[-1], _marks(0, 10, 7)[-1], _marks(0, 2, 7)[-1], _more(BUS[10], BUS[7])],
    ),
    "bar-charts/how-many-more-pots": (
        _more(AMARA, LUIS),
        [(32 - 20) // 4, _more(_end("=" * 32, 4, 10), _end("=" * 20, 4, 10)), AMARA, AMARA + LUIS],
    ),
    "bar-charts/uneven-marks": (
        _more(UNEVEN[4], UNEVEN[3]),
        [_more(UNEVEN[1], UNEVEN[0]), _more(UNEVEN[3], UNEVEN[2]), 4 - 3, _more(UNEVEN[4], UNEVEN[2])],
    ),
    "bar-charts/water-butt": (LITRES[7], [7, LITRES[6], _more(LITRES[10], LITRES[7])]),
}

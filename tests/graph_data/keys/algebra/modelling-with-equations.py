"""Keys of this topic: the stories told forwards with trial numbers until they fit."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _second_half(total: int, interval: int, longer: int) -> int:
    return next(x + longer for x in range(total) if x + interval + x + longer == total)


def _fare(kilometres: int) -> int:
    """Kilometre by kilometre."""
    return sum(100 if k <= 2 else 60 for k in range(1, kilometres + 1))


SLOPE = _fare(8) - _fare(7)
START = _fare(8) - 8 * SLOPE


def _depth(start: Fraction, end: Fraction) -> int:
    """In metres, warming by 2.5 a hundred metres."""
    return next(m for m in range(5000) if start + Fraction("2.5") * Fraction(m, 100) == end)


def _minibuses(walkers: int) -> int:
    return next(n for n in range(100) if 17 * n >= walkers)


def _videos(space: int) -> int:
    return max(n for n in range(100) if Fraction("3.5") * n <= space)


def _free(space: int) -> Fraction:
    return space - Fraction("3.5") * _videos(space)


KEYS: dict[str, Entry] = {
    "modelling-with-equations/your-turn": (
        _second_half(114, 20, 8),
        [
            _second_half(114, 20, 8) - 8,
            _second_half(114, 20, 0),
            _second_half(114, 0, 8),
            _second_half(114, 20, 0) + 8,
        ],
    ),
    "modelling-with-equations/taxi-fare": (
        f"{START} + {SLOPE}*d",
        ["200 + 60*d", "200*d + 60", "200 + 60*d + 2*60", "200 + 2*60 - 60*d"],
    ),
    "modelling-with-equations/deep-mine": (
        _depth(Fraction(14), Fraction(39)),
        [
            _depth(Fraction(14), Fraction(39)) // 100,
            _depth(Fraction(0), Fraction(39)),
            _depth(Fraction(0), Fraction(39 + 14)),
            39 - 14,
        ],
    ),
    "modelling-with-equations/walkers": (
        _minibuses(92 - 12),
        [_minibuses(92 - 12) - 1, _minibuses(92), Fraction(92 - 12, 17)],
    ),
    "modelling-with-equations/video-card": (
        _free(64 - 5),
        [_videos(64 - 5), _free(64), Fraction("3.5") * (_videos(64 - 5) + 1) - (64 - 5), 0],
    ),
}

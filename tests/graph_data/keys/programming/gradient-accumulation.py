"""A collected gradient kept by hand, slopes as symmetric difference quotients, and means from invented examples."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _slope(f: Callable[[Fraction], Fraction], x: int) -> int:
    """Exact for powers up to the third: the error of one quotient cancels that of another."""
    h = Fraction(1, 2)
    one, half = ((f(x + k) - f(x - k)) / (2 * k) for k in (Fraction(1), h))
    return int((4 * half - one) / 3)


def _collected(*events: int | None) -> int:
    """What is left of slopes that come in and are cleared (None)."""
    left = 0
    for event in events:
        left = 0 if event is None else left + event
    return left


CUBE, LINE, SQUARE = _slope(lambda x: x**3, 2), _slope(lambda x: 4 * x, 2), _slope(lambda x: x**2, 2)

A, B = 3, 5
IN_A = [_slope(lambda a: a * B, A), _slope(lambda a: a * B + 2 * a, A)]
IN_B = [_slope(lambda b: A * b, B), _slope(lambda b: A * b + 2 * A, B)]

DAYS = [[2, 3], [0, 5]]


def _days(clear_day: bool = False, clear_reading: bool = False, kept: int = 2, sign: int = 1) -> list[int]:
    shown, left = [], 0
    for day in DAYS:
        left = 0 if clear_day else left
        for r in day[:kept]:
            left = 0 if clear_reading else left
            left += sign * _slope(lambda w, r=r: (w - r) ** 2, 1)
        shown.append(left)
    return shown


def _mean_over(*parts: tuple[int, int]) -> Fraction:
    """The mean of examples of which each one of a part has the part's own mean."""
    every = [Fraction(mean) for size, mean in parts for _ in range(size)]
    return sum(every) / len(every)


KEYS: dict[str, Entry] = {
    "gradient-accumulation/your-turn": (
        _collected(CUBE, LINE, None, SQUARE, SQUARE),
        [
            _collected(CUBE, LINE, SQUARE, SQUARE),
            _collected(CUBE, LINE, None, SQUARE, None, SQUARE),
            _collected(CUBE, LINE, SQUARE, SQUARE, None),
        ],
    ),
    "gradient-accumulation/two-tensors-one-cleared": (
        [_collected(IN_A[0], None, IN_A[1]), _collected(*IN_B)],
        [
            [_collected(IN_A[0], None, IN_A[1]), _collected(IN_B[0], None, IN_B[1])],
            [_collected(*IN_A), _collected(*IN_B)],
            [IN_A[0], _collected(*IN_B)],
            [_slope(lambda a: 2 * a, A), _collected(*IN_B)],
        ],
    ),
    "gradient-accumulation/cleared-too-soon": (
        _days(clear_reading=True),
        [
            _days(clear_day=True),
            _days(),
            _days(clear_reading=True, kept=1),
            _days(clear_reading=True, sign=-1),
        ],
    ),
    "gradient-accumulation/parts-of-a-mean": (
        _mean_over((40, 3), (10, -7)),
        [3 + -7, _mean_over((1, 3), (1, -7)), 40 * 3 + 10 * -7, _mean_over((10, 3), (40, -7))],
    ),
    "gradient-accumulation/factor-before-backward": (
        _mean_over((9, 0), (9, 0), (6, 1)),
        [
            _mean_over((1, 0), (1, 0), (1, 1)),
            _mean_over((23, 0), (1, 1)),
            Fraction(1, 6),
            _mean_over((9, 1), (9, 0), (6, 0)),
        ],
    ),
    "gradient-accumulation/long-recording-in-pieces": (
        _mean_over((60, 6), (30, 9 - 6)),
        [Fraction(9, 2), 9 - 6, _mean_over((30, 6), (60, 9 - 6)), _mean_over((60, 6), (30, 9))],
    ),
}

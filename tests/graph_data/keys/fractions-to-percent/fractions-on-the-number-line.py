"""Keys of this topic: steps walked along a line, and gaps counted between marks."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

Entry = tuple[object, list[object]]


def _gaps(marks_between: int) -> int:
    """Gaps between 0 and 1 when so many marks lie between them."""
    marks = ["0", *("mark" for _ in range(marks_between)), "1"]
    return sum(1 for _ in pairwise(marks))


def _walk(steps: int, to_one: int) -> Fraction:
    """Where so many steps end, when ``to_one`` of them lead from 0 to 1."""
    return sum((Fraction(1, to_one) for _ in range(steps)), Fraction(0))


SIX = _gaps(5)
LINE, ARROW = "|---|---|---|---|---|---|", "                    ^"
MARKS = [place for place, sign in enumerate(LINE) if sign == "|"]
AT, ONE = MARKS.index(ARROW.index("^")), MARKS.index(len("0           1") - 1)
EIGHTH = Fraction(6, 3)  # metres
TO_THREE = next(steps for steps in range(100) if _walk(steps, 6) == 3)

KEYS: dict[str, Entry] = {
    "fractions-on-the-number-line/your-turn": (
        _walk(SIX + 5, SIX),
        [Fraction(5 + 5, 5), Fraction(5, SIX), Fraction(SIX + 5, SIX + SIX), None],
    ),
    "fractions-on-the-number-line/read-the-arrow": (
        _walk(AT, ONE),
        [
            Fraction(AT, len(MARKS) - 1),
            _walk(AT, ONE) - 1,
            Fraction(AT + 1, ONE + 1),
            2 - _walk(AT, ONE),
        ],
    ),
    "fractions-on-the-number-line/ines-counts-marks": (
        Fraction(1, _gaps(4)),
        [Fraction(1, 4), Fraction(1, 4 + 2), Fraction(1, 4 - 1)],
    ),
    "fractions-on-the-number-line/on-from-one": (
        next(steps for steps in range(20) if 1 + _walk(steps, 5) == Fraction(9, 5)),
        [9, 9 - 1, 5, Fraction(9, 5) - 1],
    ),
    "fractions-on-the-number-line/where-is-one": (
        8 * EIGHTH,
        [EIGHTH, 3 * 6, 8 * 6, 8 * EIGHTH - 6],
    ),
    "fractions-on-the-number-line/sixths-at-three": (TO_THREE, [3, 6, 3 + 6, 6 // 3]),
    "fractions-on-the-number-line/laps": (
        _walk(19, 8),
        [_walk(19 % 8, 8), Fraction(19, 3 * 8), _walk(19 - 19 % 8, 8), Fraction(8, 19)],
    ),
}

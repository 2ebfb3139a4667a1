"""Keys of this topic: ends found from the equation, directions by trying a number on either side of the end."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}


def _solved(holds: Callable[[Fraction], bool], end: Fraction) -> str:
    """The inequality with this end, by trying the end and a number on either side."""
    side = "<" if holds(end - 1) else ">"
    assert holds(end - 1) != holds(end + 1)
    return f"x {side}{'=' if holds(end) else ''} {end}"


def _turned(answer: str) -> str:
    letter, sign, end = answer.split()
    return f"{letter} {TURNED[sign]} {end}"


def _with_end(answer: str, end: Fraction | int) -> str:
    return " ".join([*answer.split()[:2], str(end)])


YOURS = _solved(lambda x: 5 - 4 * x >= 33, Fraction(33 - 5, -4))
OTHER = _solved(lambda x: 6 * x + 20 < 2, Fraction(2 - 20, 6))
MARKS = range(-4, 4)


def _most_jobs(own: int, free: int) -> int:
    return max(n for n in range(100) if Fraction(64) - own - Fraction("4.5") * n >= free)


KEYS: dict[str, Entry] = {
    "inequalities/your-turn": (
        YOURS,
        [
            _turned(YOURS),
            _with_end(YOURS, Fraction(33 - 5, 4)),
            YOURS.replace("=", ""),
            _with_end(YOURS, Fraction(33 + 5, -4)),
        ],
    ),
    "inequalities/negative-on-the-right": (
        OTHER,
        [
            _turned(OTHER),
            _with_end(OTHER, Fraction(20 - 2, 6)),
            _with_end(OTHER, Fraction(2 + 20, 6)),
            OTHER.replace("<", "<="),
        ],
    ),
    "inequalities/freezer": ("t < -18", ["t > -18", "t <= -18", "t < 18"]),
    "inequalities/read-the-line": ("x < -1", ["x <= -1", "x > -1", "x < 1"]),
    "inequalities/marks-covered": (
        sum(-2 * x <= 4 for x in MARKS),
        [
            sum(x <= 4 / -2 for x in MARKS),
            sum(-2 * x < 4 for x in MARKS),
            sum(x <= 4 / 2 for x in MARKS),
            sum(x >= 4 / 2 for x in MARKS),
        ],
    ),
    "inequalities/server-memory": (
        _most_jobs(10, 8),
        [_most_jobs(10, 8) + 1, _most_jobs(10, 0), _most_jobs(0, 0)],
    ),
}

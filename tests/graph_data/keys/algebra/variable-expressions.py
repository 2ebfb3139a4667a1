"""Keys of this topic: straight rules found from two of their values, the values counted from the prompts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]


def _rule(letter: str, values: Callable[[int], Fraction | int]) -> str:
    """The expression factor·letter + start that gives these values; checked on a dozen of them."""
    start, factor = Fraction(values(0)), Fraction(values(1)) - values(0)
    assert all(values(n) == factor * n + start for n in range(12))
    return f"({factor})*{letter} + ({start})"


def _rods(cells: int) -> int:
    """Six rods for the first cell, five for each further one."""
    return sum(6 if cell == 1 else 5 for cell in range(1, cells + 1))


def _litres(minutes: int, tank: int = 60, each: int = 4) -> int:
    for _ in range(minutes):
        tank -= each
    return tank


def _through(first: int, second: int) -> Callable[[int], int]:
    """The values of the row that begins at place 1 with these two and goes on evenly."""
    return lambda place: first + (second - first) * (place - 1)


assert [_rods(n) for n in (1, 2, 3)] == [6, 11, 16]

KEYS: dict[str, Entry] = {
    "variable-expressions/your-turn": (
        _rule("n", _through(_rods(1), _rods(2))),
        [
            _rule("n", lambda n: 6 * n),
            _rule("n", lambda n: n + (_rods(2) - _rods(1))),
            _rule("n", lambda n: (_rods(2) - _rods(1)) * n + _rods(1)),
            _rule("n", lambda n: (_rods(2) - _rods(1)) * n),
        ],
    ),
    "variable-expressions/less-than-four-times": (
        _rule("y", lambda y: sum([y] * 4) - 7),
        [_rule("y", lambda y: 7 - sum([y] * 4)), _rule("y", lambda y: sum([y - 7] * 4)), "y + y + y + y + 7"],
    ),
    "variable-expressions/draining-tank": (
        _rule("t", _litres),
        [
            _rule("t", lambda t: 60 * t - 4),
            _rule("t", lambda t: 60 - _litres(t)),
            _rule("t", lambda t: (60 - 4) * t),
            _rule("t", lambda t: _litres(t, each=1)),
        ],
    ),
    "variable-expressions/band-of-drummers": (
        _rule("d", lambda d: sum(1 + 6 for _ in range(d))),
        [
            _rule("d", lambda d: sum(6 for _ in range(d))),
            _rule("d", lambda d: d + 6),
            _rule("d", lambda d: sum(6 for _ in range(d)) + 1),
            _rule("d", lambda d: d + Fraction(d, 6)),
        ],
    ),
    "variable-expressions/rule-of-a-table": (
        _rule("n", _through(9, 15)),
        [
            _rule("n", lambda n: n + (15 - 9)),
            _rule("n", lambda n: 9 * n),
            _rule("n", lambda n: (15 - 9) * n + 9),
            _rule("n", lambda n: (9 - (15 - 9)) * n + (15 - 9)),
        ],
    ),
    "variable-expressions/sensor-battery": (
        _rule("n", _through(96, 92)),
        [
            _rule("n", lambda n: 96 - (96 - 92) * n),
            _rule("n", lambda n: n - (96 - 92)),
            _rule("n", lambda n: (96 - 92) * n - 100),
            _rule("n", lambda n: 100 - n),
        ],
    ),
}

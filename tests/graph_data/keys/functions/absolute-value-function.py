"""Keys of this topic: solutions are searched on a fine grid of inputs; formulas go through the named points."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = Fraction | int
Rule = Callable[[Number], Number]

GRID = [Fraction(n, 10) for n in range(-200, 401)]
XS = range(-1, 4)


def _size(x: Number) -> Number:
    return x if x >= 0 else -x


def _where(f: Rule, height: Number) -> list[Fraction]:
    return [x for x in GRID if f(x) == height]


def _set(values: list[Fraction]) -> str:
    return "{" + ", ".join(str(float(value)) for value in values) + "}"


def _v(h: int, k: int, x: int, y: int) -> str:
    """The V with corner (h, k) through (x, y)."""
    return f"({Fraction(y - k) / _size(x - h)})*abs(x - ({h})) + ({k})"


def _score(x: Number) -> Number:
    return 10 - Fraction(1, 2) * _size(x - 22)


SEVEN = _where(lambda x: _size(x + 4), 7)
FACTOR = _where(lambda x: 3 * _size(x - 2) + 1, 13)
ONE = [c for c in range(-9, 10) if len(_where(lambda x: _size(x - 5) - 4, c)) == 1]
COMFORT = _where(_score, 7)

KEYS: dict[str, Entry] = {
    "absolute-value-function/your-turn": (
        _v(-1, 2, 3, 10),
        [_v(1, 2, 2, 4), _v(-1, 2, 0, 10), _v(-1, 0, 3, 8), _v(-1, 2, 7, 6)],
    ),
    "absolute-value-function/seven-from-the-corner": (
        _set(SEVEN),
        [
            _set(SEVEN[1:]),
            _set(_where(lambda x: _size(x - 4), 7)),
            _set(_where(_size, 7)),
            _set([SEVEN[1], -SEVEN[0]]),
        ],
    ),
    "absolute-value-function/with-a-factor": (
        _set(FACTOR),
        [
            _set(_where(lambda x: _size(x - 2) + 1, 13)),
            _set(_where(lambda x: 3 * _size(x + 2) + 1, 13)),
            _set(FACTOR[1:]),
            _set(_where(lambda x: 3 + _size(x - 2) + 1, 13)),
        ],
    ),
    "absolute-value-function/just-one-solution": (*ONE, [0, *_where(lambda x: _size(x - 5) - 4, ONE[0]), -ONE[0]]),
    "absolute-value-function/five-heights": (
        [3 - 2 * _size(x - 1) for x in XS],
        [
            [3 + 2 * _size(x - 1) for x in XS],
            [3 - 2 * (x - 1) for x in XS],
            [3 - 2 * _size(x + 1) for x in XS],
            [(3 - 2) * _size(x - 1) for x in XS],
        ],
    ),
    "absolute-value-function/a-flat-v": (
        _v(3, -1, 5, 0),
        [_v(3, -1, 4, 1), _v(3, -1, 4, 0), _v(-3, -1, -1, 0), _v(3, 1, 5, 2)],
    ),
    "absolute-value-function/comfort-score": (
        _set(COMFORT),
        [
            _set(_where(lambda x: 10 - _size(x - 22), 7)),
            _set([22 - Fraction(3, 2), 22 + Fraction(3, 2)]),
            _set(COMFORT[1:]),
            _set(COMFORT[:1]),
        ],
    ),
}

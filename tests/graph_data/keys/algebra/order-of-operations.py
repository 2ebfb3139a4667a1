"""Keys of this topic: a small evaluator with ranks, brackets tried in every place, lines compared."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

Entry = tuple[object, list[object]]
Line = list["Fraction | str"]


def _step(left: Fraction, sign: str, right: Fraction) -> Fraction:
    return {"+": left + right, "-": left - right, "*": left * right, "/": left / right if right else left}[sign]


def _value(*line: Fraction | int | str, ranks: tuple[str, ...] = ("*/", "+-")) -> Fraction:
    """Work out a line of numbers and signs, one rank after the other, each from the left."""
    rest = [part if isinstance(part, str) else Fraction(part) for part in line]
    for rank in ranks:
        place = 1
        while place < len(rest):
            if rest[place] in rank:
                rest[place - 1 : place + 2] = [_step(rest[place - 1], rest[place], rest[place + 1])]
            else:
                place += 2
    return rest[0]


FROM_THE_LEFT = ("*/+-",)
INSIDE = (Fraction(5, 6), "-", Fraction(1, 2), "*", Fraction(2, 3))
SUM = (3, "*", 2, "+", 4, "*", 5)
BRACKETED = {
    (first, last): _value(*SUM[:first], _value(*SUM[first : last + 1]), *SUM[last + 1 :])
    for first, last in combinations(range(0, len(SUM), 2), 2)
}
LINES = [
    _value(50, "-", 2, "*", (7 - 3) ** 2, "+", 5),
    _value(50, "-", 2, "*", 4**2, "+", 5),
    _value(50, "-", 2, "*", 16, "+", 5),
    _value(50, "-", 32, "+", 5),
    _value(50, "-", 37),
    Fraction(13),
]
TYPED = _value(18, "+", 21, "+", 27, "/", 3)
WANTED = _value(_value(18, "+", 21, "+", 27), "/", 3)

KEYS: dict[str, Entry] = {
    "order-of-operations/your-turn": (
        _value(20, "-", _value(*INSIDE), "*", 3 * 3),
        [
            _value(20, "-", _value(*INSIDE, ranks=FROM_THE_LEFT), "*", 3 * 3),
            _value(20, "-", _value(*INSIDE), "*", 3 * 2),
            _value(20, "-", _value(*INSIDE), "*", 3 * 3, ranks=FROM_THE_LEFT),
            20 - (_value(*INSIDE) * 3) ** 2,
        ],
    ),
    "order-of-operations/minus-a-quotient": (
        _value(40, "-", 24, "/", 4, "*", 2),
        [
            _value(40, "-", 24, "/", 4, "*", 2, ranks=("*", "/", "+-")),
            _value(40, "-", 24, "/", 4, "*", 2, ranks=FROM_THE_LEFT),
            _value(40 - 24, "/", 4 * 2),
        ],
    ),
    "order-of-operations/largest-with-brackets": (
        max(BRACKETED.values()),
        [BRACKETED[2, 6], BRACKETED[0, 4], _value(*SUM)],
    ),
    "order-of-operations/first-wrong-line": (
        next(number for number, value in enumerate(LINES, start=1) if value != LINES[0]),
        [None, len(LINES), None, None],
    ),
    "order-of-operations/weather-spreadsheet": (TYPED - WANTED, [TYPED, WANTED, WANTED - WANTED]),
}

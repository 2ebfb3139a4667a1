"""Keys of this topic: every decimal as a fraction, and the slips of the columns carried out digit by digit."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _flush(*numbers: str) -> Fraction:
    """The sum with right-hand edges flush and the point where the longest number has it."""
    longest = max(numbers, key=len)
    return Fraction(sum(int(n.replace(".", "")) for n in numbers), 10 ** len(longest.partition(".")[2]))


def _column_difference(top: str, bottom: str, keep: int | None = None) -> Fraction:
    """Subtract digit by digit; at column `keep`, counted from the right, a borrowed unit is not taken off."""
    places = len(top.partition(".")[2])
    upper = [int(d) for d in reversed(top.replace(".", ""))]
    lower = [int(d) for d in reversed(bottom.replace(".", "").rjust(len(upper), "0"))]
    total, borrowed = 0, 0
    for column, (a, b) in enumerate(zip(upper, lower, strict=True)):
        have = a - (0 if column == keep else borrowed)
        borrowed = int(have < b)
        total += (have + 10 * borrowed - b) * 10**column
    return Fraction(total, 10**places)


def _f(text: str) -> Fraction:
    return Fraction(text)


LADLED = _f("0.85") + _f("1.4")
PARTS = ("6.05", "0.9", "12.375")
SUM = sum(map(_f, PARTS), Fraction(0))
BORN, LOST, GAINED = _f("3.4"), _f("0.18"), _f("0.25")
assert _column_difference("4.20", "1.57") == _f("4.2") - _f("1.57")

KEYS: dict[str, Entry] = {
    "adding-and-subtracting-decimals/your-turn": (
        3 - LADLED,
        [LADLED, 3 - _flush("0.85", "1.4"), _column_difference("3.00", "2.25", keep=2), 3 - _f("0.85")],
    ),
    "adding-and-subtracting-decimals/three-lengths": (
        SUM,
        [
            _flush(*PARTS),
            SUM - 1,
            Fraction(f"{sum(int(n.partition('.')[0]) for n in PARTS)}.{sum(int(n.partition('.')[2]) for n in PARTS)}"),
        ],
    ),
    "adding-and-subtracting-decimals/nothing-above-the-seven": (
        Fraction(420 - 157, 100),
        [
            _f("4.2") - _f("1.5") + _f("0.07"),
            Fraction(int("".join(str(abs(int(a) - int(b))) for a, b in zip("420", "157", strict=True))), 100),
            _column_difference("4.20", "1.57", keep=1),
            _column_difference("4.20", "1.57", keep=2),
        ],
    ),
    "adding-and-subtracting-decimals/slip-at-the-keys": (
        10 * _f("3.85"),
        [
            _f("52.4") + _f("3.85"),
            _f("90.9") + _f("52.4"),
            _f("90.9") - (_f("52.4") + _f("3.85")),
            _column_difference("90.9", "52.4", keep=2),
        ],
    ),
    "adding-and-subtracting-decimals/newborn": (
        BORN - LOST + GAINED,
        [BORN + LOST - GAINED, BORN + LOST + GAINED, _f("3.4") - _f("0.1") + _f("0.08") + GAINED, BORN - LOST],
    ),
}

"""Keys of this topic: products as repeated sums, and parts taken from each of several wholes."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _times(count: int, part: Fraction) -> Fraction:
    """The part added to itself so many times."""
    return sum((part for _ in range(count)), Fraction(0))


def _full_turns(strokes: int) -> int:
    """Full turns of a wheel that makes three quarters of a turn for each stroke."""
    turns, quarters = 0, 0
    for _ in range(strokes * 3):
        quarters += 1
        if quarters == 4:
            turns, quarters = turns + 1, 0
    return turns


NAME = "multiplying-fractions-by-whole-numbers"
LIFT, DOSE, THREE_EIGHTHS = Fraction(4, 9), Fraction(3, 4), Fraction(3, 8)
GAP = next(count for count in range(50) if _times(count, THREE_EIGHTHS) == Fraction(15, 8))

KEYS: dict[str, Entry] = {
    f"{NAME}/your-turn": (
        _times(5, LIFT),
        [Fraction(5 * 4, 5 * 9), Fraction(4, 5 * 9), Fraction(5 + 4, 9), 5 + LIFT],
    ),
    f"{NAME}/three-quarters-of-seven": (
        _times(7, DOSE),
        [Fraction(7 * 3, 7 * 4), _times(7, Fraction(1, 4)), 7 - DOSE, 7 + DOSE],
    ),
    f"{NAME}/gap-before-eighths": (GAP, [15 - 3, 3 * 15, GAP - 1]),
    f"{NAME}/tablets-for-five-days": (
        sum((DOSE + DOSE for _ in range(5)), Fraction(0)),
        [_times(5, DOSE), DOSE + DOSE, 2 * 5 + DOSE, _times(2 + 5, DOSE)],
    ),
    f"{NAME}/uncleared-trail": (
        10 - _times(10, Fraction(2, 3)),
        [_times(10, Fraction(2, 3)), 10 - Fraction(2, 3), 1 - Fraction(2, 3)],
    ),
    f"{NAME}/pedal-strokes": (_full_turns(9), [9 * 3, 9, _full_turns(9) + 1, 9 * Fraction(3, 4)]),
}

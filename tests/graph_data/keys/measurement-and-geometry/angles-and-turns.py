"""Keys of this topic: turns filled up degree by degree, and fractions of a full turn."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

TURN = 360


def _lacking(whole: int, *parts: int) -> int:
    """The angle that fills the given ones up to the whole."""
    return next(angle for angle in range(whole + 1) if sum(parts) + angle == whole)


def _of_turn(part: Fraction) -> Fraction:
    return part * TURN


SIZES = [12, 90, 91, 135, 180, 89, 178, 200]

KEYS: dict[str, Entry] = {
    "angles-and-turns/your-turn": (
        _lacking(TURN, 130, 85),
        [130 + 85, _lacking(TURN, 130), _lacking(TURN, 85)],
    ),
    "angles-and-turns/open-door": (
        _lacking(TURN // 2, 47),
        [_lacking(TURN // 4, 47), _lacking(TURN, 47), (18 - 4) * 10 + (10 - 7)],
    ),
    "angles-and-turns/eighths-of-a-turn": (
        _of_turn(Fraction(3, 8)),
        [_of_turn(Fraction(1, 8)), _of_turn(Fraction(1, 3)), _lacking(TURN, 135)],
    ),
    "angles-and-turns/back-to-a-fraction": (
        Fraction(300, TURN),
        [1 - Fraction(300, TURN), Fraction(300, TURN // 2), Fraction(300, 100)],
    ),
    "angles-and-turns/count-the-obtuse": (
        sum(90 < size < 180 for size in SIZES),
        [
            sum(size < 90 for size in SIZES),
            sum(90 < size <= 180 for size in SIZES),
            sum(size > 90 for size in SIZES),
        ],
    ),
    "angles-and-turns/minute-hand": (
        _of_turn(Fraction(25, 60)),
        [25, 25 * 5, _lacking(TURN, 150)],
    ),
}

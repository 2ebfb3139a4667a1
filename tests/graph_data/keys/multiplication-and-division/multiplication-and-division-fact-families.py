"""Keys of this topic: families built from two factors, and gaps filled by trying numbers."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _family(first: int, second: int) -> set[str]:
    """The lines that two factors and their product make."""
    top = first * second
    return {
        f"{first} × {second} = {top}",
        f"{second} × {first} = {top}",
        f"{top} ÷ {first} = {second}",
        f"{top} ÷ {second} = {first}",
    }


def _dividend(divisor: int, quotient: int) -> int:
    """The number that makes so many groups of the divisor."""
    return next(number for number in range(1000) if number == sum([divisor] * quotient))


def _factor(known: int, product: int) -> int:
    """The number that times the known factor is the product."""
    return next(number for number in range(1, product + 1) if number * known == product)


HERS = _factor(6, 48)
HIS = _dividend(6, 8)
FACTS = ["9 × 4 = 36", "36 ÷ 6 = 6", "36 ÷ 4 = 9", "4 × 9 = 36"]
assert [fact for fact in FACTS if fact not in _family(4, 9)] == ["36 ÷ 6 = 6"]
EIGHTS = _family(8, 8)
ROAD = _factor(5, 45)

KEYS: dict[str, Entry] = {
    "multiplication-and-division-fact-families/your-turn": (
        _dividend(7, 8),
        [7 + 8, 8 - 7, _dividend(6, 9), _dividend(8, 8)],
    ),
    "multiplication-and-division-fact-families/divisor-missing": (
        _factor(9, 63),
        [63 * 9, 63 - 9, _factor(9, 54), _factor(9, 72)],
    ),
    "multiplication-and-division-fact-families/two-riddles": (
        HIS - HERS,
        [HERS - HERS, HIS, HERS, HIS - 6],
    ),
    "multiplication-and-division-fact-families/how-many-facts": (
        len(EIGHTS),
        # Four as for two different factors; three when one pair of equal lines is seen; one product alone.
        [len(_family(4, 16)), len(_family(4, 16)) - 1, len([fact for fact in EIGHTS if "×" in fact])],
    ),
    "multiplication-and-division-fact-families/third-number": (
        {_dividend(3, 12), _factor(3, 12)},
        [{12 - 3, 12 + 3}, {_dividend(3, 12)}, {_factor(3, 12)}, {12 - 3, _dividend(3, 12)}],
    ),
    "multiplication-and-division-fact-families/division-for-a-gap": (
        [54, 9, _factor(9, 54)],
        [[9, 54, _factor(9, 54)], [54, _factor(9, 54), 9], [54, 9, 54 - 9], [54, 9, _factor(9, 72)]],
    ),
    "multiplication-and-division-fact-families/enlarged-map": (
        ROAD,
        [45 * 5, 45, 45 - 5, _factor(5, 40)],
    ),
}

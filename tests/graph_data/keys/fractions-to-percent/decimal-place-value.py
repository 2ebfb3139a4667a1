"""Keys of this topic: digits laid into places, and amounts counted in thousandths."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

Entry = tuple[object, list[object]]


def _sum(**places: int) -> Decimal:
    """The number with so many tens, ones, tenths, hundredths and thousandths."""
    worth = {"tens": 10_000, "ones": 1000, "tenths": 100, "hundredths": 10, "thousandths": 1}
    return Decimal(sum(worth[place] * count for place, count in places.items())) / 1000


def _without_zeros(number: str, dropped: tuple[int, ...]) -> Decimal:
    return Decimal("".join(sign for place, sign in enumerate(number) if place not in dropped))


def _zeros_to_drop(number: str) -> int:
    """The most zeros that can be left out together, found by trying every choice of them."""
    zeros = [place for place, sign in enumerate(number) if sign == "0"]
    best = 0
    for choice in range(2 ** len(zeros)):
        dropped = tuple(place for bit, place in enumerate(zeros) if choice >> bit & 1)
        if _without_zeros(number, dropped) == Decimal(number):
            best = max(best, len(dropped))
    return best


assert _without_zeros("40.0700", (1, 3, 5, 6)) == Decimal("4.7")
assert _without_zeros("40.0700", (3, 5, 6)) == Decimal("40.7")

KEYS: dict[str, Entry] = {
    "decimal-place-value/your-turn": (
        _sum(tens=3, tenths=4, thousandths=9),
        [
            _sum(ones=3, tenths=4, hundredths=9),
            _sum(tens=3, tenths=4, hundredths=9),
            _sum(ones=3, tenths=4, thousandths=9),
            _sum(tens=3, hundredths=4, thousandths=9),
        ],
    ),
    "decimal-place-value/worth-of-the-seven": (
        Fraction("12.074") - Fraction("12.004"),
        [Fraction(7, 10), Fraction(7, 1000), 7, Fraction("12.074") - 12],
    ),
    "decimal-place-value/two-threes": (_sum(ones=3) / _sum(thousandths=3), [1, 3, 10 * 10, 10 + 10 + 10]),
    "decimal-place-value/zeros-to-drop": (
        _zeros_to_drop("40.0700"),
        ["40.0700".count("0"), len((3, 5, 6)), len((6,)), 0],
    ),
    "decimal-place-value/balance-weights": (
        _sum(ones=2, tenths=5, hundredths=13),
        [
            Decimal("2." + "5" + "13"),
            _sum(ones=2, hundredths=5 + 13),
            _sum(ones=2, tenths=5 + 13),
            _sum(ones=2, tenths=5, hundredths=3),
        ],
    ),
}

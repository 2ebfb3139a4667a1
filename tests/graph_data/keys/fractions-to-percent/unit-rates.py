"""Keys of this topic: amounts scaled by exact fractions, and the slips carried out on the same numbers."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]


def _scaled(first: str | int, second: str | int, wanted: str | int) -> Fraction:
    """What goes with the wanted amount of the second, if so much of the first goes with so much of the second."""
    return Fraction(first) * (Fraction(wanted) / Fraction(second))


PULSES = (_scaled(45, 30, 60), _scaled(29, 20, 60))
TIMES = {name: _scaled(seconds, metres, 1) for name, seconds, metres in (("A", 320, 400), ("B", 190, 250))}
assert TIMES["B"] < min(TIMES["A"], _scaled(123, 150, 1))

KEYS: dict[str, Entry] = {
    "unit-rates/your-turn": (
        _scaled(15, "2.4", 5),
        [
            _scaled("2.4", 15, 5),
            _scaled(15, "2.4", 1),
            15 + (5 - Fraction("2.4")),
            Fraction("2.4") * 15,
        ],
    ),
    "unit-rates/glacier": (
        _scaled(42, 8, 1),
        [42 * 8, Fraction(f"{42 // 8}.{42 % 8}"), 42 - 8],
    ),
    "unit-rates/ninety-litres": (
        _scaled(5, 8, 90),
        [_scaled(8, 5, 90), Fraction(90, 8), 5 + (90 - 8), Fraction(90, 5)],
    ),
    "unit-rates/two-pulses": (
        max(PULSES) - min(PULSES),
        [45 - 29, _scaled(45, 30, 1) - _scaled(29, 20, 1), *PULSES],
    ),
    "unit-rates/sensor-data": (
        _scaled(18, 45, 60),
        [_scaled(18, 45, 1), _scaled(45, 18, 1), 18 * Fraction(45, 60), _scaled(45, 18, 60)],
    ),
}

"""Keys of this topic: digits held as whole thousandths or smaller parts, and powers of ten tried in turn."""

from __future__ import annotations

from decimal import Decimal

Entry = tuple[object, list[object]]


def _moved(number: str, places: int) -> str:
    """The number with its digits that many places to the left, or to the right if below 0."""
    whole, _, behind = number.partition(".")
    digits = "0" * 9 + whole + behind + "0" * 9
    point = 9 + len(whole) + places
    return str(Decimal(digits[:point] + "." + digits[point:]).normalize().__format__("f"))


def _factor(start: str, end: str) -> int:
    """The power of ten that leads from one number to the other."""
    return next(10**n for n in range(9) if Decimal(start) * 10**n == Decimal(end))


BEGUN = _moved("34.5", -1)

KEYS: dict[str, Entry] = {
    "multiplying-decimals-by-powers-of-ten/your-turn": (
        _moved("0.307", 2),
        [Decimal("0.307" + "00"), _moved("0.307", 1), _moved("0.307", 3), _moved("0.307", -2)],
    ),
    "multiplying-decimals-by-powers-of-ten/cable-in-hundred-pieces": (
        _moved("4.2", -2),
        [_moved("4.2", -1), _moved("4.2", 2), _moved("4.2", -3), Decimal("4." + "00" + "2")],
    ),
    "multiplying-decimals-by-powers-of-ten/from-hundredths-to-tens": (
        _factor("0.05", "50"),
        [len(str(_factor("0.05", "50"))) - 1, _factor("0.05", "5"), _factor("0.05", "500"), 10 + 10 + 10],
    ),
    "multiplying-decimals-by-powers-of-ten/wrong-key-pressed": (
        _moved(BEGUN, -1),
        [BEGUN, _moved("34.5", 1), _moved(BEGUN, -2), "34.5"],
    ),
    "multiplying-decimals-by-powers-of-ten/amplifier": (
        _factor("0.025", "2.5"),
        [
            _factor("0.025", "0.25"),
            _factor("0.025", "25"),
            len(str(_factor("0.025", "2.5"))) - 1,
            Decimal("0.025") / Decimal("2.5"),
        ],
    ),
}

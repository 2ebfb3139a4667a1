"""Keys of this topic: every number counted in thousandths, and the counts compared."""

from __future__ import annotations

from decimal import Decimal

Entry = tuple[object, list[object]]


def _thousandths(number: str) -> int:
    whole, _, behind = number.partition(".")
    return int(whole + behind.ljust(3, "0"))


def _between(low: str, high: str, step: int) -> list[Decimal]:
    """The numbers strictly between, at multiples of so many thousandths."""
    inside = range(_thousandths(low) + 1, _thousandths(high))
    return [Decimal(count) / 1000 for count in inside if count % step == 0]


FOUR = sorted(("2.09", "2.1", "2.089", "2.018"), key=_thousandths, reverse=True)
NEAR = (Decimal(10 * (_thousandths("4.708") // 10 + 1)) / 1000, Decimal(10 * (_thousandths("4.695") // 10)) / 1000)

assert len(_between("4.695", "4.708", 10)) == 1

KEYS: dict[str, Entry] = {
    "comparing-and-ordering-decimals/larger-of-two": (
        max("0.8", "0.795", key=_thousandths),
        [
            max("0.8", "0.795", key=len),
            Decimal(_thousandths("0.8") - _thousandths("0.795")) / 1000,
        ],
    ),
    "comparing-and-ordering-decimals/largest-of-four": (FOUR[2], [FOUR[1], FOUR[3], FOUR[0]]),
    "comparing-and-ordering-decimals/just-one-between": (
        _between("4.695", "4.708", 10)[0],
        [*NEAR, _between("4.7", "4.708", 1)[0]],
    ),
    "comparing-and-ordering-decimals/how-many-between": (
        len([number for number in _between("0.62", "0.63", 1) if str(number)[-1] != "0"]),
        [63 - 62 - 1, 630 - 620, len(range(620, 630 + 1)), len(_between("0.62", "0.63", 5))],
    ),
    "comparing-and-ordering-decimals/empty-place": (
        {d for d in range(10) if _thousandths("7.4") < _thousandths(f"7.4{d}") < _thousandths("7.43")},
        [
            {d for d in range(10) if _thousandths("7.4") <= _thousandths(f"7.4{d}") < _thousandths("7.43")},
            {d for d in range(10) if _thousandths("7.4") < _thousandths(f"7.4{d}") <= _thousandths("7.43")},
            {d for d in range(10) if _thousandths("7.4") <= _thousandths(f"7.4{d}") <= _thousandths("7.43")},
        ],
    ),
}

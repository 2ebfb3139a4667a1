"""Keys of this topic: counts of a last place written out, and amounts turned into the smaller unit."""

from __future__ import annotations

from decimal import Decimal

Entry = tuple[object, list[object]]

WORDS = {"zero": "0", "one": "1", "two": "2", "five": "5", "seven": "7", "point": "."}


def _written(wholes: int, count: int, places: int) -> str:
    """The wholes, the point, and the count at the right end of so many places."""
    return f"{wholes}.{count:0{places}d}"


def _heard(words: str) -> str:
    return "".join(WORDS[word] for word in words.split())


PARCEL = int(Decimal("3.06") * 1000)

KEYS: dict[str, Entry] = {
    "reading-and-writing-decimals/your-turn": (
        _written(11, 8, 3),
        [_written(11, 8, 1), _written(11, 8, 2), "11." + "000" + "8"],
    ),
    "reading-and-writing-decimals/as-hundredths": (
        Decimal("0.7") / Decimal("0.01"),
        [Decimal("0.7") / Decimal("0.1"), Decimal("0.7") / Decimal("0.001"), Decimal("0.7")],
    ),
    "reading-and-writing-decimals/eighty-two-thousandths": (
        _written(0, 82, 3),
        [_written(0, 82, 2), 82 * 1000, _written(0, 82, 4), "0." + "8" + "0" + "2"],
    ),
    "reading-and-writing-decimals/length-of-a-plank": (
        Decimal(5 * 100 + 8) / 100,
        [_written(5, 8, 1), 5 * 100 + 8, _written(5, 8, 3)],
    ),
    "reading-and-writing-decimals/parcel-in-grams": (
        list(divmod(PARCEL, 1000)),
        [[3, int("06")], [3, int("6".ljust(3, "0"))], [3, PARCEL]],
    ),
    "reading-and-writing-decimals/radio-frequency": (
        _heard("one two one point zero seven five"),
        [
            _heard("one two one point seven five"),
            _heard("one two one point seven zero five"),
            _heard("one two one zero seven five"),
            _heard("one two one point zero seven zero five"),
        ],
    ),
}

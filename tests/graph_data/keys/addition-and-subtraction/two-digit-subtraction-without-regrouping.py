"""Keys of this topic, by taking racks of ten and single tubes out of a store and counting what is left."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _count(store: list[int]) -> int:
    total = 0
    for piece in store:
        total += piece
    return total


def _store(number: int) -> list[int]:
    return [10] * (number // 10) + [1] * (number % 10)


def _left(number: int, tens: int, ones: int) -> int:
    """What is left when so many racks and so many single tubes are taken out."""
    store = _store(number)
    for piece in [10] * tens + [1] * ones:
        store.remove(piece)
    return _count(store)


def _added(first: int, second: int) -> int:
    return _count(_store(first) + _store(second))


(BLOT,) = [digit for digit in range(3, 10) if _left(90 + digit, 4, 3) == 52]

KEYS: dict[str, Entry] = {
    "two-digit-subtraction-without-regrouping/your-turn": (
        _left(87, 5, 2),
        [
            _left(87, 0, 2),
            _left(87, 5, 0),
            int(str(_left(87, 5, 2))[::-1]),
            next(left for left in range(100) if _added(left, 52) == 86),
        ],
    ),
    "two-digit-subtraction-without-regrouping/no-ones-left": (
        _left(96, 3, 6),
        [_left(96, 3, 6) // 10, _left(96, 3, 0), _left(96, 0, 6)],
    ),
    "two-digit-subtraction-without-regrouping/five-days-off": (
        _left(58, 0, 5),
        [_left(58, 5, 0), _left(58, 5, 5), _added(58, 5)],
    ),
    "two-digit-subtraction-without-regrouping/tens-of-tens": (
        _left(70, 4, 0),
        [_left(7, 0, 4), _left(74, 4, 1), _count([10] * 4)],
    ),
    "two-digit-subtraction-without-regrouping/under-the-blot": (BLOT, [_left(3, 0, 2), 52 % 10, 90 + BLOT]),
    "two-digit-subtraction-without-regrouping/posts-by-the-railway": (
        _left(89, 3, 7),
        [_added(37, 89), len([post for post in range(100) if 37 <= post <= 89]), _left(89, 3, 0), _left(89, 0, 7)],
    ),
}

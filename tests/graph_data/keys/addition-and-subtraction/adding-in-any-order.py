"""Keys of this topic, by pushing marks together and by counting the words said in counting on."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _total(*groups: int) -> int:
    return len("".join("o" * group for group in groups))


def _words(start: int, joined: int) -> list[int]:
    """The words said in counting on, without the start."""
    return [start + step for step in range(1, joined + 1)]


CARDS = [(first, second) for first in range(1, 8) for second in range(1, 8) if _total(first, second) == 8]
LEFT = {tuple(sorted(card)) for card in CARDS}
LANDED = next(geese for geese in range(11) if _total(3, geese) == _total(6, 3))
MILL, LAKE = 2, 7

KEYS: dict[str, Entry] = {
    "adding-in-any-order/your-turn": (
        _words(7, 3)[-1],
        [[7, *_words(7, 3)][3 - 1], _total(7, 7), _total(3, 3), _words(7, 3 + 1)[-1]],
    ),
    "adding-in-any-order/fewest-words": (
        min(len(_words(2, 8)), len(_words(8, 2))),
        [len(_words(2, 8)), _total(2, 8), len([8, *_words(8, 2)])],
    ),
    "adding-in-any-order/balance-the-line": (
        next(gap for gap in range(20) if _total(4, gap) == _total(5, 4)),
        [_total(5, 4), 4, _total(5, 4, 4)],
    ),
    "adding-in-any-order/sums-to-eight": (
        len(LEFT),
        [len(CARDS), len([card for card in LEFT if card[0] != card[1]]), 8, len(LEFT | {(0, 8)})],
    ),
    "adding-in-any-order/geese-on-two-fields": (LANDED, [3, _total(6, 3), _total(6, 3, 3)]),
    "adding-in-any-order/way-back": (
        _total(LAKE, MILL),
        [LAKE, len(range(MILL, LAKE)), _total(MILL, LAKE, LAKE, MILL), [LAKE, *_words(LAKE, MILL)][-2]],
    ),
}

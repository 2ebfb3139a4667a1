"""Keys of this topic: the products are written out pair by pair."""

from __future__ import annotations

from itertools import combinations, product

Entry = tuple[object, list[object]]

C, D = [1, 2, 3, 4], [3, 4, 5]
CD, DC = set(product(C, D)), set(product(D, C))
PAIRS = list(product([1, 2, 3, 4], [2, 3, 6]))
SQUARE = list(product([1, 2, 3], repeat=2))
TWOS = list(combinations([1, 2, 3], 2))
X, Y = next((x, y) for x, y in product(range(10), repeat=2) if (x, 7) == (4, y))
DAYS = next(d for d in range(1, 631) if len(list(product(range(45), range(d), "me"))) == 630)

KEYS: dict[str, Entry] = {
    "cartesian-products/your-turn": (
        len(CD & DC),
        [len(CD), len(set(C) & set(D)), len(CD) + len(DC), len(CD | DC)],
    ),
    "cartesian-products/upper-half": (
        sum(a < b for a, b in PAIRS),
        [len(PAIRS), sum(a <= b for a, b in PAIRS), sum(a > b for a, b in PAIRS)],
    ),
    "cartesian-products/equal-pairs": (Y - X, [X - Y, X - X, X + Y]),
    "cartesian-products/pairs-against-sets": (
        len(SQUARE) - len(TWOS),
        [len(SQUARE), sum(a != b for a, b in SQUARE) - len(TWOS), len(SQUARE) - len(SQUARE)],
    ),
    "cartesian-products/missing-day": (DAYS, [630 // 45, 630 // 2, 630 - 45 - 2, 45 * 2]),
}

"""Keys of this topic: groups counted off, and gaps in products filled by trying."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _gap(size: int, product: int) -> int:
    """The number that times the size is the product."""
    return next(factor for factor in range(product + 1) if factor * size == product)


def _counts(size: int, whole: int) -> int:
    """How many counts in this size lead from 0 to the whole."""
    reached = list(range(size, whole + 1, size))
    assert reached[-1] == whole
    return len(reached)


KEYS: dict[str, Entry] = {
    "division-as-grouping/your-turn": (
        _gap(16, 80),
        [80 - 16, _gap(16, 64), _gap(16, 96), 16],
    ),
    "division-as-grouping/tiles-in-boxes": (
        [72, 8, _counts(8, 72)],
        [[8, 72, _counts(8, 72)], [72, _counts(8, 72), 8], [72, 8, 72 - 8], [72, 8, _counts(8, 64)]],
    ),
    "division-as-grouping/better-halved": (
        next(half for half in range(97) if half + half == 96),
        [96 - 2, 40 + _gap(2, 6), _counts(2, 92), _counts(2, 98)],
    ),
    "division-as-grouping/quarters-of-hundred": (
        _counts(25, 100),
        [100 - 25, _counts(25, 75), _counts(25, 125), 25],
    ),
    "division-as-grouping/product-with-a-gap": (
        [60, 12],
        [[12, 60], [60, _gap(12, 60)], [12, _gap(12, 60)], [60, 60 - 12]],
    ),
    "division-as-grouping/dance-figures": (
        _counts(14, 70),
        [70 - 14, _counts(14, 56), _counts(14, 84), 70 + 14],
    ),
}

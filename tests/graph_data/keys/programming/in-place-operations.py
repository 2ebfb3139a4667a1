"""Tensors of one number as lists of one entry, shared or not, and slopes from exact difference quotients."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from programs import printed

Entry = tuple[object, list[object]]


def _slope(f: Callable[[Fraction], Fraction], at: int) -> int:
    h = Fraction(1, 8)
    return int((f(at + h) - f(at - h)) / (2 * h))


def _names(first: str, second: str) -> str:
    """Three names for a memory of one cell, changed by two lines."""
    return printed("w = [10.0]", "a = w", "b = w", first, second, "print(w[0], a[0], b[0])")


WRITE, NEW = "a[0] -= 3", "b = [b[0] + 20]"


def _kept(copied: bool = False, late: bool = False, steps: int = 3, same: bool = True) -> list[int]:
    w, kept = [8], []
    for step in range(3):
        if not late:
            kept.append(w[:] if copied else w)
        if step < steps and same:
            w[0] -= 2
        if late:
            kept.append(w[:])
    return [entry[0] for entry in kept]


KEYS: dict[str, Entry] = {
    "in-place-operations/your-turn": (
        _slope(lambda x: (3 * x + 4) ** 2, 2),
        [_slope(lambda x: (3 * x) ** 2, 2), _slope(lambda y: y * y, 3 * 2 + 4), (3 * 2 + 4) * 3],
    ),
    "in-place-operations/two-names-each": (
        _names(WRITE, NEW),
        [
            printed("w = [10.0]", "a = w[:]", "b = w[:]", WRITE, NEW, "print(w[0], a[0], b[0])"),
            _names(WRITE, "b[0] += 20"),
            printed("w = [10.0]", "a = w", "b = w[:]", WRITE, NEW, "print(w[0], a[0], b[0])"),
            None,
            printed("w = [10.0]", "a = w[:]", "b = a", WRITE, NEW, "print(w[0], a[0], b[0])"),
        ],
    ),
    "in-place-operations/gradient-of-the-mended": (
        _slope(lambda x: (2 * x) ** 2 + 10 * (2 * x + 1), 3),
        [
            _slope(lambda x: (2 * x) ** 2, 3),
            _slope(lambda x: (2 * x + 1) ** 2 + 10 * (2 * x + 1), 3),
            _slope(lambda x: (2 * x) ** 2 + 10 * (x + 1), 3),
            _slope(lambda y: y * y + 10 * (y + 1), 2 * 3),
        ],
    ),
    "in-place-operations/a-diary-of-weights": (
        _kept(),
        [_kept(copied=True), _kept(late=True), _kept(same=False), _kept(steps=2)],
    ),
}

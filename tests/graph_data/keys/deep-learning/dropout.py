"""Dropout played out mask by mask; expected values by listing every mask with its probability."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product

Entry = tuple[object, list[object]]
Number = int | float | Fraction


def _dropped(h: Sequence[Number], mask: Sequence[int], factor: Number) -> list[Number]:
    return [value * factor if kept else 0 for value, kept in zip(h, mask, strict=True)]


def _your_turn() -> Entry:
    h, weights, bias, p = (3, 6, Fraction(3, 2), 9), (2, -1, 4, Fraction(1, 2)), 1, Fraction(1, 4)

    def out(mask: Sequence[int], factor: Number) -> float:
        return float(sum(w * d for w, d in zip(weights, _dropped(h, mask, factor), strict=True)) + bias)

    mask = (1, 1, 0, 1)
    return out(mask, 1 / (1 - p)), [
        out(mask, 1),
        out(mask, 1 / p),
        out(mask, 1 - p),
        out([1 - m for m in mask], 1 / (1 - p)),
        out((1, 1, 1, 1), 1),
    ]


def _draws() -> Entry:
    h, draws, p = (7, 1.4, 3.5, 2.1), (0.31, 0.86, 0.12, 0.55), 0.3
    mask = [int(u >= p) for u in draws]
    below = [1 - m for m in mask]
    return _dropped(h, mask, 1 / (1 - p)), [
        _dropped(h, mask, 1),
        _dropped(h, below, 1 / (1 - p)),
        _dropped(h, mask, len(mask) / sum(mask)),
        _dropped(h, mask, 1 - p),
    ]


def _expected(values: Sequence[Number], p: Fraction, factor: Number, of: Callable[[Number], Number]) -> Fraction:
    """The expected value of a function of the sum after dropout, over all masks."""
    total = Fraction(0)
    for mask in product((0, 1), repeat=len(values)):
        chance = Fraction(1)
        for kept in mask:
            chance *= 1 - p if kept else p
        total += chance * of(sum(_dropped(values, mask, factor)))
    return total


def _pulling() -> Entry:
    half = Fraction(1, 2)

    def error(out: Number) -> Number:
        return (out - 4) ** 2

    right = _expected((5, -1), half, 2, error)
    return right, [
        float(_expected((5, -1), half, 1, error)),
        error(_expected((5, -1), half, 2, lambda out: out)),
        right * 4,
        _expected((5, -1), half, 2, lambda out: abs(out - 4)),
    ]


def _past_the_bend() -> Entry:
    p = Fraction(1, 4)

    def unit(d: Number) -> Number:
        return max(0, d - 4)

    return _expected((6,), p, 1 / (1 - p), unit), [
        unit(6),
        float(_expected((6,), p, 1, unit)),
        unit(6 / (1 - p)),
        _expected((6,), 1 - p, 1 / (1 - p), unit),
    ]


RATES = [Fraction(n, 1000) for n in range(1, 1000)]
RATE = next(p for p in RATES if 1 / (1 - p) == Fraction(5, 2))
ODDS = min(RATES, key=lambda p: abs(p / (1 - p) - Fraction(5, 2)))
ARRIVED = sum((12, 20, 8, 4))

KEYS: dict[str, Entry] = {
    "dropout/your-turn": _your_turn(),
    "dropout/from-the-draws": _draws(),
    "dropout/pulling-against-each-other": _pulling(),
    "dropout/rate-from-a-factor": (float(RATE), [float(1 - RATE), float(ODDS)]),
    "dropout/past-the-bend": _past_the_bend(),
    "dropout/lost-reports": (ARRIVED / 0.8, [ARRIVED, ARRIVED * 1.2, ARRIVED * 0.8, ARRIVED / 0.2]),
    "dropout/trained-without-a-factor": (
        0.6 * 15 + 2,
        [15 + 2, 0.6 * (15 + 2), 0.4 * 15 + 2, 15 / 0.6 + 2],
    ),
}

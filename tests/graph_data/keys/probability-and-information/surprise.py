"""Keys on surprise: halvings counted, and logarithms of products."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import log, log2, log10, prod
from statistics import mean

Entry = tuple[object, list[object]]


def _halvings(p: Fraction) -> int:
    count, share = 0, Fraction(1)
    while share > p:
        share, count = share / 2, count + 1
    assert share == p
    return count


def _machines() -> Entry:
    chances = [Fraction(1, 2), Fraction(1, 8), Fraction(1, 16)]
    single = [_halvings(p) for p in chances]
    right = _halvings(prod(chances))
    return right, [prod(single), max(single), -right]


def _nats() -> Entry:
    p = 0.05
    return round(-log(p), 2), [round(-log2(p), 2), round(-log10(p), 2), p]


def _text(chances: Sequence[float]) -> Entry:
    bits = [-log2(p) for p in chances]
    return mean(bits), [sum(bits), round(-log2(mean(chances)), 2), round(mean(chances), 2)]


RATIO = Fraction(40, 5)

KEYS: dict[str, Entry] = {
    "surprise/your-turn": _machines(),
    "surprise/one-of-sixty-four": (_halvings(Fraction(1, 64)), [round(64**0.5), 64, 64 // 2]),
    "surprise/in-nats": _nats(),
    "surprise/back-to-the-probability": (
        Fraction(1, 2) ** 7,
        [Fraction(1, 7), Fraction(1, 2 * 7), Fraction(1, 2) ** 6],
    ),
    "surprise/compared-without-a-calculator": (
        _halvings(1 / RATIO),
        [RATIO, round(0.4 - 0.05, 6), -_halvings(1 / RATIO)],
    ),
    "surprise/second-language": _text((0.5, 0.25, 0.5, 0.125)),
}

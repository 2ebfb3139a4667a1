"""Keys on leakage: small experiments counted out."""

from __future__ import annotations

from itertools import product
from statistics import mean

Entry = tuple[object, list[object]]


def _birds() -> Entry:
    """Both other photographs fall into one of three equal parts; two parts are training."""
    falls = [[part < 2 for part in pair] for pair in product(range(3), repeat=2)]
    shares = [sum(test(pair) for pair in falls) / len(falls) for test in (any, all, lambda pair: not any(pair))]
    one = sum(pair[0] for pair in falls) / len(falls)
    return round(shares[0], 2), [round(one, 2), round(shares[1], 2), round(shares[2], 2)]


def _guessing(classes: int) -> float:
    hits = [guess == truth for guess, truth in product(range(classes), repeat=2)]
    return 100 * sum(hits) / len(hits)


def _mean() -> Entry:
    train, test = [2, 4, 6], 12
    return mean(train), [mean([*train, test]), test, test - mean(train)]


KEYS: dict[str, Entry] = {
    "data-leakage/one-bird-on-both-sides": _birds(),
    "data-leakage/shuffled-labels": (_guessing(4), [0, _guessing(2), _guessing(1)]),
    "data-leakage/which-mean": _mean(),
}

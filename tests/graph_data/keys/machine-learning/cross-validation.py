"""Keys on cross-validation: rounds laid out and counted."""

from __future__ import annotations

from itertools import product
from statistics import mean

Entry = tuple[object, list[object]]


def _rounds(examples: int, folds: int) -> list[tuple[list[int], list[int]]]:
    """What is fitted and what is judged in each round."""
    fold = [n * folds // examples for n in range(examples)]
    return [
        ([n for n in range(examples) if fold[n] != k], [n for n in range(examples) if fold[n] == k])
        for k in range(folds)
    ]


def _search() -> Entry:
    rounds = list(product(range(6), _rounds(200, 10)))
    return len(rounds) + 1, [len(rounds), 6 + 10, 6 * 200]


def _sizes() -> Entry:
    fitted, judged = _rounds(120, 8)[0]
    return len(fitted), [len(judged), len(fitted) + len(judged), 120 - 8]


def _uses() -> Entry:
    rounds = _rounds(50, 5)
    fitted = sum(7 in fit for fit, _ in rounds)
    judged = sum(7 in judge for _, judge in rounds)
    return fitted, [fitted + judged, judged, fitted * 5]


def _authors() -> Entry:
    one_round = 3 * 9
    return sum(len(fit) * len(judge) for fit, judge in _rounds(12, 4)), [one_round, 9 * 4, 12 * 12]


LOSSES = [2.0, 3.5, 2.5, 4.0, 3.0]

KEYS: dict[str, Entry] = {
    "cross-validation/your-turn": _search(),
    "cross-validation/sizes": _sizes(),
    "cross-validation/how-often": _uses(),
    "cross-validation/mean-of-folds": (mean(LOSSES), [sum(LOSSES), LOSSES[2], min(LOSSES)]),
    "cross-validation/jury": _authors(),
}

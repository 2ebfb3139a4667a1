"""Keys on episodic training: passes and queries counted one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import sqrt

Entry = tuple[object, list[object]]


def _passes(ways: int, shots: int, queries: int) -> list[bool]:
    """Every pass of an episode, and whether it has a loss."""
    return [place >= shots for _, place in product(range(ways), range(shots + queries))]


def _share() -> Entry:
    def share(shots: int) -> Fraction:
        passes = _passes(10, shots, 15)
        return Fraction(sum(passes), len(passes))

    return float(share(5)), [float(1 - share(5)), float(share(5) / (1 - share(5))), float(share(1))]


def _scores() -> Entry:
    ways, shots, queries = 6, 3, 8
    passes = _passes(ways, shots, queries)
    return [sum(passes), ways], [[len(passes) - sum(passes), ways], [queries, ways], [sum(passes), shots]]


def _steadier() -> Entry:
    def scatter(queries: int) -> float:
        return 0.3 * sqrt(5 * 4) / sqrt(5 * queries)

    needed = next(q for q in range(1, 1000) if scatter(q) <= 0.1 + 1e-12)
    return needed, [4 * 3, 5 * needed, needed // 4]


def _rehearsal() -> Entry:
    look, sing, minutes = 4, 8, 90
    pieces = len(range(look + sing, minutes + 1, look + sing))
    return pieces * sing, [minutes * sing // (look + sing), pieces * (look + sing), pieces * look]


KEYS: dict[str, Entry] = {
    "episodic-training/your-turn": _share(),
    "episodic-training/scores-shape": _scores(),
    "episodic-training/steadier-loss": _steadier(),
    "episodic-training/sight-reading": _rehearsal(),
}

"""Keys on minibatches: batches dealt out and counted, noise as the scatter of a mean."""

from __future__ import annotations

from math import sqrt
from statistics import mean

Entry = tuple[object, list[object]]


def _batches(examples: int, size: int) -> list[int]:
    return [min(size, examples - start) for start in range(0, examples, size)]


def _quieter() -> Entry:
    single = 0.6 * sqrt(32)
    needed = next(b for b in range(1, 5000) if single / sqrt(b) <= 0.2 + 1e-12)
    return needed, [3 * 32, needed // 32, 2 * 32]


def _step() -> Entry:
    gradients, rate = [5, -1, 2, 6], 0.1
    return round(-rate * mean(gradients), 6), [
        round(rate * mean(gradients), 6),
        round(-rate * sum(gradients), 6),
        round(-rate * mean(map(abs, gradients)), 6),
    ]


def _epoch() -> Entry:
    batches = _batches(1000, 64)
    return len(batches), [batches.count(64), 1000 / 64, 64]


def _work() -> Entry:
    gradients = sum(16 for _ in range(900))
    return len(_batches(gradients, 48)), [900 * 48 // 16, 900, 900 * 48]


def _time() -> Entry:
    small, large = (5 * len(_batches(6400, size)) for size in (16, 64))
    return small - large, [small, large, 0]


def _brewery() -> Entry:
    single = 3 * sqrt(4)
    tasters = next(n for n in range(1, 500) if single / sqrt(n) <= 1 + 1e-12)
    return 720 // tasters, [720 // 4, 720 // 12, tasters]


KEYS: dict[str, Entry] = {
    "minibatches/your-turn": _quieter(),
    "minibatches/minibatch-gradient": _step(),
    "minibatches/steps-of-an-epoch": _epoch(),
    "minibatches/noise-of-a-batch": (12 / sqrt(36), [round(12 / 36, 3), 12 * 6, 12]),
    "minibatches/equal-work": _work(),
    "minibatches/nearly-free": _time(),
    "minibatches/tasters": _brewery(),
}

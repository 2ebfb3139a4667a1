"""Areas under the normal curve, by the standard library, for means and totals."""

from __future__ import annotations

from math import prod, sqrt
from statistics import NormalDist

Entry = tuple[object, list[object]]


def _mean_of(n: int, mu: float, sigma: float) -> NormalDist:
    return NormalDist(mu, sigma / sqrt(n))


def _between(bell: NormalDist, low: float, high: float) -> float:
    return bell.cdf(high) - bell.cdf(low)


CALLS = _mean_of(100, 4, 4)
TABLE = _mean_of(25, 50, 10)
SINGLE = NormalDist(50, 10)
TOTAL = NormalDist(16 * 75, sqrt(16 * 12**2))

MU = 0.2 * 10 + 0.8 * 0
SIGMA = sqrt(0.2 * (10 - MU) ** 2 + 0.8 * (0 - MU) ** 2)
ARRIVED = prod([0.99] * 20)

KEYS: dict[str, Entry] = {
    "central-limit-theorem/your-turn": (
        round(_between(CALLS, 3.6, 4.8), 2),
        [
            round(_between(CALLS, 4.4, 4.8), 2),
            round(CALLS.cdf(4.8), 2),
            round(_between(NormalDist(4, 4), 3.6, 4.8), 2),
            round(_between(CALLS, 3.2, 4.8), 2),
        ],
    ),
    "central-limit-theorem/above-fifty-three": (
        round(1 - TABLE.cdf(53), 3),
        [round(TABLE.cdf(53), 3), round(1 - SINGLE.cdf(53), 3), round(SINGLE.cdf(53), 3)],
    ),
    "central-limit-theorem/a-load-for-the-lift": (
        TOTAL.mean + 2 * TOTAL.stdev,
        [16 * (75 + 2 * 12), 16 * 75 + 2 * 12 / sqrt(16), 16 * 75 + 2 * 12, TOTAL.mean + TOTAL.stdev],
    ),
    "central-limit-theorem/centre-and-width": (
        [MU, SIGMA / sqrt(64)],
        [[MU, SIGMA], [MU, SIGMA / 64], [MU, SIGMA**2 / 64], [(0 + 10) / 2, (10 - 0) / 2 / sqrt(64)]],
    ),
    "central-limit-theorem/all-zeros": (
        round(ARRIVED, 2),
        [round(1 - ARRIVED, 2), 20 * 0.01, 1 - 20 * 0.01, NormalDist(0.01, 1).cdf(0.01)],
    ),
}

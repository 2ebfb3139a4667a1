"""Keys on ablations: arms compared."""

from __future__ import annotations

from itertools import combinations
from math import sqrt
from statistics import mean, stdev

Entry = tuple[object, list[object]]


def _seeds() -> Entry:
    full, without = (50, 54, 52), (49, 51, 53)
    differences = [a - b for a, b in zip(full, without, strict=True)]
    return mean(full) - mean(without), [stdev(full), max(full) - min(without), sum(differences)]


ARMS = {"AB": 80, "B": 74, "A": 79, "": 70}
BEDS = {"CM": 12, "C": 9, "M": 8, "": 6}


def _runs() -> Entry:
    parts, seeds = "ABCD", 5
    one_out = list(combinations(parts, 3))
    arms = [tuple(parts), *one_out, ()]
    subsets = [subset for size in range(5) for subset in combinations(parts, size)]
    return len(arms) * seeds, [len(one_out) * seeds, (len(arms) - 1) * seeds, len(subsets) * seeds]


KEYS: dict[str, Entry] = {
    "ablation-studies/your-turn": _seeds(),
    "ablation-studies/contribution": (
        ARMS["A"] - ARMS[""],
        [ARMS["AB"] - ARMS["B"], ARMS["AB"] - ARMS[""], ARMS["B"] - ARMS[""]],
    ),
    "ablation-studies/how-many-runs": _runs(),
    "ablation-studies/standard-error-of-three": (round(1.8 / sqrt(9), 6), [1.8 / 9, 1.8, 1.8 * 3]),
    "ablation-studies/garden": (
        BEDS["M"] - BEDS[""],
        [BEDS["CM"] - BEDS["C"], BEDS["CM"] - BEDS[""], BEDS["CM"] - BEDS["M"]],
    ),
}

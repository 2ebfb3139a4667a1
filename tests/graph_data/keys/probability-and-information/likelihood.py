"""Keys on likelihoods: one factor for each observation, multiplied."""

from __future__ import annotations

from collections.abc import Mapping
from math import comb, prod

Entry = tuple[object, list[object]]


def _likelihood(data: str, model: Mapping[str, float]) -> float:
    return prod(model[outcome] for outcome in data)


def _ratio(data: str, better: float, other: float) -> float:
    one, two = ({"h": p, "t": 1 - p} for p in (better, other))
    return _likelihood(data, one) / _likelihood(data, two)


def _toy() -> Entry:
    def model(c: float) -> dict[str, float]:
        return {"A": 0.25, "B": 0.25, "C": c}

    right = _likelihood("ACBCA", model(0.5))
    return round(right, 5), [
        round(_likelihood("AAA", model(0.5)) + 1e-9, 5),  # a half is rounded up, as on paper
        round(_likelihood("ACBCA", model(0.25)), 5),
        0.25,
    ]


def _three() -> Entry:
    shares = sorted((0.2, 0.4, 0.8), key=lambda p: -(p**2 * (1 - p) ** 3))
    return shares[0], [shares[2], shares[1]]


KEYS: dict[str, Entry] = {
    "likelihood/your-turn": (
        round(_ratio("hhth", 0.75, 0.5), 2),
        [round(_ratio("hhh", 0.75, 0.5), 2), 0.75 / 0.5, round(_ratio("hhth", 0.5, 0.75), 2)],
    ),
    "likelihood/write-it": (
        "t*t*(1 - t)^5",
        ["t*t", "t^5*(1 - t)*(1 - t)", "t + t + 5*(1 - t)", f"{comb(7, 2)}*t*t*(1 - t)^5"],
    ),
    "likelihood/three-outcomes": _toy(),
    "likelihood/best-of-three": _three(),
    "likelihood/two-factories": (
        round(_ratio("htt", 0.1, 0.02), 1),
        [round(_ratio("h", 0.1, 0.02), 1), round(_ratio("htt", 0.02, 0.1), 1), round(_ratio("ht", 0.1, 0.02), 1)],
    ),
}

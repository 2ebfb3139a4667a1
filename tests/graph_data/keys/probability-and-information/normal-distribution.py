"""Keys on normal distributions, by the error function of the standard library."""

from __future__ import annotations

from statistics import NormalDist

Entry = tuple[object, list[object]]


def _share(z: float) -> float:
    return NormalDist().cdf(z)


def _eggs() -> Entry:
    farm, squared = NormalDist(62, 4), NormalDist(62, 16)
    right = 1 - farm.cdf(68)
    return round(right, 3), [round(farm.cdf(68), 3), round(1 - squared.cdf(68), 3), farm.zscore(68)]


def _calls() -> Entry:
    ends = (20 - 5 * 2, 20 + 5)
    call = NormalDist(20, 5)
    low, high = (round(call.cdf(x), 3) for x in ends)
    return round(high - low, 3), [round(1 - low - high, 3), high, round(high + low, 3)]


def _sunflowers() -> Entry:
    z = round(NormalDist().inv_cdf(0.9), 2)
    return round(180 + z * 20, 1), [180 - z * 20, 180 + 0.9 * 20, 180 + z * 400]


def _numbers() -> Entry:
    above = round(1000 * (1 - _share((9 - 5) / 2)))
    return above, [2 * above, 1000 - above, round(1000 * (1 - _share(1)))]


def _spread() -> Entry:
    z = round(NormalDist().inv_cdf(1 - 0.023))
    right = (43 - 40) / z
    return right, [43 - 40, right**2, (43 - 40) * z]


KEYS: dict[str, Entry] = {
    "normal-distribution/your-turn": _eggs(),
    "normal-distribution/between-two-times": _calls(),
    "normal-distribution/within-the-rule": ((100 - 68) / 2, [100 - 68, 68 / 2, 68 + 32 / 2]),
    "normal-distribution/tallest-tenth": _sunflowers(),
    "normal-distribution/narrower-bell": (0.4 / 0.5, [0.4, 0.4 * 0.5, 0.4 / 0.25]),
    "normal-distribution/randn-above-nine": _numbers(),
    "normal-distribution/find-the-spread": _spread(),
}

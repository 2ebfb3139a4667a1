"""Keys on schedules: rates followed from step to step, the cosine read off a point on a circle."""

from __future__ import annotations

from cmath import exp
from math import pi

Entry = tuple[object, list[object]]


def _half_wave(high: float, low: float, share: float) -> float:
    """The height of a point that has gone this share of a half turn, from the top of a circle to its bottom."""
    point = exp(1j * pi * share)
    return (high + low) / 2 + (high - low) / 2 * point.real


def _line(high: float, low: float, share: float) -> float:
    return high + (low - high) * share


def _turn() -> Entry:
    share = 300 / 900
    return round(_half_wave(0.2, 0, share), 6), [
        round(_half_wave(0.2, 0, 0.5), 6),
        round(_line(0.2, 0, share), 6),
        round(2 * _half_wave(0.2, 0, share), 6),
        round(_half_wave(0.2, 0, 1 - share), 6),
    ]


def _warm_up() -> Entry:
    rate = _line(0, 0.06, 150 / 400)
    return rate, [0.06 * 400 / 150, 0.06, 0.06 - rate]


def _drops() -> Entry:
    rate, rates = 0.4, []
    for step in range(2001):
        if step and step % 500 == 0:
            rate /= 2
        rates.append(rate)
    return rates[1700], [rates[1400], rates[2000], round(0.4 / 3, 6)]


def _factor() -> Entry:
    whole = 0.01 / 0.16
    factor = next(n / 1000 for n in range(1, 1000) if abs((n / 1000) ** 4 - whole) < 1e-9)
    return factor, [whole, round(whole / 4, 4), factor**2]


def _periods() -> Entry:
    rate, periods = 0.1, 0
    while rate >= 0.05:
        rate, periods = rate * 0.9, periods + 1
    return 100 * periods, [100 * (periods - 1), 100 * round((0.1 - 0.05) / 0.01), periods]


def _oven() -> Entry:
    share = 20 / 60
    return round(_half_wave(240, 80, share), 6), [
        round(_half_wave(240, 0, share), 6),
        round(_half_wave(240, 80, 0.5), 6),
        round(_line(240, 80, share), 1),
    ]


KEYS: dict[str, Entry] = {
    "learning-rate-schedules/your-turn": _turn(),
    "learning-rate-schedules/in-the-warm-up": _warm_up(),
    "learning-rate-schedules/three-drops": _drops(),
    "learning-rate-schedules/constant-of-decay": _factor(),
    "learning-rate-schedules/how-long-to-run": _periods(),
    "learning-rate-schedules/oven": _oven(),
}

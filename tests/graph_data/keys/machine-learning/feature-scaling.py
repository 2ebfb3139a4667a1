"""Keys on feature scaling: rules applied case by case, curvatures and limits found by trying."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Entry = tuple[object, list[object]]


def _scaled(values: Sequence[float], means: Sequence[float], deviations: Sequence[float]) -> list[float]:
    return [round((x - m) / s, 6) for x, m, s in zip(values, means, deviations, strict=True)]


def _turn() -> Entry:
    reading, means, deviations = (26, 990), (20, 1000), (4, 25)
    first, second = _scaled(reading, means, deviations)
    apart = [x - m for x, m in zip(reading, means, strict=True)]
    return [first, second], [apart, [-first, -second], [first, -second], _scaled(reading, (0, 0), deviations)]


def _mean_square(values: Sequence[float]) -> float:
    return sum(x * x for x in values) / len(values)


def _two_sensors() -> Entry:
    small, large = (-0.5, 0.5), (-20.0, 20.0)
    right = _mean_square(large) / _mean_square(small)
    return right, [large[1] / small[1], _mean_square(large) / small[1], 1, large[1] * small[1]]


def _linear(model: Callable[[float, float], float]) -> list[float]:
    """The two slopes and the value at (0, 0)."""
    return [round(v, 6) for v in (model(1, 0) - model(0, 0), model(0, 1) - model(0, 0), model(0, 0))]


def _old_units() -> Entry:
    def model(x: float, y: float) -> float:
        return 4 * (x - 10) / 2 - 3 * (y - 50) / 6 + 7

    w1, w2, b = _linear(model)
    flipped = _linear(lambda x, y: 4 * (x + 10) / 2 - 3 * (y + 50) / 6 + 7)
    return [w1, w2, b], [[w1, w2, 7], [w1, w2, flipped[2]], [4 * 2, -3 * 6, 7], [4, -3, 7]]


def _limit(curvature: float) -> float:
    """The largest rate, in steps of a thousandth, beyond which a distance grows."""
    return max(n for n in range(1, 5000) if abs(1 - n / 1000 * curvature) <= 1) / 1000


def _rate() -> Entry:
    steep, shallow = _limit(10**2), _limit(1**2)
    return min(steep, shallow), [shallow, _limit(10), 1 / 10**2, shallow - steep]


def _metres() -> Entry:
    whole = 6.0
    share = 100 / 1500
    return round(whole * share, 6), [whole, whole / 1500, whole * 100, whole * 1500 / 100]


def _thermometer() -> Entry:
    hot = 25 * 1.8 + 32
    (right,) = _scaled([hot], [59], [18])
    return right, [round((25 - 59) / 18, 2), hot - 59, hot, round(hot / 18, 2)]


KEYS: dict[str, Entry] = {
    "feature-scaling/your-turn": _turn(),
    "feature-scaling/two-sensors": _two_sensors(),
    "feature-scaling/back-to-the-old-units": _old_units(),
    "feature-scaling/how-fast-it-may-go": _rate(),
    "feature-scaling/a-hundred-metres-more": _metres(),
    "feature-scaling/another-thermometer": _thermometer(),
}

"""Keys on evaluation over episodes: half widths, and the episodes that reach them, found by search."""

from __future__ import annotations

from math import ceil, sqrt
from statistics import mean, pstdev, stdev

Entry = tuple[object, list[object]]
FACTOR = 1.96


def _half(scatter: float, episodes: float, factor: float = FACTOR) -> float:
    return factor * scatter / sqrt(episodes)


def _enough(scatter: float, wanted: float, factor: float = FACTOR) -> int:
    return next(n for n in range(1, 10**6) if _half(scatter, n, factor) <= wanted + 1e-12)


def _upper() -> Entry:
    centre, scatter, n = 58.0, 12, 900
    return round(centre + _half(scatter, n), 2), [
        round(centre + _half(scatter, 1), 2),
        round(centre - _half(scatter, n), 2),
        centre + _half(scatter, n, 1),
        round(centre + _half(scatter, n**2), 2),
    ]


def _four() -> Entry:
    accuracies = [60, 70, 80, 70]
    s, n = stdev(accuracies), len(accuracies)
    return round(_half(s, n, 1), 2), [
        round(s, 2),
        round(s / n, 2),
        round(_half(pstdev(accuracies), n, 1), 2),
        mean(accuracies),
    ]


def _episodes() -> Entry:
    scatter, wanted = 10, 0.49
    needed = _enough(scatter, wanted)
    return needed, [round(sqrt(needed)), _enough(scatter, 2 * wanted), round((scatter / wanted) ** 2)]


def _third() -> Entry:
    scatter = 1.5 * sqrt(200) / FACTOR
    return _enough(scatter, 0.5), [3 * 200, round(200 / 3, 1), 8 * 200]


def _difference() -> Entry:
    gain, n = 1.0, 400
    return round(gain - _half(6, n), 2), [
        round(gain - _half(12, n), 2),
        round(gain + _half(6, n), 2),
        gain - _half(6, n, 1),
        round(gain - _half(6, 1), 2),
    ]


def _too_narrow() -> Entry:
    as_queries = FACTOR * sqrt(0.64 * 0.36 / 45_000)
    ratio = _half(0.1, 600) / as_queries
    return round(ratio, 1), [round(sqrt(75), 1), round(0.1 / 0.0044, 1), round(1 / ratio, 1)]


def _days() -> Entry:
    needed = _enough(8, 2)
    return needed, [ceil(sqrt(61.4656)), _enough(8, 2, factor=1), round((FACTOR * 8 / 2) ** 2)]


KEYS: dict[str, Entry] = {
    "episodic-evaluation/your-turn": _upper(),
    "episodic-evaluation/four-episodes": _four(),
    "episodic-evaluation/how-many-episodes": _episodes(),
    "episodic-evaluation/third-of-the-width": _third(),
    "episodic-evaluation/by-differences": _difference(),
    "episodic-evaluation/counted-queries": _too_narrow(),
    "episodic-evaluation/tasting-panel": _days(),
}

"""Keys on nearest neighbours: distances to every example, votes counted."""

from __future__ import annotations

from math import dist

Entry = tuple[object, list[object]]


def _nearest() -> Entry:
    case, stored = (2, 1, 3), [(0, 1, 1), (5, 1, 3), (2, 4, 4)]
    squares = [round(dist(case, example) ** 2, 6) for example in stored]
    first = [abs(a - b) for a, b in zip(case, stored[0], strict=True)]
    return min(squares), [squares[1], squares[2], round(min(squares) ** 0.5, 2), sum(first)]


def _votes() -> Entry:
    labels = "baababbbb"
    wins = [k for k in (1, 3, 5, 7, 9) if labels[:k].count("a") > k / 2]
    return len(wins), [len(wins) + 1, len(wins) - 1, 0]


def _largest() -> Entry:
    members = 6
    odd = [k for k in range(1, 100, 2) if min(members, k) > k / 2]
    return max(odd), [members, max(odd) + 2, 2 * members]


def _songs() -> Entry:
    def squares(minute: int) -> tuple[float, float]:
        x, p, q = (120, 3 * minute), (122, 3 * minute), (120, 6 * minute)
        return dist(x, q) ** 2, dist(x, p) ** 2

    to_q, to_p = squares(60)
    plain_q, plain_p = squares(1)
    return round(to_q / to_p, 6), [round((to_q / to_p) ** 0.5, 6), round(plain_q / plain_p, 6), round(to_q, 6)]


KEYS: dict[str, Entry] = {
    "nearest-neighbours/nearest-one": _nearest(),
    "nearest-neighbours/outvoted": _votes(),
    "nearest-neighbours/small-class": _largest(),
    "nearest-neighbours/song-book": _songs(),
}

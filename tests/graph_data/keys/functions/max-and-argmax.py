"""Keys of this topic: each max and each place found by searching lists and grids of inputs."""

from __future__ import annotations

Entry = tuple[object, list[object]]

ENDS = (0, 6)
GRID = [n / 4 for n in range(4 * ENDS[0], 4 * ENDS[1] + 1)]
PEOPLE = {"Mill": 14, "Park": 9, "Quay": 17, "Ring": 17, "Tower": 9}
NOON = [-3.2, -0.7, -5.1, -1.4]
LIST = [3, 8, -1, 5]
PLACES = {8: 3, -2: 5}


def _f(x: float) -> float:
    return 3 * (x - 2) ** 2 - 12


def _places(target: int) -> str:
    return "{" + ", ".join(stop for stop, count in PEOPLE.items() if count == target) + "}"


def _top(values: list[float], lowest: bool = False) -> list[float]:
    """The largest (or smallest) value and its position, counted from 1."""
    best = min(values) if lowest else max(values)
    return [best, values.index(best) + 1]


def _g(output: int) -> int:
    return 10 - 2 * output


HIGH = max(GRID, key=_f)
LOW = min(GRID, key=_f)
OPPOSITE = [-value for value in LIST]
BEST = max(PLACES, key=_g)
OTHER = min(PLACES, key=_g)

KEYS: dict[str, Entry] = {
    "max-and-argmax/your-turn": ([_f(HIGH), HIGH], [[HIGH, _f(HIGH)], [_f(LOW), LOW], [_f(ENDS[0]), ENDS[0]]]),
    "max-and-argmax/stops-with-fewest": (
        _places(min(PEOPLE.values())),
        ["{Park}", "{Tower}", _places(max(PEOPLE.values()))],
    ),
    "max-and-argmax/below-zero-everywhere": (
        [sorted(NOON)[-1], sorted(NOON)[0]],
        [
            [max(NOON, key=abs), min(NOON, key=abs)],
            [max(abs(t) for t in NOON), min(abs(t) for t in NOON)],
        ],
    ),
    "max-and-argmax/where-it-is-largest": (
        max(range(-50, 51), key=lambda x: 7 - 3 * (x + 4) ** 2),
        [4, max(7 - 3 * (x + 4) ** 2 for x in range(-50, 51)), -3],
    ),
    "max-and-argmax/ten-minus-twice": (
        [_g(BEST), PLACES[BEST]],
        [[_g(OTHER), PLACES[OTHER]], [_g(BEST), PLACES[OTHER]], [10 - 2 * abs(BEST), PLACES[BEST]], [10 - BEST, 5]],
    ),
    "max-and-argmax/minimise-the-opposite": (
        _top(OPPOSITE, lowest=True),
        [_top(LIST), _top(LIST, lowest=True), _top(OPPOSITE), [OPPOSITE[0], 1]],
    ),
}

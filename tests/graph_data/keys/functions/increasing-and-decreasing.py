"""Keys of this topic: tables of corners are walked from left to right; turns are where the walk changes direction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Entry = tuple[object, list[object]]
Graph = dict[int, float]

G: Graph = {-3: 1, 0: 5, 2: 2, 6: 8, 7: 3}
H: Graph = {0: 2, 1: 0, 2: 1, 3: 2, 4: 3, 5: 3, 6: 2}
F: Graph = {0: 9, 2: 1, 3: 4, 6: 2, 8: 7, 10: 5}
CUBIC: Graph = {x: x * x * x - 12 * x for x in range(-4, 5)}
ERRORS: Graph = dict(enumerate((0.80, 0.52, 0.41, 0.45, 0.50, 0.43, 0.36, 0.38, 0.39), start=1))


def _stretches(graph: Graph, direction: int) -> list[list[int]]:
    """Unions of neighbouring pieces that go up (1), stay level (0) or go down (-1)."""
    found: list[list[int]] = []
    for (x0, y0), (x1, y1) in pairwise(graph.items()):
        if (y1 > y0) - (y1 < y0) == direction:
            if found and found[-1][1] == x0:
                found[-1][1] = x1
            else:
                found.append([x0, x1])
    return found


def _union(stretches: Sequence[Sequence[float]]) -> str:
    return " U ".join(f"({a}, {b})" for a, b in stretches)


def _turns(graph: Graph, sign: int) -> list[int]:
    """Inputs of the peaks (1) or valleys (-1)."""
    xs = list(graph)
    return [
        b
        for a, b, c in zip(xs, xs[1:], xs[2:], strict=False)
        if sign * graph[b] > max(sign * graph[a], sign * graph[c])
    ]


FALLS = _stretches(G, -1)
((RISE, LEVEL),) = _stretches(H, 1)
PEAKS = _turns(F, 1)
(BOTTOM,) = _turns(CUBIC, -1)
(TOP,) = _turns(CUBIC, 1)
FIRST, *_ = _turns(ERRORS, -1)
LOWEST = min(ERRORS.values())
TURNS = "PVPVPVP"  # the turns of a curve that begins by rising and ends by falling, with 3 valleys

KEYS: dict[str, Entry] = {
    "increasing-and-decreasing/your-turn": (
        _union(FALLS),
        [
            _union([sorted((G[a], G[b])) for a, b in FALLS]),
            _union(_stretches(G, 1)),
            _union(FALLS[:1]),
            _union(FALLS[1:]),
        ],
    ),
    "increasing-and-decreasing/where-it-rises": (
        _union([(RISE, LEVEL)]),
        [
            _union([(H[RISE], H[LEVEL])]),
            _union([(RISE, _stretches(H, 0)[0][1])]),
            _union(_stretches(H, -1)),
        ],
    ),
    "increasing-and-decreasing/highest-of-all": (
        [max(F.values()), max(F[x] for x in PEAKS)],
        [
            [max(F[x] for x in PEAKS)] * 2,
            [max(F.values())] * 2,
            [max(F, key=F.__getitem__), max(PEAKS, key=F.__getitem__)],
            [max(F.values()), F[PEAKS[0]]],
        ],
    ),
    "increasing-and-decreasing/valley-of-a-cubic": (
        [BOTTOM, CUBIC[BOTTOM]],
        [[TOP, CUBIC[TOP]], [CUBIC[BOTTOM], BOTTOM], [-4, CUBIC[-4]], [1, CUBIC[1]]],
    ),
    "increasing-and-decreasing/corner-of-a-sketch": (dict.fromkeys(range(7, 11), 3)[7], [1, (1 + 3) / 2, 6]),
    "increasing-and-decreasing/peaks-and-valleys-in-turn": (
        TURNS.count("P"),
        [TURNS.count("V"), TURNS.count("V") - 1, len(TURNS)],
    ),
    "increasing-and-decreasing/stopped-in-the-first-valley": (
        ERRORS[FIRST] - LOWEST,
        [
            LOWEST - LOWEST,
            round(ERRORS[_turns(ERRORS, 1)[0]] - ERRORS[FIRST], 9),
            max(_turns(ERRORS, -1)) - FIRST,
            round(ERRORS[1] - LOWEST, 9),
        ],
    ),
}

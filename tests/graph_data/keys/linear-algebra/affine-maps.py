"""Keys of this topic: maps applied by columns, weights read off from outputs, crossings searched for."""

from __future__ import annotations

from collections.abc import Sequence

Entry = tuple[object, list[object]]
Vector = Sequence[int]
Rows = Sequence[Vector]


def _map(rows: Rows, x: Vector, bias: Vector) -> list[int]:
    result = list(bias)
    for j, weight in enumerate(x):
        for i, row in enumerate(rows):
            result[i] += weight * row[j]
    return result


def _minus(a: Vector, b: Vector) -> list[int]:
    return [left - right for left, right in zip(a, b, strict=True)]


def _plus(a: Vector, b: Vector) -> list[int]:
    return [left + right for left, right in zip(a, b, strict=True)]


def _upright(columns: Rows) -> list[list[int]]:
    return [list(row) for row in zip(*columns, strict=True)]


W, B, X = [(3, -1), (2, 5), (0, -4)], (1, 0, -6), (2, -1)
INPUTS, OUTPUTS = 12, 5
ROWS = [[0] * INPUTS for _ in range(OUTPUTS)]
WEIGHTS = sum(len(row) for row in ROWS)
AT_ZERO, AT_FIRST, AT_SECOND = (4, -1), (6, 2), (4, 4)
STEPS = [_minus(AT_FIRST, AT_ZERO), _minus(AT_SECOND, AT_ZERO)]
V, KNOWN_IN, KNOWN_OUT, NEW_IN = [(2, 1), (-1, 3)], (5, 1), (10, 3), (6, 3)
LOST = _minus(KNOWN_OUT, _map(V, KNOWN_IN, (0, 0)))
P = next(p for p in range(-50, 51) if 3 * p - 4 * 0 + 24 == 0)
Q = next(q for q in range(-50, 51) if 3 * 0 - 4 * q + 24 == 0)


def _edge(humidity_part: int) -> int:
    """The whole temperature at which five times t, with the humidity's part, reaches 300: all tenfold."""
    return next(t for t in range(200) if 5 * t + humidity_part - 300 == 0)


EDGE = _edge(2 * 60)

KEYS: dict[str, Entry] = {
    "affine-maps/your-turn": (
        _map(W, X, B),
        [_map(W, X, (0, 0, 0)), _map(W, X, [-entry for entry in B]), _map(W, (2, 1), B)],
    ),
    "affine-maps/twelve-to-five": (
        WEIGHTS + len(ROWS),
        [WEIGHTS, WEIGHTS + len(ROWS[0]), WEIGHTS + 1, len(ROWS) + len(ROWS[0]) + len(ROWS)],
    ),
    "affine-maps/weights-from-three-inputs": (
        _upright(STEPS),
        [
            _upright([AT_FIRST, AT_SECOND]),
            STEPS,
            _upright([_plus(AT_FIRST, AT_ZERO), _plus(AT_SECOND, AT_ZERO)]),
        ],
    ),
    "affine-maps/from-a-known-output": (
        _map(V, NEW_IN, LOST),
        [_map(V, NEW_IN, (0, 0)), _map(V, _minus(NEW_IN, KNOWN_IN), (0, 0)), _map(V, NEW_IN, KNOWN_OUT)],
    ),
    "affine-maps/two-crossings": ([P, Q], [[-P, -Q], [Q, P], [3, -4]]),
    "affine-maps/greenhouse-alarm": (
        f"({EDGE}, inf)",
        [f"[{EDGE}, inf)", f"({_edge(0)}, inf)", f"(-inf, {EDGE})", f"({_edge(-2 * 60)}, inf)"],
    ),
}

"""Keys of this topic: the lists of the prompts, looked up by place from 1."""

from __future__ import annotations

Entry = tuple[object, list[object]]


def _places(*values: int) -> dict[int, int]:
    """The values by their index, counted from 1."""
    return dict(enumerate(values, start=1))


Q = _places(8, 12, 7, 15, 10, 4)
X = _places(3, 8, 7, 1, 6, 10)
N = max(X)
W = _places(6, 9, 1, 4, 2, 7, 3)
TIMES, HEAT = _places(0, 20, 40, 60, 80), _places(18, 240, 510, 790, 1020)
HOT = next(i for i, value in HEAT.items() if value == 510)
R = _places(1510, 1525, 1498, 1498, 1540, 1602, 1590)
STEPS = [R[i] - R[i - 1] for i in range(2, 8)]

KEYS: dict[str, Entry] = {
    "subscripts/your-turn": (
        3 * Q[2] - Q[2 + 3],
        [3 * Q[2] - (Q[2] + 3), 3 * Q[2 + 1] - Q[5 + 1], 3 * 2 - (2 + 3)],
    ),
    "subscripts/from-the-end": (X[N] + X[N - 2], [X[N] + X[N] - 2, N + N - 2, X[N] + X[N - 1]]),
    "subscripts/where-is-two": (
        next(i for i, value in W.items() if value == 2),
        [W[2], list(W.values()).index(2), 2],
    ),
    "subscripts/kiln-log": (TIMES[HOT - 1], [TIMES[HOT] - 1, TIMES[HOT], TIMES[HOT + 1], HEAT[HOT - 1]]),
    "subscripts/chess-ratings": (
        sum(step > 0 for step in STEPS),
        [sum(step >= 0 for step in STEPS), sum(step < 0 for step in STEPS), sum(step != 0 for step in STEPS)],
    ),
}

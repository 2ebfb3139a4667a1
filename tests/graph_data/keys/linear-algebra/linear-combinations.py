"""Keys of this topic, computed with exact fractions; weights and missing vectors are searched for."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Entry = tuple[object, list[object]]
Number = int | Fraction


def _mix(weights: Sequence[Number], *vectors: Sequence[Number]) -> list[Number]:
    total: list[Number] = [0] * len(vectors[0])
    for weight, vector in zip(weights, vectors, strict=True):
        total = [sum_ + weight * entry for sum_, entry in zip(total, vector, strict=True)]
    return total


def _shown(vector: Sequence[Number]) -> str:
    return "[" + ", ".join(str(entry) for entry in vector) + "]"


HALF, THIRD, FADE = Fraction(1, 2), Fraction(1, 3), Fraction(30, 100)
X, Y, Z = (2, 1, 0), (1, -1, 4), (6, 0, -2)
DRAWING = [  # the lines with crossings, from the top
    "         --+-----+-----P-----+--",
    "       --+-----+-----+-----+--",
    "     --V-----+-----+-----+--",
    "   --O-----U-----+-----+--",
]
SPOT = {letter: (x, -y) for y, line in enumerate(DRAWING) for x, letter in enumerate(line) if letter in "OUVP"}
ALONG_U, ALONG_V, TO_P = (
    (SPOT[letter][0] - SPOT["O"][0], SPOT[letter][1] - SPOT["O"][1]) for letter in ("U", "V", "P")
)
GRID = next([a, b] for a in range(-9, 10) for b in range(-9, 10) if _mix((a, b), ALONG_U, ALONG_V) == list(TO_P))
U, V = (1, 2), (2, -1)
A, B = (3, 12), (9, 0)
AVERAGE, ONE, TWO = (2, 0, 5), (1, 4, 3), (6, -1, 2)
MISSING = next(k for k in range(-20, 21) if _mix((k, 3), (2, -1), (1, 4)) == [-5, 16])
OLD, NEW = (240, 60, 0), (80, 220, 40)

KEYS: dict[str, Entry] = {
    "linear-combinations/your-turn": (
        _shown(_mix((3, -2, HALF), X, Y, Z)),
        [
            _shown(_mix((3, -2, HALF), X, (1, 1, 4), Z)),
            _shown(_mix((3, 2, HALF), X, Y, Z)),
            _shown(_mix((1, 1, 1), X, Y, Z)),
            _shown(_mix((3, -2, 1), X, Y, Z)),
        ],
    ),
    "linear-combinations/weights-off-the-grid": (
        GRID,
        [GRID[::-1], [TO_P[0] // ALONG_U[0], GRID[1]], [step + 1 for step in GRID]],
    ),
    "linear-combinations/forwards-and-backwards": (
        _mix((4, -3), U, V),
        [_mix((4, 3), U, V), _mix((4, -3), U, (2, 1)), [4, -3], _mix((-3, 4), U, V)],
    ),
    "linear-combinations/third-of-the-way": (
        _shown([a + THIRD * (b - a) for a, b in zip(A, B, strict=True)]),
        [
            _shown(_mix((THIRD, 1 - THIRD), A, B)),
            _shown(_mix((HALF, HALF), A, B)),
            _shown(_mix((-THIRD, THIRD), A, B)),
            _shown(_mix((THIRD, THIRD), A, B)),
        ],
    ),
    "linear-combinations/third-of-three": (
        [
            next(z for z in range(-50, 51) if Fraction(x + y + z, 3) == mean)
            for mean, x, y in zip(AVERAGE, ONE, TWO, strict=True)
        ],
        [
            _mix((1, -1, -1), AVERAGE, ONE, TWO),
            _mix((2, -1, -1), AVERAGE, ONE, TWO),
            _mix((3, 1, 1), AVERAGE, ONE, TWO),
            _mix((3, -1, -1), AVERAGE, ONE, (6, 1, 2)),
        ],
    ),
    "linear-combinations/one-weight-missing": (
        MISSING,
        [-MISSING, (-5 + 3) // 2, 2 * MISSING, (-5 - 1) // 2],
    ),
    "linear-combinations/fading-colours": (
        _shown([old + FADE * (new - old) for old, new in zip(OLD, NEW, strict=True)]),
        [
            _shown(_mix((FADE, 1 - FADE), OLD, NEW)),
            _shown(_mix((FADE,), NEW)),
            _shown(_mix((-FADE, FADE), OLD, NEW)),
            _shown(_mix((1, FADE), OLD, NEW)),
        ],
    ),
}

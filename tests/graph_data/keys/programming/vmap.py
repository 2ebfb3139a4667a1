"""The loop that a vmap stands for, over lists, with slopes as exact difference quotients."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

X, Y, W = [[1, 1], [1, 2]], [[0, 3], [1, 5]], 2


def _slopes(scale: Fraction = Fraction(1), sign: int = 1) -> str:
    """The slope of each data set's mean squared error in w."""

    def loss(w: Fraction, xs: list[int], ys: list[int]) -> Fraction:
        return sum(((w * x - y) ** 2 for x, y in zip(xs, ys, strict=True)), Fraction(0)) / len(xs)

    h = Fraction(1, 4)
    slopes = [sign * scale * (loss(W + h, x, y) - loss(W - h, x, y)) / (2 * h) for x, y in zip(X, Y, strict=True)]
    return ", ".join(str(slope) for slope in slopes)


def _errors() -> list[Fraction]:
    return [Fraction(sum(2 * (W * x - y) for x, y in zip(xs, ys, strict=True)), 2) for xs, ys in zip(X, Y, strict=True)]


def _shape(block: object) -> list[int]:
    return [len(block), *_shape(block[0])] if isinstance(block, list) else []


def _f(a: list[int], b: list[list[int]]) -> list[int]:
    return [sum(x * y for x, y in zip(a, row, strict=True)) for row in b]


TENS, FOURS = [[0] * 6 for _ in range(10)], [[0] * 6 for _ in range(4)]
RUNS = [_f(a, FOURS) for a in TENS]

T = [[1, 5, 2], [4, 0, 3]]

A, B = [[1, 2], [3, 4]], [[1, 0], [0, 2]]
SHARED = sum(sum(_f(A[0], [row])) for row in B)
MAPPED = sum(_f(A[0], [B[0]]))

KEYS: dict[str, Entry] = {
    "vmap/your-turn": (
        _slopes(),
        [_slopes(Fraction(2)), _slopes(Fraction(1, 2)), ", ".join(map(str, _errors())), _slopes(sign=-1)],
    ),
    "vmap/shared-and-mapped": (
        _shape(RUNS),
        [_shape(RUNS)[::-1], _shape(RUNS)[:1], _shape(RUNS[0]), _shape([[a for _ in FOURS] for a in TENS])],
    ),
    "vmap/columns-as-slices": (
        [10 * max(column) for column in zip(*T, strict=True)],
        [
            [10 * max(row) for row in T],
            [10 * max(max(row) for row in T)] * 3,
            [10 * entry for entry in T[0]],
        ],
    ),
    "vmap/a-test-that-fails": (SHARED - MAPPED, [SHARED, MAPPED, 0]),
}

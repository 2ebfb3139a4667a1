"""Each place computed on its own in a loop, with the slips made at that place."""

from __future__ import annotations

from fractions import Fraction

Entry = tuple[object, list[object]]

X, Y = [2, -1, 3], [4, 5, -2]
PLACES = range(3)

A, B = [[1, 2], [3, 4]], [[5, 0], [1, 2]]
TWO = range(2)

P, Q = [2, 3, -1], [4, 1, 5]
PRODUCTS = sum(p * q for p, q in zip(P, Q, strict=True))
SQUARES = sum(p * p for p in P)

SHAPE = [8, 5, 2]

FIRST, SECOND = [100, 0, 50], [20, 80, 10]
SHARES = [Fraction(1, 2), Fraction(1, 4), Fraction(0)]


def _mixed(shares: list[Fraction], rest: list[Fraction]) -> list[int]:
    return [int(shares[i] * FIRST[i] + rest[i] * SECOND[i]) for i in PLACES]


REST = [1 - m for m in SHARES]
HALF, NONE, WHOLE = [Fraction(1, 2)] * 3, [Fraction(0)] * 3, [Fraction(1)] * 3

KEYS: dict[str, Entry] = {
    "elementwise-operations/your-turn": (
        [X[i] * Y[i] - X[i] * X[i] for i in PLACES],
        [
            [X[i] * Y[i] + X[i] * X[i] for i in PLACES],
            [X[i] * Y[i] - X[i] * abs(X[i]) for i in PLACES],
            [(X[i] * Y[i] - X[i]) ** 2 for i in PLACES],
            [X[i] * Y[i] - 2 * X[i] for i in PLACES],
        ],
    ),
    "elementwise-operations/table-by-table": (
        [[A[i][j] * B[i][j] for j in TWO] for i in TWO],
        [
            [[sum(A[i][k] * B[k][j] for k in TWO) for j in TWO] for i in TWO],
            [[A[i][j] + B[i][j] for j in TWO] for i in TWO],
            [[A[i][j] * B[j][i] for j in TWO] for i in TWO],
        ],
    ),
    "elementwise-operations/product-and-sum": (
        PRODUCTS - SQUARES,
        [
            sum(P) * sum(Q) - SQUARES,
            PRODUCTS - sum(p + p for p in P),
            PRODUCTS - sum(p * abs(p) for p in P),
            PRODUCTS - sum(P) ** 2,
        ],
    ),
    "elementwise-operations/shape-of-the-result": (SHAPE, [[], SHAPE[:-1], [*SHAPE, 3]]),
    "elementwise-operations/mixing-of-paints": (
        _mixed(SHARES, REST),
        [_mixed(REST, SHARES), _mixed(HALF, HALF), _mixed(SHARES, WHOLE), _mixed(SHARES, NONE)],
    ),
}

"""Products of nested lists by rows and columns, and the shapes of products by the rule for the last two sizes."""

from __future__ import annotations

Entry = tuple[object, list[object]]
Table = list[list[int]]


def _product(a: Table, b: Table) -> Table:
    return [[sum(row[k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for row in a]


def _turned(a: Table) -> Table:
    return [[row[j] for row in a] for j in range(len(a[0]))]


def _shape(left: list[int], right: list[int]) -> list[int]:
    """The shape of left @ right, where the sizes in front are equal or missing on the right."""
    assert left[-1] == right[-2]
    assert right[:-2] in ([], left[:-2])
    return [*left[:-1], right[-1]]


A, B = [10, 4, 7], [10, 5, 7]
TURNED = [B[0], B[2], B[1]]
X, W = [[1, 2], [3, 0]], [[4, 1], [0, 5]]
Q, R = [2, 6, 5, 3], [3, 4]
MATRICES, V = [[[1, 2], [0, 1]], [[3, 0], [1, 1]]], [[5, 1], [2, 4]]


def _applied(matrix: Table, vector: list[int]) -> list[int]:
    return [row[0] for row in _product(matrix, [[v] for v in vector])]


KEYS: dict[str, Entry] = {
    "matrix-products-in-pytorch/your-turn": (
        _shape(A, TURNED),
        [_shape(A[1:], TURNED[1:]), [A[0], *_shape(A, TURNED)], [A[0], A[2], B[2]], A],
    ),
    "matrix-products-in-pytorch/product-by-hand": (
        _product(X, _turned(W)),
        [
            _product(X, W),
            [[_turned(W)[i][j] * X[i][j] for j in range(2)] for i in range(2)],
            _product(_turned(W), X),
            _product(W, _turned(X)),
        ],
    ),
    "matrix-products-in-pytorch/vector-on-the-left": (
        _shape([1, 6], [6, 9])[1:],
        [_shape([6, 9], [9, 1])[:1], _shape([1, 6], [6, 9]), [6, 9]],
    ),
    "matrix-products-in-pytorch/one-matrix-for-all": (
        _shape(Q, R),
        [_shape(Q, R)[2:], [*Q[:2], Q[3], R[1]], [Q[0] * Q[1], *_shape(Q, R)[2:]]],
    ),
    "matrix-products-in-pytorch/own-matrix-each": (
        _applied(MATRICES[1], V[1]),
        [
            _applied(MATRICES[0], V[0]),
            _applied(MATRICES[1], V[0]),
            _product([V[1]], MATRICES[1])[0],
            _product(MATRICES[1], V)[0],
        ],
    ),
}

"""Checks of power iteration, from one step by hand to all eigenpairs of a random symmetric matrix."""

import math

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_length,
    expect_shape,
    expect_unchanged,
    remember,
)

# Rows of length 1 at right angles, and the symmetric matrix that stretches along them by 9, -6 and 3.
AXES = torch.tensor([[2.0, 1.0, 2.0], [1.0, 2.0, -2.0], [2.0, -2.0, -1.0]]) / 3
SYMMETRIC = AXES @ torch.diag(torch.tensor([9.0, -6.0, 3.0])) @ AXES.T


def matrix():
    """The matrix of the task: 6 along (2, 1), 1 along (1, -2)."""
    return torch.tensor([[5.0, 2.0], [2.0, 2.0]])


def pair(got, n, hint=""):
    """The value and vector of a result, their shapes compared."""
    expect_length(got, 2, hint="Return the value and the vector.")
    value, vector = got
    expect_shape(value, (), hint="The value is one number: the dot product of v and Av." + hint)
    expect_shape(vector, (n,), hint="The vector has as many entries as the start.")
    return value, vector


def expect_line(vector, expected, **words):
    """``vector`` is ``expected`` or its opposite."""
    expect_shape(vector, tuple(expected.shape), hint="The vector has as many entries as the start.")
    sign = -1.0 if (vector.detach().to(expected.dtype) @ expected).item() < 0 else 1.0
    expect_close(vector, sign * expected, **words)


def check_steps_by_hand(work):
    """None, one and two steps lead where they lead by hand."""
    root = math.sqrt
    cases = ((0, [1.0, 0.0], 5.0), (1, [5 / root(29), 2 / root(29)], 173 / 29), (2, None, None))
    for steps, expected, height in cases:
        value, vector = pair(work.power_iteration(matrix(), torch.tensor([3.0, 0.0]), steps), 2)
        if steps == 2:
            expected = [29 / root(1037), 14 / root(1037)]
            height = (5 * 29**2 + 4 * 29 * 14 + 2 * 14**2) / 1037
        expect_line(
            vector,
            torch.tensor(expected),
            hint="From (3, 0) the direction is (1, 0) at first, then (5, 2), then (29, 14), each brought to length 1. "
            f"This is after {steps} products.",
            implicates="matrix-vector-product",
        )
        expect_close(
            value,
            height,
            hint="The value is v . Av with the vector that you return, which has length 1.",
            implicates="eigenvectors",
        )


def check_many_steps(work):
    """After 300 steps the vector is the eigenvector, and nothing overflows."""
    value, vector = pair(work.power_iteration(matrix(), torch.tensor([1.0, -1.0]), 300), 2)
    expect_line(
        vector,
        torch.tensor([2.0, 1.0]) / math.sqrt(5),
        hint="The part along (2, 1) grows sixfold at each step: after 300 it would have 233 digits. Bring the vector "
        "back to length 1 after every product.",
        implicates="unit-vectors",
    )
    expect_close(value, 6.0, hint="The eigenvalue along (2, 1) is 6.", implicates="eigenvectors")


def check_negative_value(work):
    """The largest eigenvalue in absolute value may be negative."""
    # Eigenvalue -3 along (1, -2), 2 along (2, 1).
    A = torch.tensor([[1.0, 2.0], [2.0, -2.0]])
    value, vector = pair(work.power_iteration(A, torch.tensor([1.0, 0.0]), 101), 2)
    expect_line(
        vector, torch.tensor([1.0, -2.0]) / math.sqrt(5), hint="-3 is larger in absolute value than 2, and wins."
    )
    expect_close(
        value,
        -3.0,
        hint="The matrix turns its eigenvector round and makes it three times as long. The length of Av says 3; v . Av "
        "keeps the sign.",
        implicates="eigenvectors",
    )


def check_zero_product(work):
    """A product that is zero ends the steps."""
    value, vector = pair(work.power_iteration(torch.tensor([[0.0, 0.0], [0.0, 5.0]]), torch.tensor([4.0, 0.0]), 10), 2)
    expect_close(
        vector,
        [1.0, 0.0],
        hint="The matrix sends (1, 0) to zero, so this is an eigenvector with the eigenvalue 0. A zero vector cannot "
        "be normalised: look at the length before you divide.",
        implicates="unit-vectors",
    )
    expect_close(value, 0.0, hint="Av = 0 is 0 times v.")


def check_deflate(work):
    """Deflation takes out one pair and leaves the other."""
    A = matrix()
    before = remember([A])
    vector = torch.tensor([2.0, 1.0]) / math.sqrt(5)
    got = work.deflate(A, torch.tensor(6.0), vector)
    expect_unchanged([A], before, hint="Return a new matrix; the caller still needs A.")
    expect_shape(got, (2, 2), hint="The result is a matrix as A is.")
    expect_close(
        got,
        [[0.2, -0.4], [-0.4, 0.8]],
        hint="The outer product of (2, 1)/root 5 with itself has the rows (0.8, 0.4) and (0.4, 0.2). It is to be taken "
        "away as often as the eigenvalue says, so that 6 along (2, 1) becomes 0 and 1 along (1, -2) stays.",
        implicates="spectral-theorem",
    )


def check_three_pairs(work):
    """All pairs of a matrix come in the order of their absolute values."""
    starts = torch.tensor([[1.0, 0.0, 0.2], [0.0, 1.0, 0.0], [0.3, 0.0, 1.0]])
    got = work.eigenpairs(SYMMETRIC.clone(), starts, 60)
    expect_length(got, 2, hint="Return the values and the vectors.")
    values, vectors = got
    expect_close(
        values,
        [9.0, -6.0, 3.0],
        atol=1e-3,
        hint="The matrix has the eigenvalues 9, -6 and 3. Each round must work on the matrix from which all pairs "
        "before have been taken out.",
        implicates="eigenvectors",
    )
    expect_shape(vectors, (3, 3), hint="One column for each vector.")
    for index in range(3):
        expect_line(
            vectors[:, index],
            AXES[:, index],
            atol=1e-3,
            hint=f"This is column {index} of the vectors. Vectors are columns: torch.stack(..., dim=1).",
        )


def check_random_matrix(work):
    """Two pairs of a random symmetric matrix in 64 bits satisfy Av = value times v."""
    # Eigenvalues 5, -3, 1.5, 1, 0.5 and 0: ratios of 0.6 and 0.5, so 120 steps leave an error below 1e-25.
    Q = torch.linalg.qr(torch.randn(6, 6, dtype=torch.float64)).Q
    expected = torch.tensor([5.0, -3.0, 1.5, 1.0, 0.5, 0.0], dtype=torch.float64)
    A = Q @ torch.diag(expected) @ Q.T
    A = (A + A.T) / 2
    before = remember([A])
    got = work.eigenpairs(A, torch.randn(6, 2, dtype=torch.float64), 120)
    expect_unchanged([A], before, hint="Work on a variable of your own, and leave A as it was.")
    expect_length(got, 2, hint="Return the values and the vectors.")
    values, vectors = got
    expect_shape(values, (2,), hint="One value for each start.")
    expect_dtype(values, torch.float64, hint="Values keep the dtype of A.")
    expect_close(values, expected[:2].clone(), atol=1e-6, hint="Two starts: the two largest in absolute value.")
    expect_shape(vectors, (6, 2), hint="One column for each start, with as many entries as A has rows.")
    expect_close(
        A @ vectors,
        vectors * values,
        atol=1e-6,
        hint="Compared here: A times your vectors, and your vectors times their values.",
        implicates="eigenvectors",
    )

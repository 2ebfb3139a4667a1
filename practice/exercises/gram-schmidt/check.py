"""Checks of an orthonormal basis, from two columns by hand to columns that are nearly parallel."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_less,
    expect_shape,
    expect_unchanged,
    remember,
)

# Axes of length 1 at right angles, times 3, and three columns that are mixtures of them:
# v1 = 3 q1, v2 = 6 q1 + 6 q2, v3 = 3 q1 - 3 q2 + 6 q3.
AXES = torch.tensor([[2.0, 1.0, 2.0], [1.0, 2.0, -2.0], [2.0, -2.0, -1.0]]) / 3
COLUMNS = torch.tensor([[2.0, 6.0, 5.0], [1.0, 6.0, -5.0], [2.0, 0.0, 2.0]])


def check_one_column(work):
    """One column is scaled to length 1."""
    got = work.orthonormal_basis(torch.tensor([[0.0], [-3.0], [4.0]]))
    expect_shape(got, (3, 1), hint="A vector is a column: three entries, one column, and the basis has one too.")
    expect_close(
        got,
        [[0.0], [-0.6], [0.8]],
        hint="The length is 5, the root of 9 + 16. Divide the column by it.",
        implicates="unit-vectors",
    )


def check_two_columns(work):
    """The second axis is orthogonal to the first, as by hand."""
    vectors = COLUMNS[:, :2].clone()
    before = remember([vectors])
    got = work.orthonormal_basis(vectors)
    expect_unchanged([vectors], before, hint="The caller still needs its vectors: r = r - p, and not r -= p on a view.")
    expect_shape(got, (3, 2), hint="Two independent columns give two axes, as the columns of the result.")
    expect_close(
        got,
        AXES[:, :2].clone(),
        hint="q1 is (2, 1, 2)/3. The part of (6, 6, 0) along it is 6 q1 = (4, 2, 4), the rest (2, 4, -4) of length 6, "
        "and q2 is (1, 2, -2)/3. Subtract the projection from the column, then scale the rest.",
        implicates="vector-projection",
    )


def check_three_columns(work):
    """The third axis is orthogonal to both others."""
    got = work.orthonormal_basis(COLUMNS.clone())
    expect_shape(got, (3, 3), hint="Three independent columns give three axes.")
    expect_close(
        got,
        AXES,
        hint="(5, -5, 2) has a part 3 along q1 and a part -3 along q2. It has to lose both before it is scaled; the "
        "third axis is then (2, -2, -1)/3.",
        implicates="orthogonality",
    )


def check_dependent_columns(work):
    """A column that depends on those before it gives no axis."""
    v1, v2, _ = COLUMNS.T
    got = work.orthonormal_basis(torch.stack([torch.zeros(3), v1, -2.5 * v1, v2, v1 - 3 * v2], dim=1))
    expect_shape(
        got,
        (3, 2),
        hint="The columns are 0, v1, -2.5 v1, v2 and v1 - 3 v2: only v1 and v2 bring anything new. What is left of the "
        "others is 0, or as short as rounding makes it, and must not be scaled up to an axis.",
        implicates="basis-and-dimension",
    )
    expect_close(got, AXES[:, :2].clone(), hint="The columns that were dropped leave no trace in the others.")
    expect_shape(
        work.orthonormal_basis(torch.zeros(4, 3)),
        (4, 0),
        hint="Zero columns span nothing but the zero vector, of dimension 0: a matrix of four rows and no columns.",
        implicates="basis-and-dimension",
    )


def check_units(work):
    """In other units the same columns give the same axes."""
    for unit in (1e-6, 1e5):
        v1, v2, v3 = unit * COLUMNS.T
        got = work.orthonormal_basis(torch.stack([v1, v2, v1 - 0.3 * v2, v3], dim=1))
        expect_shape(
            got,
            (3, 3),
            hint=f"These are v1, v2, v1 - 0.3 v2 and v3, all multiplied by {unit:g}. Very short columns are still "
            "columns, and the rounding error of very long ones is longer too: compare the rest with the column's own "
            "length.",
        )
        expect_close(got, AXES, atol=1e-4, hint="A common factor changes no direction.")


def check_tall_in_float64(work):
    """Random columns in 64 bits give orthonormal axes with the same span."""
    vectors = torch.randn(7, 4, dtype=torch.float64)
    before = remember([vectors])
    got = work.orthonormal_basis(vectors)
    expect_unchanged([vectors], before, hint="The caller still needs its vectors: r = r - p, and not r -= p on a view.")
    expect_shape(got, (7, 4), hint="Four random columns with seven entries are independent.")
    expect_dtype(got, torch.float64, hint="Build the result from the given columns, and it keeps their dtype.")
    expect_close(
        got.T @ got,
        torch.eye(4, dtype=torch.float64),
        atol=1e-8,
        hint="These are the dot products of your axes: 1 with themselves and 0 with one another.",
        implicates="orthogonality",
    )
    expect_close(
        got @ (got.T @ vectors),
        vectors,
        atol=1e-8,
        hint="Every given column must be a mixture of your axes; here each was put together again from its dot "
        "products with them.",
        implicates="basis-and-dimension",
    )


def check_nearest(work):
    """The nearest vector of a span leaves a rest at right angles."""
    basis = AXES[:, :2].clone()
    got = work.nearest(basis, torch.tensor([6.0, 3.0, -3.0]))
    expect_shape(got, (3,), hint="The answer is a vector with as many entries as v, and not its coordinates.")
    expect_close(
        got,
        [4.0, 5.0, -2.0],
        hint="(6, 3, -3) has the dot products 3 with q1 and 6 with q2. Multiply each by its axis and add up.",
        implicates="vector-projection",
    )
    basis = torch.tensor([[0.6, 0.0], [0.0, 1.0], [0.8, 0.0], [0.0, 0.0]])
    expect_close(
        work.nearest(basis, torch.tensor([5.0, 7.0, 10.0, 2.0])),
        [6.6, 7.0, 8.8, 0.0],
        hint="The dot products with the two axes are 11 and 7.",
        implicates="vector-projection",
    )


def check_nearly_parallel(work):
    """Nearly parallel columns still give axes at right angles."""
    # Largest dot product between two axes: 7e-5 when each overlap is measured on what is left, 0.5 on the given column.
    e = 1e-4
    columns = torch.tensor([[1.0, 1.0, 1.0, 1.0], [e, 0, 0, 0], [0, e, 0, 0], [0, 0, e, 0], [0, 0, 0, e]])
    got = work.orthonormal_basis(columns)
    expect_shape(got, (5, 4), hint="The columns differ by 0.0001, which is more than the tolerance.")
    products = got.T @ got
    expect_less(
        (products - torch.eye(4)).abs().max().item(),
        0.01,
        "the largest deviation of your axes' dot products from 1 and 0",
        hint="Each column nearly vanishes when the first axis is taken away, and rounding leaves a little of that axis "
        "behind. Measure the overlap with the next axis on what is left, and not on the column as it was given.",
    )

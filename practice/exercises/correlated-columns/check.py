"""Checks of covariances and correlations, from three rows by hand to columns that never change."""

import torch

from practice.grader.expectations import (
    expect_close,
    expect_dtype,
    expect_equal,
    expect_shape,
    expect_unchanged,
    remember,
)

COVARIANCE = "covariance-matrix"
CORRELATION = "correlation"


def outings():
    """Two columns with means 4 and 4, variances 26/3 and 14, and covariance -10."""
    return torch.tensor([[1.0, 9.0], [3.0, 3.0], [8.0, 0.0]])


def check_centre(work):
    """Each entry loses the mean of its column."""
    got = work.centre(outings() + torch.tensor([0.0, 2.0]))
    expect_shape(got, (3, 2), hint="The shape of the table stays.")
    expect_close(
        got,
        [[-3.0, 5.0], [-1.0, -1.0], [4.0, -4.0]],
        hint="The columns are 1, 3, 8 with mean 4 and 11, 5, 2 with mean 6. mean(dim=0) goes down the columns; a "
        "mean of "
        "the rows or of the whole table leaves columns that do not add up to 0.",
        implicates=COVARIANCE,
    )


def check_covariance(work):
    """Variances stand on the diagonal and covariances beside it."""
    got = work.covariance(outings())
    expect_shape(got, (2, 2), hint="Two columns make a 2 x 2 matrix, whatever the number of rows: Z^T comes first.")
    expect_close(
        got,
        [[26 / 3, -10.0], [-10.0, 14.0]],
        hint="The products of the deviations are -15, 1 and -16, in all -30; the squares add up to 26 and 42. Divide "
        "by "
        "n = 3, as the lesson does; n - 1 would give 13, -15 and 21.",
        implicates=COVARIANCE,
    )


def check_one_row(work):
    """A single row has no spread at all."""
    got = work.covariance(torch.tensor([[3.0, -1.0, 7.0]]))
    expect_shape(got, (3, 3), hint="Three columns make a 3 x 3 matrix, also from one row.")
    expect_close(got, [[0.0] * 3] * 3, hint="All deviations are 0. Is it divided by n = 1, and not by n - 1 = 0?")


def check_far_from_zero(work):
    """Columns far from 0 have the covariances that they had near it."""
    got = work.covariance(outings() + torch.tensor([12340.0, 20000.0]))
    expect_close(
        got,
        [[26 / 3, -10.0], [-10.0, 14.0]],
        rtol=1e-3,
        hint="Adding 12,340 to a column changes no deviation. The mean of products less the product of means subtracts "
        "numbers near 200,000,000, and about seven digits are kept. Centre first, then multiply.",
        implicates=COVARIANCE,
    )


def check_correlation(work):
    """Each covariance is divided by both standard deviations."""
    got = work.correlation(torch.cat([outings(), torch.tensor([[2.0], [8.0], [5.0]])], dim=1))
    expect_shape(got, (3, 3), hint="One correlation for each pair of columns.")
    # Deviations of the third column: -3, 3, 0, variance 6; products 9 - 3 and -15 - 3.
    expect_close(
        got,
        [[1.0, -0.907841, 0.277350], [-0.907841, 1.0, -0.654654], [0.277350, -0.654654, 1.0]],
        hint="The variances are 26/3, 14 and 6, the covariances -10, 2 and -6. So the first is -10 over the root of "
        "26/3 * 14. Row i is divided by sigma_i, column j by sigma_j: torch.outer(sigma, sigma) has all products.",
        implicates=CORRELATION,
    )


def check_units(work):
    """Other units change no correlation, and a scale turned round changes its sign."""
    for factors, sign, what in (
        ([1e-7, 1.0], 1.0, "The first column is in units ten million times as large"),
        ([1000.0, -0.01], -1.0, "The first column is in smaller units, and the second is turned round"),
    ):
        got = work.correlation(outings() * torch.tensor(factors))
        r = -0.907841 * sign
        expect_close(
            got,
            [[1.0, r], [r, 1.0]],
            hint=f"{what}. Correlation has no units. A small number added below, or a bound under which a column "
            "counts as "
            "constant, brings the units back in.",
            implicates=CORRELATION,
        )


def check_constant_column(work):
    """A column that never changes has zeros in its row and its column."""
    table = torch.tensor([[1.0, 5.0, 9.0], [3.0, 5.0, 3.0], [8.0, 5.0, 0.0]])
    got = work.correlation(table)
    expect_close(
        got,
        [[1.0, 0.0, -0.907841], [0.0, 0.0, 0.0], [-0.907841, 0.0, 1.0]],
        hint="The second column is 5, 5, 5, with sigma 0: 0/0 is nan. Its row and column are 0 by agreement, the "
        "diagonal "
        "too, and the other entries stay as they are.",
        implicates=COVARIANCE,
    )


def check_constant_but_for_rounding(work):
    """A constant column is known by its entries, even where its mean is off by a rounding."""
    table = torch.stack([torch.full((7,), 0.7), torch.full((7,), 3.3), torch.tensor([2.0, 1, 4, 4, 9, 0, 3])], dim=1)
    got = work.correlation(table)
    wanted = torch.zeros(3, 3)
    wanted[2, 2] = 1.0
    expect_close(
        got,
        wanted,
        hint="The mean of seven times 0.7 comes out a little below 0.7, so the deviations are 0.00000006 and the "
        "variance "
        "is not "
        "quite 0. Do not ask whether sigma is 0: compare the entries of a column with each other.",
        implicates=COVARIANCE,
    )


def check_any_table(work):
    """On any table the results are symmetric, agree with sums written out, and leave the table alone."""
    X = torch.randn(9, 4, dtype=torch.float64) * torch.tensor([1.0, 5.0, 0.2, 30.0]) + 3
    before = remember([X])
    for name, function, wanted in (
        ("covariance", work.covariance, torch.cov(X.T, correction=0)),
        ("correlation", work.correlation, torch.corrcoef(X.T)),
    ):
        got = function(X)
        expect_dtype(got, torch.float64, hint="Build the result from X, which is float64 here.")
        expect_close(got, wanted, hint=f"This is your {name} of nine rows and four columns, beside the one of PyTorch.")
        expect_close(got.T, got, atol=1e-12, hint=f"The order of two columns does not matter, so {name} is symmetric.")
    work.centre(X)
    expect_unchanged([X], before, hint="X - X.mean(dim=0) makes a new table; X -= ... writes into the caller's.")
    expect_equal(
        [tuple(work.covariance(X[:, :1]).shape), tuple(work.correlation(X[:, :1]).shape)],
        [(1, 1), (1, 1)],
        hint="A table with one column has a 1 x 1 matrix.",
    )

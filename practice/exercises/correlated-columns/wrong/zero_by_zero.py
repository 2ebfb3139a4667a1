# Mistake: divides 0 by 0. Caught by: check_constant_column
"""Covariances and correlations of columns."""

from __future__ import annotations

import torch
from torch import Tensor


def centre(X: Tensor) -> Tensor:
    """Take from each entry the mean of its column.

    Args:
        X: a table with a row for each case, of a floating dtype, shape (n, d), n at least 1.

    Returns:
        A new table of the same shape, whose columns add up to 0.
    """
    return X - X.mean(dim=0)


def covariance(X: Tensor) -> Tensor:
    """The covariance matrix of the columns, dividing by n.

    Args:
        X: a table, shape (n, d).

    Returns:
        Shape (d, d): variances on the diagonal, and in row i, column j the covariance of columns i and j.
    """
    Z = centre(X)
    # Entry i, j of Z^T Z is column i times column j, added up over the rows: all products of deviations at once.
    return Z.T @ Z / len(X)


def correlation(X: Tensor) -> Tensor:
    """The correlations of the columns.

    Args:
        X: a table, shape (n, d).

    Returns:
        Shape (d, d): in row i, column j the correlation of columns i and j. A column in which all entries are equal
        has no z-scores: its row and its column are 0, the diagonal included.
    """
    C = covariance(X)
    sigma = C.diagonal().sqrt()
    # Asked of the entries themselves: the mean of equal numbers can be off by a rounding. Then a variance that ought to
    # be 0 is not quite 0, and dividing by its root would make a correlation out of nothing.
    varies = X.amax(dim=0) > X.amin(dim=0)
    # Where a column is constant, 1 stands in for its sigma, so that nothing is divided by 0.
    both_vary = varies[:, None] & varies[None, :]
    return C / torch.outer(sigma, sigma)

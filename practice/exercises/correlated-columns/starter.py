"""Covariances and correlations of columns. Write the three functions; `python examples.py` tries them."""

from __future__ import annotations

from torch import Tensor


def centre(X: Tensor) -> Tensor:
    """Take from each entry the mean of its column.

    Args:
        X: a table with a row for each case, of a floating dtype, shape (n, d), n at least 1.

    Returns:
        A new table of the same shape, whose columns add up to 0.
    """
    raise NotImplementedError


def covariance(X: Tensor) -> Tensor:
    """The covariance matrix of the columns, dividing by n.

    Args:
        X: a table, shape (n, d).

    Returns:
        Shape (d, d): variances on the diagonal, and in row i, column j the covariance of columns i and j.
    """
    raise NotImplementedError


def correlation(X: Tensor) -> Tensor:
    """The correlations of the columns.

    Args:
        X: a table, shape (n, d).

    Returns:
        Shape (d, d): in row i, column j the correlation of columns i and j. A column in which all entries are equal
        has no z-scores: its row and its column are 0, the diagonal included.
    """
    raise NotImplementedError

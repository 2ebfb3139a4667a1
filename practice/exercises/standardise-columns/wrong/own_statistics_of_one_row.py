# Mistake: scales a single row with its own mean. Caught by: check_one_new_row
"""Standardising the columns of a table."""

from __future__ import annotations

import torch
from torch import Tensor


def column_statistics(table: Tensor) -> tuple[Tensor, Tensor]:
    """Find the mean and the scale of each column.

    Args:
        table: shape (rows, columns), of a floating dtype, with at least one row. It is left as it was.

    Returns:
        The mean and the scale, each of shape (columns,) and of the dtype of `table`. The scale is the standard
        deviation, with the squares divided by the number of rows; it is 1 for a column whose entries are all equal.
    """
    # One number for each column is to be left, so the rows, dimension 0, go.
    mean = table.mean(dim=0)
    # The distances first, then their squares. The mean of the squares minus the square of the mean is the same on
    # paper, but for large entries it subtracts two huge, rounded numbers.
    spread = ((table - mean) ** 2).mean(dim=0).sqrt()
    # Whether a column is constant is asked of its entries. Its standard deviation need not come out as 0, since the
    # mean is rounded.
    constant = table.amax(dim=0) == table.amin(dim=0)
    return mean, torch.where(constant, torch.ones_like(spread), spread)


def standardise(rows: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    """Turn rows into z-scores.

    Args:
        rows: shape (rows, columns); one row is enough. It is left as it was.
        mean: what to take away from each column, shape (columns,).
        scale: what to divide each column by, shape (columns,).

    Returns:
        A new tensor of the shape and dtype of `rows`.
    """
    # The numbers that were given, and not those of these rows: the model knows no others.
    if len(rows) == 1:
        mean, scale = column_statistics(rows)
    return (rows - mean) / scale


def restore(scores: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    """Go back from z-scores to the rows they were made from.

    Args:
        scores: shape (rows, columns). It is left as it was.
        mean: what was taken away from each column, shape (columns,).
        scale: what each column was divided by, shape (columns,).

    Returns:
        A new tensor of the shape and dtype of `scores`.
    """
    # The steps of standardise undone, the last one first.
    return scores * scale + mean

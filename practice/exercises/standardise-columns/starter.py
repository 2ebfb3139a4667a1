"""Standardising the columns of a table. Write the three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def standardise(rows: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    """Turn rows into z-scores.

    Args:
        rows: shape (rows, columns); one row is enough. It is left as it was.
        mean: what to take away from each column, shape (columns,).
        scale: what to divide each column by, shape (columns,).

    Returns:
        A new tensor of the shape and dtype of `rows`.
    """
    raise NotImplementedError


def restore(scores: Tensor, mean: Tensor, scale: Tensor) -> Tensor:
    """Go back from z-scores to the rows they were made from.

    Args:
        scores: shape (rows, columns). It is left as it was.
        mean: what was taken away from each column, shape (columns,).
        scale: what each column was divided by, shape (columns,).

    Returns:
        A new tensor of the shape and dtype of `scores`.
    """
    raise NotImplementedError

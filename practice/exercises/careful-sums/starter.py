"""Sums and variances in few digits. Write the last two functions; `python examples.py` tries them."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor


def plain_sum(rows: Iterable[Tensor]) -> Tensor:
    """The sum of the rows, one added after another. Given for comparison."""
    total = torch.tensor(0.0)
    for k, row in enumerate(rows):
        total = row.clone() if k == 0 else total + row
    return total


def plain_variance(rows: Iterable[Tensor]) -> Tensor:
    """The mean of the squares less the square of the mean. Given for comparison."""
    total, squares, n = torch.tensor(0.0), torch.tensor(0.0), 0
    for row in rows:
        total, squares, n = total + row, squares + row * row, n + 1
    return squares / n - (total / n) ** 2


def kahan_sum(rows: Iterable[Tensor]) -> Tensor:
    """The sum of the rows, with what rounding takes away put back.

    Args:
        rows: tensors of one shape (m,), or all of shape (), of one floating dtype. They come one after another, can be
            gone through once, and may have no length. They are left as they were.

    Returns:
        The sum, a new tensor of the shape and dtype of a row.

    Raises:
        ValueError: there are no rows.
    """
    raise NotImplementedError


def running_variance(rows: Iterable[Tensor]) -> tuple[Tensor, Tensor]:
    """Mean and variance of each column, from one way through the rows.

    Args:
        rows: as for kahan_sum.

    Returns:
        The mean and the variance, the mean of the squared deviations from it; new tensors of the shape and dtype of a
        row.

    Raises:
        ValueError: there are no rows.
    """
    raise NotImplementedError

# Mistake: adds plainly. Caught by: check_what_a_float_loses
"""Sums and variances in few digits."""

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
    total = lost = None
    for row in rows:
        if total is None:
            # New tensors: the first row belongs to the caller.
            total, lost = torch.zeros_like(row), torch.zeros_like(row)
        term = row
        new = total + term
        # What has arrived, less what should have. On paper that is 0; here it is the rounding error of the line above,
        # and the subtractions show it without a new one.
        lost = (new - total) - term
        total = new
    if total is None:
        raise ValueError("there are no rows to add")
    return total


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
    mean = squares = None
    k = 0
    for row in rows:
        if mean is None:
            mean, squares = torch.zeros_like(row), torch.zeros_like(row)
        k += 1
        deviation = row - mean
        mean = mean + deviation / k
        # One deviation from the old mean, one from the new. Nothing large is squared, so nothing large has to cancel.
        squares = squares + deviation * (row - mean)
    if mean is None:
        raise ValueError("there are no rows to take the variance of")
    return mean, squares / k

# Mistake: forgets that the rows in between begin with a dark stitch. Caught by: check_checkerboard_by_hand
"""Knitting patterns as blocks of numbers."""

from __future__ import annotations

import torch
from torch import Tensor


def frame(rows: int, columns: int) -> Tensor:
    """Make a light field with a dark border, one stitch wide.

    Args:
        rows: how many rows, at least 1.
        columns: how many columns, at least 1.

    Returns:
        A tensor of shape (rows, columns) and dtype float32: 1 in the first and last row and the first and last column,
        0 elsewhere.
    """
    pattern = torch.ones(rows, columns)
    # From 1 up to, but not including, the last place, in both dimensions: the inside. It is empty if there are fewer
    # than three rows or columns, and then nothing is written.
    pattern[1:-1, 1:-1] = 0
    return pattern


def checkerboard(rows: int, columns: int) -> Tensor:
    """Make dark and light stitches in turn, light at row 0, column 0.

    Args:
        rows: how many rows, at least 1.
        columns: how many columns, at least 1.

    Returns:
        A tensor of shape (rows, columns) and dtype float32: 1 where row + column is odd, 0 where it is even.
    """
    pattern = torch.zeros(rows, columns)
    # row + column is odd if exactly one of the two is.
    pattern[::2, 1::2] = 1
    return pattern


def enlarge(pattern: Tensor, times: int) -> Tensor:
    """Make each stitch a block of `times` rows and `times` columns.

    Args:
        pattern: shape (rows, columns), of any dtype. It is left as it was.
        times: how many times larger, at least 1.

    Returns:
        A new tensor of shape (rows * times, columns * times) and of the dtype of `pattern`.
    """
    rows, columns = pattern.shape
    # New row r shows old row r // times. Positions may be repeated, and they keep the dimension, with a length of their
    # own; so the rows first, then the columns of what came out.
    old_rows = torch.arange(rows * times) // times
    old_columns = torch.arange(columns * times) // times
    return pattern[old_rows][:, old_columns]

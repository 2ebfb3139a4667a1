"""Knitting patterns as blocks of numbers. Write the three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def checkerboard(rows: int, columns: int) -> Tensor:
    """Make dark and light stitches in turn, light at row 0, column 0.

    Args:
        rows: how many rows, at least 1.
        columns: how many columns, at least 1.

    Returns:
        A tensor of shape (rows, columns) and dtype float32: 1 where row + column is odd, 0 where it is even.
    """
    raise NotImplementedError


def enlarge(pattern: Tensor, times: int) -> Tensor:
    """Make each stitch a block of `times` rows and `times` columns.

    Args:
        pattern: shape (rows, columns), of any dtype. It is left as it was.
        times: how many times larger, at least 1.

    Returns:
        A new tensor of shape (rows * times, columns * times) and of the dtype of `pattern`.
    """
    raise NotImplementedError

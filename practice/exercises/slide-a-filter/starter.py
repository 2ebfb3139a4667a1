"""Convolution along a list, in two ways. Write the three functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def slide(x: Tensor, w: Tensor) -> Tensor:
    """Slide one filter along one list, stop by stop.

    Args:
        x: the readings, shape (n,).
        w: the filter, shape (k,). It lies as it is written: w[0] meets the first entry of each window.

    Returns:
        The dot product at each stop, shape (n - k + 1,), of the dtype of x.

    Raises:
        ValueError: if the filter is longer than the list.
    """
    raise NotImplementedError


def windows(x: Tensor, k: int) -> Tensor:
    """All windows of every channel, without a loop over the stops.

    Args:
        x: several channels of equal length, shape (channels, n).
        k: the length of a window, 1 to n.

    Returns:
        Shape (channels, n - k + 1, k): entry [c, i, j] is x[c, i + j].
    """
    raise NotImplementedError


def convolve(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """Slide several filters over several channels, by one product of two tables.

    Args:
        x: shape (channels, n).
        w: the filters, each as deep as x, shape (filters, channels, k).
        b: a number added to all answers of a filter, shape (filters,).

    Returns:
        Shape (filters, n - k + 1).
    """
    raise NotImplementedError

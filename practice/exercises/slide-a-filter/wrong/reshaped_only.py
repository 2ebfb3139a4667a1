# Mistake: reshapes where dimensions have to change places. Caught by: check_channels
"""Convolution along a list: stop by stop, and then all stops in one product."""

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
    k = len(w)
    stops = len(x) - k + 1
    if stops < 1:
        raise ValueError(f"a filter of {k} does not fit on a list of {len(x)}")
    # Stacking keeps the dtype; a table made beforehand by torch.zeros would be float32 whatever x is.
    return torch.stack([(w * x[i : i + k]).sum() for i in range(stops)])


def windows(x: Tensor, k: int) -> Tensor:
    """All windows of every channel, without a loop over the stops.

    Args:
        x: several channels of equal length, shape (channels, n).
        k: the length of a window, 1 to n.

    Returns:
        Shape (channels, n - k + 1, k): entry [c, i, j] is x[c, i + j].
    """
    stops = x.shape[1] - k + 1
    # Row i of this table holds the places i, i + 1, ..., i + k - 1; indexing with it copies each entry up to k times.
    places = torch.arange(stops)[:, None] + torch.arange(k)
    return x[:, places]


def convolve(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """Slide several filters over several channels, by one product of two tables.

    Args:
        x: shape (channels, n).
        w: the filters, each as deep as x, shape (filters, channels, k).
        b: a number added to all answers of a filter, shape (filters,).

    Returns:
        Shape (filters, n - k + 1).
    """
    filters, channels, k = w.shape
    # A filter written in one row has its channel first and its place second. A window written in one column has to
    # have them in the same order, so the stops move to the end before the two are joined.
    table = windows(x, k).reshape(channels * k, -1)
    return w.reshape(filters, channels * k) @ table + b[:, None]

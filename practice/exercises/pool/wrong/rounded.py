# Mistake: keeps the maxima in float32. Caught by: check_any_windows
"""Pooling and the way back: which entry is heard, and who receives its rate."""

from __future__ import annotations

import torch
from torch import Tensor


def max_pool(x: Tensor, k: int, s: int) -> tuple[Tensor, Tensor]:
    """The largest entry of each window, and where it stood.

    Args:
        x: maps, shape (n, channels, height, width).
        k: height and width of a window, no larger than the maps.
        s: stride.

    Returns:
        The maxima, shape (n, channels, down, across), of the dtype of x; and their places, int64, of the same shape:
        row * width + column in the map. Of several largest entries the first in reading order counts.
    """
    n, channels, height, width = x.shape
    down, across = (height - k) // s + 1, (width - k) // s + 1
    largest = torch.empty(n, channels, down, across)
    places = torch.empty(n, channels, down, across, dtype=torch.int64)
    for i in range(down):
        for j in range(across):
            # A window in one row, in reading order; max then gives the first of equal entries.
            window = x[:, :, i * s : i * s + k, j * s : j * s + k].flatten(2)
            largest[:, :, i, j], inside = window.max(dim=2)
            # From the place in the window to the place in the map.
            places[:, :, i, j] = (i * s + inside // k) * width + j * s + inside % k
    return largest, places


def max_pool_back(g: Tensor, places: Tensor, size: tuple[int, int]) -> Tensor:
    """The gradient for the maps, from the gradient for the maxima.

    Args:
        g: the rate of each maximum, shape (n, channels, down, across).
        places: from max_pool, of the same shape.
        size: height and width of the maps.

    Returns:
        Shape (n, channels, height, width), of the dtype of g.
    """
    n, channels = g.shape[:2]
    back = torch.zeros(n, channels, size[0] * size[1], dtype=g.dtype)
    # Added, not written: where windows overlap, one entry may be the largest of several.
    back.scatter_add_(2, places.flatten(2), g.flatten(2))
    return back.reshape(n, channels, *size)


def mean_pool(x: Tensor, k: int, s: int) -> Tensor:
    """The mean of each window.

    Args:
        x: maps, shape (n, channels, height, width).
        k: height and width of a window, no larger than the maps.
        s: stride.

    Returns:
        Shape (n, channels, down, across).
    """
    down, across = (x.shape[2] - k) // s + 1, (x.shape[3] - k) // s + 1
    y = torch.empty(*x.shape[:2], down, across, dtype=x.dtype)
    for i in range(down):
        for j in range(across):
            y[:, :, i, j] = x[:, :, i * s : i * s + k, j * s : j * s + k].mean(dim=(2, 3))
    return y


def mean_pool_back(g: Tensor, k: int, s: int, size: tuple[int, int]) -> Tensor:
    """The gradient for the maps, from the gradient for the means.

    Args:
        g: the rate of each mean, shape (n, channels, down, across).
        k: height and width of a window.
        s: stride.
        size: height and width of the maps.

    Returns:
        Shape (n, channels, height, width), of the dtype of g.
    """
    back = torch.zeros(*g.shape[:2], *size, dtype=g.dtype)
    for i in range(g.shape[2]):
        for j in range(g.shape[3]):
            # One number for the whole window: it needs two dimensions of size 1 to be laid over rows and columns.
            back[:, :, i * s : i * s + k, j * s : j * s + k] += g[:, :, i, j, None, None] / k**2
    return back


def global_mean(x: Tensor) -> Tensor:
    """One number for each map, whatever its size: shape (n, channels, height, width) to (n, channels)."""
    return x.mean(dim=(2, 3))

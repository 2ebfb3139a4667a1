"""Pooling and the way back. Write the five functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def max_pool_back(g: Tensor, places: Tensor, size: tuple[int, int]) -> Tensor:
    """The gradient for the maps, from the gradient for the maxima.

    Args:
        g: the rate of each maximum, shape (n, channels, down, across).
        places: from max_pool, of the same shape.
        size: height and width of the maps.

    Returns:
        Shape (n, channels, height, width), of the dtype of g.
    """
    raise NotImplementedError


def mean_pool(x: Tensor, k: int, s: int) -> Tensor:
    """The mean of each window.

    Args:
        x: maps, shape (n, channels, height, width).
        k: height and width of a window, no larger than the maps.
        s: stride.

    Returns:
        Shape (n, channels, down, across).
    """
    raise NotImplementedError


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
    raise NotImplementedError


def global_mean(x: Tensor) -> Tensor:
    """One number for each map, whatever its size: shape (n, channels, height, width) to (n, channels)."""
    raise NotImplementedError

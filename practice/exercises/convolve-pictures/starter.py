"""Convolution over pictures. Write the three functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def convolve(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """Slide a bank of filters over a batch of pictures.

    Args:
        x: pictures, shape (n, channels, height, width).
        w: filters, each as deep as a picture, shape (filters, channels, rows, columns); no larger than a picture.
        b: one constant a filter, shape (filters,).

    Returns:
        One map a filter, shape (n, filters, height - rows + 1, width - columns + 1), of the dtype of x.
    """
    raise NotImplementedError


def edge_strength(pictures: Tensor) -> Tensor:
    """How strongly the brightness changes around each pixel.

    Args:
        pictures: grey pictures, shape (n, height, width), at least 3 by 3; left as they were.

    Returns:
        The root of a^2 + b^2 for every 3 by 3 window, shape (n, height - 2, width - 2).
    """
    raise NotImplementedError


def filter_gradient(x: Tensor, g: Tensor) -> Tensor:
    """The gradient of a loss for the filters, from its gradient for the maps.

    Args:
        x: the pictures that were convolved, shape (n, channels, height, width).
        g: the gradient of the loss for the maps, shape (n, filters, high, wide).

    Returns:
        Shape (filters, channels, rows, columns); the size of the filters follows from the other two sizes.
    """
    raise NotImplementedError

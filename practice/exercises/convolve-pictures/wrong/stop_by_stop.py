# Mistake: loops over the stops. Caught by: check_no_loop_over_stops
"""Convolution over pictures: the filters slid, an edge found, and the gradient for the filters."""

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
    filters, _, rows, columns = w.shape
    n, _, height, width = x.shape
    high, wide = height - rows + 1, width - columns + 1
    y = torch.zeros(n, filters, high, wide, dtype=x.dtype)
    for i in range(high):
        for j in range(wide):
            window = x[:, None, :, i : i + rows, j : j + columns]
            y[:, :, i, j] = (w[None] * window).sum(dim=(2, 3, 4)) + b
    return y
    # Few places in a filter, many stops in a picture: so the loop goes over the places. The weights at one place meet
    # a piece of the picture that is as large as the map, and their product sums over the channels.
    for r in range(rows):
        for s in range(columns):
            met = x[:, :, r : r + high, s : s + wide].flatten(2)
            y = y + w[:, :, r, s] @ met
    return y.reshape(n, filters, high, wide)


def edge_strength(pictures: Tensor) -> Tensor:
    """How strongly the brightness changes around each pixel.

    Args:
        pictures: grey pictures, shape (n, height, width), at least 3 by 3; left as they were.

    Returns:
        The root of a^2 + b^2 for every 3 by 3 window, shape (n, height - 2, width - 2).
    """
    to_the_right = torch.tensor([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], dtype=pictures.dtype)
    # Two filters over one channel: a looks along the rows, b down the columns.
    w = torch.stack([to_the_right, to_the_right.T])[:, None]
    maps = convolve(pictures[:, None], w, torch.zeros(2, dtype=pictures.dtype))
    return maps.pow(2).sum(dim=1).sqrt()


def filter_gradient(x: Tensor, g: Tensor) -> Tensor:
    """The gradient of a loss for the filters, from its gradient for the maps.

    Args:
        x: the pictures that were convolved, shape (n, channels, height, width).
        g: the gradient of the loss for the maps, shape (n, filters, high, wide).

    Returns:
        Shape (filters, channels, rows, columns); the size of the filters follows from the other two sizes.
    """
    _, filters, high, wide = g.shape
    rows, columns = x.shape[2] - high + 1, x.shape[3] - wide + 1
    result = torch.zeros(filters, x.shape[1], rows, columns, dtype=x.dtype)
    for r in range(rows):
        for s in range(columns):
            # The weight at (r, s) met this piece of each picture. It has moved all maps of all pictures, so its
            # gradient is a sum over pictures and stops.
            met = x[:, :, r : r + high, s : s + wide].flatten(2)
            result[:, :, r, s] = (g.flatten(2) @ met.transpose(1, 2)).sum(dim=0)
    return result

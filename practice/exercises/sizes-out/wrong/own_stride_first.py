# Mistake: lets a filter's own stride count for itself. Caught by: check_field
"""Sizes through a stack of layers, what one output sees, and a convolution with padding and stride."""

from __future__ import annotations

import torch
from torch import Tensor

Layer = tuple[int, int, int]  # filter width, padding on each side, stride; a pool is a layer too


def slide(x: Tensor, w: Tensor) -> Tensor:
    """The convolution without padding that stops at every place. This function is right.

    Args:
        x: shape (n, channels, height, width).
        w: shape (filters, channels, rows, columns).

    Returns:
        Shape (n, filters, height - rows + 1, width - columns + 1).
    """
    high, wide = x.shape[2] - w.shape[2] + 1, x.shape[3] - w.shape[3] + 1
    y = 0
    for r in range(w.shape[2]):
        for s in range(w.shape[3]):
            y = y + (w[:, :, r, s, None, None] * x[:, None, :, r : r + high, s : s + wide]).sum(dim=2)
    return y


def out_size(n: int, k: int, p: int, s: int) -> int:
    """How many stops a filter makes along one direction.

    Args:
        n: entries of the input in this direction.
        k: width of the filter.
        p: padding on each side.
        s: stride.

    Returns:
        The number of stops, 1 or more.

    Raises:
        ValueError: if the filter is wider than the padded input.
    """
    last_start = n + 2 * p - k
    # Asked before the division: -1 // 2 + 1 is 0, a size that would travel on.
    if last_start < 0:
        raise ValueError(f"a filter {k} wide does not fit on {n + 2 * p} places")
    return last_start // s + 1


def sizes(n: int, layers: list[Layer]) -> list[int]:
    """The size after each layer of a stack.

    Args:
        n: the size before the first layer.
        layers: (filter width, padding, stride) of each layer, in order.

    Returns:
        One size a layer.

    Raises:
        ValueError: at the first layer that does not fit; the message names it as "layer 1", "layer 2" and so on.
    """
    result = []
    for number, (k, p, s) in enumerate(layers, start=1):
        try:
            n = out_size(n, k, p, s)
        except ValueError as error:
            raise ValueError(f"layer {number}: {error}; the sizes before it are {result}") from error
        result.append(n)
    return result


def field(layers: list[Layer]) -> tuple[int, int]:
    """What one output of a stack sees of the input, away from the borders.

    Args:
        layers: (filter width, padding, stride) of each layer, in order.

    Returns:
        How many neighbouring input entries one output depends on, and how many entries apart neighbouring outputs see.
    """
    seen, apart = 1, 1
    for k, _, s in layers:
        # Neighbours in the map below look `apart` entries apart. A filter adds k - 1 of these neighbours. Its own
        # stride spreads its outputs and so counts only from the next layer on.
        apart *= s
        seen += (k - 1) * apart
    return seen, apart


def convolve(x: Tensor, w: Tensor, p: int, s: int) -> Tensor:
    """A convolution with zero padding and a stride, both the same in rows and columns.

    Args:
        x: shape (n, channels, height, width); left as it was.
        w: shape (filters, channels, rows, columns).
        p: rows and columns of zeros on each side.
        s: stride.

    Returns:
        Shape (n, filters, stops down, stops across), of the dtype of x.
    """
    n, channels, height, width = x.shape
    padded = torch.zeros(n, channels, height + 2 * p, width + 2 * p, dtype=x.dtype)
    padded[:, :, p : p + height, p : p + width] = x
    # A stride leaves stops out. Making all of them first is wasteful, s * s times, and easy to trust.
    return slide(padded, w)[:, :, ::s, ::s]

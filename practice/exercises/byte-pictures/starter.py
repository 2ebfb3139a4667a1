"""Statistics of pictures that are kept as bytes. Each function has a fault; find them and mend them."""

from __future__ import annotations

import torch
from torch import Tensor


def brightness(pictures: Tensor) -> Tensor:
    """Find the mean of each picture.

    Args:
        pictures: shape (pictures, rows, columns), dtype uint8. They are left as they were.

    Returns:
        Shape (pictures,), dtype float32.
    """
    pixels = pictures.shape[1] * pictures.shape[2]
    return (pictures.to(torch.float16).sum(dim=(1, 2)) / pixels).to(torch.float32)


def blend(a: Tensor, b: Tensor) -> Tensor:
    """Average two pictures.

    Args:
        a: shape (rows, columns), dtype uint8. It is left as it was.
        b: the same shape and dtype. It is left as it was.

    Returns:
        The mean of each pair of pixels, rounded down, in the same shape and dtype.
    """
    return (a + b) // 2


def difference(a: Tensor, b: Tensor) -> Tensor:
    """Find how far two pictures are apart at each pixel.

    Args:
        a: shape (rows, columns), dtype uint8. It is left as it was.
        b: the same shape and dtype. It is left as it was.

    Returns:
        The absolute difference of each pair of pixels, in the same shape and dtype.
    """
    return (a - b).abs()


def as_inputs(pictures: Tensor) -> Tensor:
    """Turn pixels into inputs for a model.

    Args:
        pictures: any shape, dtype uint8. They are left as they were.

    Returns:
        The same shape, dtype float32: each pixel divided by 255, so from 0 to 1.
    """
    return (pictures // 255).to(torch.float32)

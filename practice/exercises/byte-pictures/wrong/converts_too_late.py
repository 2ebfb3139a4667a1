# Mistake: converts the sum after it ran over. Caught by: check_blend_of_bright_pictures
"""Statistics of pictures that are kept as bytes. The faults are mended."""

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
    # float32 goes far beyond any sum of pixels, and has 24 bits for the digits. mean divides by the number of pixels.
    return pictures.to(torch.float32).mean(dim=(1, 2))


def blend(a: Tensor, b: Tensor) -> Tensor:
    """Average two pictures.

    Args:
        a: shape (rows, columns), dtype uint8. It is left as it was.
        b: the same shape and dtype. It is left as it was.

    Returns:
        The mean of each pair of pixels, rounded down, in the same shape and dtype.
    """
    # A sum of two bytes needs 9 bits. With one of the two in 16 bits, the sum is in 16 bits; the average fits a byte.
    return ((a + b).to(torch.int16) // 2).to(torch.uint8)


def difference(a: Tensor, b: Tensor) -> Tensor:
    """Find how far two pictures are apart at each pixel.

    Args:
        a: shape (rows, columns), dtype uint8. It is left as it was.
        b: the same shape and dtype. It is left as it was.

    Returns:
        The absolute difference of each pair of pixels, in the same shape and dtype.
    """
    # A difference needs a sign, before abs takes it away.
    return (a.to(torch.int16) - b).abs().to(torch.uint8)


def as_inputs(pictures: Tensor) -> Tensor:
    """Turn pixels into inputs for a model.

    Args:
        pictures: any shape, dtype uint8. They are left as they were.

    Returns:
        The same shape, dtype float32: each pixel divided by 255, so from 0 to 1.
    """
    # Floats first, then divide: // would leave only 0 and 1.
    return pictures.to(torch.float32) / 255

# Mistake: converts to 32 bits. Caught by: check_precise
"""Means and maxima over the real places of padded rows."""

from __future__ import annotations

import torch
from torch import Tensor


def real_places(lengths: Tensor, width: int) -> Tensor:
    """Mark the places of padded rows that are real.

    Args:
        lengths: shape (rows,), of dtype int64: how many places of each row are real, counted from its beginning.
        width: how many places each row has.

    Returns:
        A mask of shape (rows, width) and dtype bool.
    """
    # Place numbers along the row, (width,), against lengths down the rows, (rows, 1): all pairs are compared.
    return torch.arange(width) < lengths[:, None]


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    """Find the mean of each row over its real places.

    Args:
        x: shape (rows, width), of a floating dtype. It is left as it was; what it holds in the padding, even nan, does
            not count.
        mask: shape (rows, width), of dtype bool: True at the real places, wherever in the row they are.

    Returns:
        Shape (rows,) and the dtype of `x`; 0 for a row without real places.
    """
    # where chooses: a product with the mask would let nan and infinity through, since 0 times nan is nan.
    total = torch.where(mask, x, 0.0).sum(dim=1)
    # The sum of the mask counts the real places. At least 1, so that an empty row has 0 / 1.
    return total.float() / mask.sum(dim=1).clamp(min=1)


def masked_max(x: Tensor, mask: Tensor) -> Tensor:
    """Find the largest number of each row among its real places.

    Args:
        x: shape (rows, width), as for `masked_mean`.
        mask: shape (rows, width), as for `masked_mean`.

    Returns:
        Shape (rows,) and the dtype of `x`; minus infinity for a row without real places.
    """
    # Minus infinity loses against every real number, and remains where there is none.
    return torch.where(mask, x, -torch.inf).amax(dim=1)

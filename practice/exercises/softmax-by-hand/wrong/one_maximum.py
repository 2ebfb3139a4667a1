# Mistake: subtracts the largest score of the whole table from every row. Caught by: check_rows_of_different_height
"""Softmax over the last dimension, for scores of any size."""

from __future__ import annotations

import torch
from torch import Tensor


def softmax(scores: Tensor) -> Tensor:
    """Turn scores into probabilities along the last dimension.

    Args:
        scores: shape (..., classes), of a floating dtype. It is left as it was.

    Returns:
        A new tensor of the same shape and dtype; each row along the last dimension is positive and adds up to 1.
    """
    # Only the gaps within a row count, so its largest score may be taken away: no exponential is then above 1, and one
    # is exactly 1, so the sum cannot vanish either. Each row needs its own maximum: with one for the whole table, a row
    # far below it would lose all its exponentials to underflow.
    shifted = scores - scores.max()
    weights = torch.exp(shifted)
    # keepdim leaves a last dimension of size 1, which stretches along the row it was summed from.
    return weights / weights.sum(dim=-1, keepdim=True)

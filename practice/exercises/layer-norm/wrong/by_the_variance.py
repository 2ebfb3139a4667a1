# Mistake: divides by the variance. Caught by: check_one_row
"""Layer normalisation over the last dimensions."""

from __future__ import annotations

import torch
from torch import Tensor


def layer_norm(x: Tensor, gamma: Tensor, delta: Tensor, eps: float = 1e-5) -> Tensor:
    """Standardise each example by its own features, then scale and shift each feature.

    Args:
        x: shape (..., *features), of a floating dtype, where features is the shape of gamma. It is left as it was.
        gamma: the scale of each feature; its shape says which dimensions are normalised together.
        delta: the shift of each feature, of the shape of gamma.
        eps: added to the variance before its root is taken.

    Returns:
        A new tensor of the shape and dtype of x.
    """
    # As many dimensions as gamma has, counted from the end: -1 alone, or -2 and -1.
    dims = tuple(range(-gamma.dim(), 0))
    # keepdim leaves places of size 1, so that each example meets its own mean and not that of another.
    mean = x.mean(dim=dims, keepdim=True)
    # The numbers of the example are all there are, so their mean square counts and not an estimate with d - 1.
    var = (x - mean).pow(2).mean(dim=dims, keepdim=True)
    return gamma * (x - mean) / (var + eps) + delta

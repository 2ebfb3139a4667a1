"""Layer normalisation over the last dimensions. Write the function; `python examples.py` tries it."""

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
    raise NotImplementedError

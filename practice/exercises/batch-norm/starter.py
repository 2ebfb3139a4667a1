"""Batch normalisation in training and in evaluation. Write the function; `python examples.py` tries it."""

from __future__ import annotations

import torch
from torch import Tensor


def batch_norm(
    x: Tensor,
    running_mean: Tensor,
    running_var: Tensor,
    gamma: Tensor,
    delta: Tensor,
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> Tensor:
    """Standardise each feature, then scale and shift it.

    Args:
        x: shape (n, features), examples as rows, of a floating dtype. It is left as it was.
        running_mean: shape (features,); in training it is changed in place, in evaluation only read.
        running_var: shape (features,); likewise.
        gamma: the scale of each feature, shape (features,).
        delta: the shift of each feature, shape (features,).
        training: True to use the statistics of the batch and count them in; False to use the running averages.
        momentum: the share of the new value in the running averages.
        eps: added to the variance before its root is taken.

    Returns:
        A new tensor of the shape and dtype of x.

    Raises:
        ValueError: in training, if the batch has fewer than two examples; nothing is changed then.
    """
    raise NotImplementedError

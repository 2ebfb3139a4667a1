# Mistake: counts a single example in. Caught by: check_single_example
"""Batch normalisation in training and in evaluation."""

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
    if training:
        n = len(x)
        if n < 1:
            raise ValueError(f"training needs two examples or more, and the batch has {n}")
        # Down the columns: one mean and one variance for each feature.
        mean = x.mean(dim=0)
        var = (x - mean).pow(2).mean(dim=0)
        # The memory is for later use and no part of this pass, so it stays out of the graph. The caller holds these
        # tensors: they are written into, not replaced.
        with torch.no_grad():
            running_mean.mul_(1 - momentum).add_(momentum * mean)
            # Sum of squares divided by n - 1: as an estimate of the variance of all data, that is on average right.
            running_var.mul_(1 - momentum).add_(momentum * var * n / (n - 1))
    else:
        mean, var = running_mean, running_var
    return gamma * (x - mean) / torch.sqrt(var + eps) + delta

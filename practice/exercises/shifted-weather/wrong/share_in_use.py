# Mistake: takes the share in use for the weight. Caught by: check_weights_by_hand
"""Yesterday's test examples, weighed for tomorrow's weather."""

from __future__ import annotations

import torch
from torch import Tensor


def shares(kinds: Tensor, count: int) -> Tensor:
    """How large a part of the examples is of each kind.

    Args:
        kinds: the kind of each example, 0 to count - 1, int64, shape (n,), n at least 1; no labels are needed.
        count: how many kinds there are, also if some do not occur.

    Returns:
        Shares that add up to 1, float32, shape (count,).
    """
    return torch.bincount(kinds, minlength=count) / len(kinds)


def importance_weights(kinds: Tensor, p_train: Tensor, p_test: Tensor) -> Tensor:
    """For each example, how much commoner its kind is in use than where the example comes from.

    Args:
        kinds: the kind of each example, int64, shape (n,).
        p_train: shares of the kinds where the examples come from, shape (count,).
        p_test: shares of the kinds in use, shape (count,).

    Returns:
        Weights, of the dtype of the shares, shape (n,); 0 for an example of a kind that does not occur in use.

    Raises:
        ValueError: if a kind occurs in use and never where the examples come from.
    """
    if ((p_test > 0) & (p_train == 0)).any():
        raise ValueError("a kind that occurs in use has no examples to be weighed")
    return p_test[kinds]


def weighted_loss(losses: Tensor, weights: Tensor) -> Tensor:
    """The weighted mean of the losses.

    Args:
        losses: the loss on each example, shape (n,).
        weights: 0 or more each, shape (n,); not all of them 0.

    Returns:
        A scalar, shape (), that can be differentiated with respect to the losses.
    """
    return (weights * losses).sum() / weights.sum()


def effective_sample_size(weights: Tensor) -> Tensor:
    """How many equally weighted examples would be as steady.

    Args:
        weights: 0 or more each, not all of them 0, as large or as small as the dtype holds, shape (n,).

    Returns:
        A scalar, shape (), from 1 to n.
    """
    weights = weights / weights.max()
    return weights.sum() ** 2 / (weights**2).sum()

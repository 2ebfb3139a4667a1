# Mistake: takes the mean of the exponentials. Caught by: check_small_scores
"""Log-sum-exp and log-softmax along a dimension."""

from __future__ import annotations

import torch
from torch import Tensor


def log_sum_exp(x: Tensor, dim: int) -> Tensor:
    """The logarithm of the sum of the exponentials along one dimension.

    Args:
        x: scores of a floating dtype, at least one along dim; some may be -inf. It is left as it was.
        dim: the dimension to sum along, counted from 0, or from the end if negative.

    Returns:
        A new tensor of the dtype of x, without the dimension dim. It is -inf where all scores along dim are -inf.
    """
    m = x.amax(dim=dim, keepdim=True)
    m = torch.where(m == -torch.inf, 0.0, m)
    return (m + torch.log(torch.exp(x - m).mean(dim=dim, keepdim=True))).squeeze(dim)


def log_softmax(x: Tensor, dim: int) -> Tensor:
    """Each score less the log-sum-exp of its slice: the logarithm of its share.

    Args:
        x: scores of a floating dtype; along dim at least one is not -inf. It is left as it was.
        dim: the dimension along which the shares add up to 1.

    Returns:
        A new tensor of the shape and dtype of x; -inf where x is -inf.
    """
    return x - log_sum_exp(x, dim).unsqueeze(dim)

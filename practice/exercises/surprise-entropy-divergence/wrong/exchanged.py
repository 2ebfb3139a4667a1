# Mistake: weights by the forecast. Caught by: check_cross_entropy
"""Surprise and its averages, in bits or nats."""

from __future__ import annotations

import torch
from torch import Tensor


def surprise(p: Tensor, unit: str = "bits") -> Tensor:
    """The surprise of each probability.

    Args:
        p: probabilities from 0 to 1, of a floating dtype and any shape.
        unit: "bits" or "nats".

    Returns:
        The surprises, in the shape of p: 0 for what is certain, inf for what has probability 0.

    Raises:
        ValueError: if the unit is another.
    """
    if unit == "bits":
        return -torch.log2(p)
    if unit == "nats":
        return -torch.log(p)
    raise ValueError(f"the unit is bits or nats, not {unit}")


def entropy(p: Tensor, unit: str = "bits") -> Tensor:
    """The entropy of each distribution.

    Args:
        p: probabilities, shape (outcomes,), or one distribution a row, shape (rows, outcomes).
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,).
    """
    # Whoever predicts the truth pays the entropy.
    return cross_entropy(p, p, unit)


def cross_entropy(p: Tensor, q: Tensor, unit: str = "bits") -> Tensor:
    """The average surprise of the forecast q when outcomes come from p.

    Args:
        p: the truth, shape (outcomes,) or (rows, outcomes).
        q: the forecast, of the same shape.
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,); inf where q gives 0 to something that comes.
    """
    # The world weighs, the forecast is surprised. An outcome that never comes adds 0, whatever its surprise: 0 * inf
    # would be nan, so the product is not looked at there.
    return torch.where(q > 0, q * surprise(p, unit), 0.0).sum(dim=-1)


def divergence(p: Tensor, q: Tensor, unit: str = "bits") -> Tensor:
    """The KL divergence of the truth p from the forecast q.

    Args:
        p: the truth, shape (outcomes,) or (rows, outcomes).
        q: the forecast, of the same shape.
        unit: "bits" or "nats".

    Returns:
        One number, shape (), or one a row, shape (rows,); inf where q gives 0 to something that comes.
    """
    extra = surprise(q, unit) - surprise(p, unit)
    return torch.where(p > 0, p * extra, 0.0).sum(dim=-1)

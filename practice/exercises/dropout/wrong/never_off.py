# Mistake: drops in evaluation too. Caught by: check_evaluation
"""Dropout with a generator."""

from __future__ import annotations

import torch
from torch import Tensor


def dropout(
    x: Tensor, rate: float, generator: torch.Generator, training: bool = True, shared: int | None = None
) -> Tensor:
    """Set entries to 0 at random and enlarge the others, so that expected values stay.

    Args:
        x: a tensor of any shape, of a floating dtype. It is left as it was.
        rate: the probability with which an entry becomes 0, from 0 to 1, both included.
        generator: the source of all draws.
        training: False to give the values back as they are.
        shared: a dimension of x, perhaps counted from the end, along which one draw holds for all entries;
            None for a draw of its own for each entry.

    Returns:
        A tensor of the shape and dtype of x.

    Raises:
        ValueError: if rate is below 0 or above 1.
    """
    if not 0 <= rate <= 1:
        raise ValueError(f"a rate lies between 0 and 1, not at {rate}")
    if not training and rate == 0:
        return x
    if rate == 1:
        # Nothing survives, so there is nothing to enlarge; 0 / 0 would be nan.
        return torch.zeros_like(x)
    shape = list(x.shape)
    if shared is not None:
        # Size 1 here, so that broadcasting carries the one draw along the dimension.
        shape[shared] = 1
    # A draw from [0, 1) is at least the rate with probability 1 - rate: those entries survive.
    mask = torch.rand(shape, generator=generator) >= rate
    # By the rate, and not by the share that happened to survive: only then is the average over all masks x itself.
    return x * mask / (1 - rate)

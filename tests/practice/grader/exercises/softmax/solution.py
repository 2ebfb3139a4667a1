"""Softmax of a vector."""

import torch
from torch import Tensor


def softmax(scores: Tensor) -> Tensor:
    """Probabilities of shape ``(n,)`` for scores of shape ``(n,)``."""
    # Subtracting the largest score changes nothing and keeps the exponentials within range.
    weights = torch.exp(scores - scores.max())
    return weights / weights.sum()

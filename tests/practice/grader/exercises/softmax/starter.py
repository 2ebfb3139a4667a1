"""Softmax of a vector."""

from torch import Tensor


def softmax(scores: Tensor) -> Tensor:
    """Probabilities of shape ``(n,)`` for scores of shape ``(n,)``."""
    raise NotImplementedError

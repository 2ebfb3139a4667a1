"""Contrastive and triplet losses. Write four functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def distances(z: Tensor) -> Tensor:
    """The plain distance of every pair.

    Args:
        z: embeddings, shape (batch, D).

    Returns:
        Shape (batch, batch), right to three decimal places at 0 too. Its gradient is finite, also where two points
        coincide.
    """
    raise NotImplementedError


def contrastive_loss(z: Tensor, labels: Tensor, margin: float) -> Tensor:
    """The mean over all pairs of different examples: d^2 within a class, max(0, margin - d)^2 between classes.

    Args:
        z: embeddings, shape (batch, D), at least two.
        labels: int64, shape (batch,).
        margin: how far apart examples of two classes should be.

    Returns:
        A scalar, shape ().
    """
    raise NotImplementedError


def hardest_negative(d: Tensor, labels: Tensor) -> Tensor:
    """The place of the nearest example of another class, for each example.

    Args:
        d: distances, shape (batch, batch). Left as it was.
        labels: int64, shape (batch,), of at least two classes.

    Returns:
        int64, shape (batch,).
    """
    raise NotImplementedError


def triplet_loss(z: Tensor, labels: Tensor, margin: float) -> Tensor:
    """The mean of max(0, d(a, p) - d(a, n) + margin) over all pairs of an anchor and another example of its class.

    Args:
        z: embeddings, shape (batch, D).
        labels: int64, shape (batch,), of at least two classes.
        margin: by how much a positive has to be nearer.

    Returns:
        A scalar, shape (); n is the hardest negative of a. If no class has two examples there is no pair, and it is 0.
    """
    raise NotImplementedError

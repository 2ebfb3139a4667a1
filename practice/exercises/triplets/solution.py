"""Contrastive and triplet losses, with the hardest negatives of a batch."""

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
    squared = ((z[:, None] - z[None]) ** 2).sum(dim=-1)
    # The root has an infinite slope at 0, which the diagonal would turn into nan. Clamped, it has slope 0 there.
    return squared.clamp_min(1e-12).sqrt()


def contrastive_loss(z: Tensor, labels: Tensor, margin: float) -> Tensor:
    """The mean over all pairs of different examples: d^2 within a class, max(0, margin - d)^2 between classes.

    Args:
        z: embeddings, shape (batch, D), at least two.
        labels: int64, shape (batch,).
        margin: how far apart examples of two classes should be.

    Returns:
        A scalar, shape ().
    """
    d = distances(z)
    same = labels[:, None] == labels[None]
    each = torch.where(same, d**2, (margin - d).clamp_min(0) ** 2)
    # No example is a pair with itself.
    return each[~torch.eye(len(z), dtype=torch.bool)].mean()


def hardest_negative(d: Tensor, labels: Tensor) -> Tensor:
    """The place of the nearest example of another class, for each example.

    Args:
        d: distances, shape (batch, batch). Left as it was.
        labels: int64, shape (batch,), of at least two classes.

    Returns:
        int64, shape (batch,).
    """
    same = labels[:, None] == labels[None]
    # Where a pair may not be chosen, infinity keeps it from being the minimum; the example itself is among these.
    return d.masked_fill(same, float("inf")).argmin(dim=1)


def triplet_loss(z: Tensor, labels: Tensor, margin: float) -> Tensor:
    """The mean of max(0, d(a, p) - d(a, n) + margin) over all pairs of an anchor and another example of its class.

    Args:
        z: embeddings, shape (batch, D).
        labels: int64, shape (batch,), of at least two classes.
        margin: by how much a positive has to be nearer.

    Returns:
        A scalar, shape (); n is the hardest negative of a. If no class has two examples there is no pair, and it is 0.
    """
    d = distances(z)
    nearest = d.gather(1, hardest_negative(d, labels)[:, None])  # (batch, 1): one negative for a row of positives
    positive = (labels[:, None] == labels[None]) & ~torch.eye(len(z), dtype=torch.bool)
    # Clamped one by one: a triple that keeps the margin has neither loss nor gradient, and cannot pay for another.
    each = (d - nearest + margin).clamp_min(0)[positive]
    return each.sum() / max(1, len(each))

# Mistake: gives each centre its nearest example. Caught by: check_assign
"""Clusters by k-means."""

from __future__ import annotations

import torch
from torch import Tensor


def assign(x: Tensor, centres: Tensor) -> Tensor:
    """Give each example the number of its nearest centre.

    Args:
        x: examples as rows, shape (n, d), of a floating dtype.
        centres: shape (k, d), of the same dtype.

    Returns:
        Shape (n,), int64; of equally near centres the first.
    """
    return ((x[:, None] - centres) ** 2).sum(dim=2).argmin(dim=0)


def loss_of(x: Tensor, labels: Tensor, centres: Tensor) -> Tensor:
    """The sum over all examples of the squared distance to the centre whose number they have; shape ()."""
    return ((x - centres[labels]) ** 2).sum()


def move(x: Tensor, labels: Tensor, centres: Tensor) -> Tensor:
    """Move each centre to the mean of its examples.

    Args:
        x: examples, shape (n, d).
        labels: the number of the centre of each example, shape (n,), int64.
        centres: where the centres are, shape (k, d). Left as they were.

    Returns:
        Where they are then, a new tensor of shape (k, d). A centre without examples stays where it is.
    """
    moved = centres.clone()
    for k in range(len(centres)):
        members = x[labels == k]
        if len(members) > 0:
            moved[k] = members.mean(dim=0)
    return moved


def k_means(x: Tensor, start: Tensor, limit: int = 100) -> tuple[Tensor, Tensor, list[float]]:
    """Assign and move in turn until nothing changes.

    In each round the examples are assigned and the loss is noted. If every example has the label that it had in the
    round before, that is the end; otherwise the centres are moved. There are at most `limit` rounds.

    Args:
        x: examples, shape (n, d). Left as they were.
        start: where the centres begin, shape (k, d). Left as they were.
        limit: the largest number of rounds, 1 or more.

    Returns:
        The labels of the last round, shape (n,), int64; the centres at the end, shape (k, d); and the loss of each
        round, noted before the centres are moved, as plain numbers.
    """
    centres, labels, losses = start.clone(), None, []
    for _ in range(limit):
        before, labels = labels, assign(x, centres)
        losses.append(loss_of(x, labels, centres).item())
        if before is not None and torch.equal(before, labels):
            break
        centres = move(x, labels, centres)
    return labels, centres, losses

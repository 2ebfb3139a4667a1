# Mistake: trusts that the support is sorted with equal shots. Caught by: check_any_order
"""Prototypes of one episode."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

Embed = Callable[[Tensor], Tensor]
"""Turns a batch of inputs, shape (batch, ...), into embeddings, shape (batch, D)."""


def prototypes(z: Tensor, labels: Tensor, ways: int) -> Tensor:
    """The mean embedding of each class.

    Args:
        z: embeddings of the support examples, shape (support, D).
        labels: their labels, 0 to ways - 1 in any order, at least one of each; int64, shape (support,).
        ways: the number of classes.

    Returns:
        Shape (ways, D); row k is the mean of the rows of z with label k.
    """
    # The mask finds the rows of a class wherever they stand; a reshape would trust their order and equal numbers.
    return z.reshape(ways, -1, z.shape[1]).mean(dim=1)


def scores(zq: Tensor, c: Tensor) -> Tensor:
    """Minus the squared distance of each query to each prototype.

    Args:
        zq: embeddings of the queries, shape (queries, D).
        c: prototypes, shape (ways, D).

    Returns:
        Shape (queries, ways); the nearest prototype has the largest score.
    """
    # (queries, 1, D) against (1, ways, D): every query meets every prototype, and the sum is over the entries.
    return -((zq[:, None] - c[None]) ** 2).sum(dim=-1)


def episode_loss(embed: Embed, xs: Tensor, ys: Tensor, xq: Tensor, yq: Tensor, ways: int) -> Tensor:
    """The mean cross-entropy over the queries of one episode.

    Args:
        embed: the embedding network.
        xs: support inputs, shape (support, ...).
        ys: support labels, int64, shape (support,).
        xq: query inputs, shape (queries, ...).
        yq: query labels, int64, shape (queries,).
        ways: the number of classes.

    Returns:
        A scalar, shape ().
    """
    # Embed first, then average: the mean of two recordings is no recording.
    return F.cross_entropy(scores(embed(xq), prototypes(embed(xs), ys, ways)), yq)


def predict(embed: Embed, xs: Tensor, ys: Tensor, xq: Tensor, ways: int) -> Tensor:
    """The label of the nearest prototype for each query; int64, shape (queries,). No graph is kept."""
    with torch.no_grad():
        return scores(embed(xq), prototypes(embed(xs), ys, ways)).argmax(dim=1)

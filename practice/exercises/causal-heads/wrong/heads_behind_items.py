# Mistake: leaves the items in front of the heads. Caught by: check_split
"""Self-attention with heads that never look ahead."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Maps(NamedTuple):
    """The four matrices of a self-attention with d features, each of shape (d, d), used as x @ W."""

    Wq: Tensor
    Wk: Tensor
    Wv: Tensor
    Wo: Tensor


def split(x: Tensor, heads: int) -> Tensor:
    """Give each head its own slice of the features.

    Args:
        x: shape (B, T, d).
        heads: how many.

    Returns:
        Shape (B, heads, T, d / heads): head 0 has the first d / heads features of each item, head 1 the next.

    Raises:
        ValueError: if d cannot be shared out evenly.
    """
    B, T, d = x.shape
    if d % heads:
        raise ValueError(f"{d} features cannot be shared out evenly among {heads} heads")
    # The features are cut where they stand, last. Only then do the heads move in front of the items: a reshape straight
    # to (B, heads, T, ...) would cut through the items.
    return x.reshape(B, T, heads, d // heads)


def join(x: Tensor) -> Tensor:
    """Lay the results of the heads next to each other again.

    Args:
        x: shape (B, heads, T, features of a head).

    Returns:
        Shape (B, T, d), the features of head 0 first.
    """
    # The way of split, backwards: first the heads go back beside their features.
    return x.transpose(1, 2).flatten(2)


def attend(x: Tensor, maps: Maps, heads: int) -> Tensor:
    """Self-attention in which item t looks at the items 0 to t.

    Args:
        x: shape (B, T, d). It is left as it was.
        maps: matrices for queries, keys, values and the joined results.
        heads: how many heads share the d features.

    Returns:
        Shape (B, T, d).
    """
    Q, K, V = (split(x @ W, heads) for W in (maps.Wq, maps.Wk, maps.Wv))
    # d is now that of one head: its dot products add up only so many numbers.
    scores = Q @ K.transpose(-2, -1) / Q.shape[-1] ** 0.5
    T = x.shape[1]
    # Row t, column s: may query t use key s? Itself and what came before. One mask for all sequences and heads.
    allowed = torch.ones(T, T, dtype=torch.bool).tril()
    weights = torch.softmax(scores.masked_fill(~allowed, float("-inf")), dim=-1)
    return join(weights @ V) @ maps.Wo

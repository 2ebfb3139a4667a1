# Mistake: takes the softmax along the queries. Caught by: check_weights_along_the_keys
"""Scaled dot-product attention with a mask."""

from __future__ import annotations

import torch
from torch import Tensor


def scores(Q: Tensor, K: Tensor) -> Tensor:
    """How well each query fits each key.

    Args:
        Q: queries, shape (..., n, d).
        K: keys, shape (..., m, d); the same dimensions in front as Q.

    Returns:
        Dot products over the square root of d, shape (..., n, m).
    """
    return Q @ K.transpose(-2, -1) / Q.shape[-1] ** 0.5


def weights(scores: Tensor, allowed: Tensor | None = None) -> Tensor:
    """The share of each key in the answer to each query.

    Args:
        scores: shape (..., n, m). They are left as they were.
        allowed: bool, True where a query may use a key, of shape (..., n, m) or one that broadcasts to it, such as
            (m,) or (B, 1, m); None allows all.

    Returns:
        Shape (..., n, m); 0 where hidden, and each row adds up to 1.

    Raises:
        ValueError: if some query may use no key at all.
    """
    if allowed is not None:
        if not allowed.any(dim=-1).all():
            raise ValueError("a query may use no key: the weights would be 0/0")
        # Before the softmax: it then deals out the whole of 1 among the keys that are left. A new tensor, since the
        # caller's scores stay.
        scores = scores.masked_fill(~allowed, float("-inf"))
    return torch.softmax(scores, dim=-2)


def attention(Q: Tensor, K: Tensor, V: Tensor, allowed: Tensor | None = None) -> Tensor:
    """The weighted mean of the values, for each query.

    Args:
        Q: queries, shape (..., n, d).
        K: keys, shape (..., m, d).
        V: values, shape (..., m, v), one for each key.
        allowed: as in `weights`.

    Returns:
        Shape (..., n, v).
    """
    return weights(scores(Q, K), allowed) @ V

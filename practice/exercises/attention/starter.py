"""Scaled dot-product attention with a mask. Write the three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError

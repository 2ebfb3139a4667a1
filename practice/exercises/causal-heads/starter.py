"""Self-attention with heads that never look ahead. Write the three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def join(x: Tensor) -> Tensor:
    """Lay the results of the heads next to each other again.

    Args:
        x: shape (B, heads, T, features of a head).

    Returns:
        Shape (B, T, d), the features of head 0 first.
    """
    raise NotImplementedError


def attend(x: Tensor, maps: Maps, heads: int) -> Tensor:
    """Self-attention in which item t looks at the items 0 to t.

    Args:
        x: shape (B, T, d). It is left as it was.
        maps: matrices for queries, keys, values and the joined results.
        heads: how many heads share the d features.

    Returns:
        Shape (B, T, d).
    """
    raise NotImplementedError

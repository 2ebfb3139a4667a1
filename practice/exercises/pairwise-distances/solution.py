"""All distances between the rows of two tables."""

from __future__ import annotations

import torch
from torch import Tensor


def pairwise_distances(a: Tensor, b: Tensor) -> Tensor:
    """Find the distance from each row of `a` to each row of `b`.

    Args:
        a: shape (n, d), of a floating dtype. It is left as it was.
        b: shape (m, d), of the same dtype. It is left as it was.

    Returns:
        A tensor of shape (n, m) and of the dtype of `a`: at [i, j] the distance from a[i] to b[j].
    """
    # (n, 1, d) against (m, d): the 1 is stretched over the rows of b, and b over the rows of a, so that every row meets
    # every row. The coordinates stay last.
    differences = a[:, None] - b
    # The sum takes the coordinates away and leaves (n, m). Equal rows have differences of 0, and the root of 0 is 0.
    return torch.sqrt((differences**2).sum(dim=-1))


def nearest_labels(queries: Tensor, examples: Tensor, labels: Tensor) -> Tensor:
    """Give each query the label of its nearest example.

    Args:
        queries: shape (n, d).
        examples: shape (m, d).
        labels: shape (m,), of dtype int64: labels[j] belongs to examples[j].

    Returns:
        A tensor of shape (n,) and dtype int64. Where several examples are nearest, the label of any of them.
    """
    # For each query, row i, the position of the smallest of its m distances. Positions pick the labels.
    nearest = pairwise_distances(queries, examples).argmin(dim=1)
    return labels[nearest]

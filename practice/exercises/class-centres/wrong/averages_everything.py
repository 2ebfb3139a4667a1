# Mistake: sums over all examples for every class. Caught by: check_sums
"""One centroid for each class."""

from __future__ import annotations

import torch
from torch import Tensor


def totals(x: Tensor, labels: Tensor, classes: int) -> tuple[Tensor, Tensor]:
    """Add up the examples of each class, and count them.

    Args:
        x: examples as rows, in any order, shape (n, d), of a floating dtype; n may be 0. Left as they were.
        labels: their classes, 0 to classes - 1, shape (n,), int64. A class may have no example.
        classes: how many classes there are.

    Returns:
        The sums, shape (classes, d), of the dtype of x, and the counts, shape (classes,), int64. Both are 0 for a
        class without examples.
    """
    sums = x.sum(dim=0).expand(classes, -1).clone()
    counts = torch.zeros(classes, dtype=torch.int64).index_add_(0, labels, torch.ones_like(labels))
    return sums, counts


def centroids(sums: Tensor, counts: Tensor) -> Tensor:
    """Make centroids of sums and counts.

    Args:
        sums: shape (classes, d). Left as they were.
        counts: shape (classes,), int64. Left as they were.

    Returns:
        Shape (classes, d), of the dtype of sums; row k is the mean of the examples of class k, and all nan where there
        is none.
    """
    return sums / counts[:, None]


def classify(queries: Tensor, centres: Tensor) -> Tensor:
    """Give each query the class of its nearest centroid.

    Args:
        queries: shape (q, d). Left as they were.
        centres: shape (classes, d); a row of nan has no centroid and is never the answer. At least one row has one.
            Left as they were.

    Returns:
        Shape (q,), int64; of equally near centroids the first.
    """
    distances = ((queries[:, None] - centres) ** 2).sum(dim=2)
    missing = centres.isnan().any(dim=1)
    return distances.masked_fill(missing, torch.inf).argmin(dim=1)

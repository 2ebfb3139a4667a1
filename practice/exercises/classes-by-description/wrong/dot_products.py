# Mistake: compares raw dot products. Caught by: check_one_sound_by_hand
"""Classes known by description only."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor


def scores(vectors: Tensor, descriptions: Tensor) -> Tensor:
    """The cosine of each vector with each description.

    Args:
        vectors: what a network read from each input, shape (batch, m). Left as it was.
        descriptions: one row of attributes for each class, shape (classes, m). Left as it was.

    Returns:
        Cosines from -1 to 1, shape (batch, classes). Where a vector or a description is all zeros, the score is 0.
    """
    return vectors @ descriptions.T


def unit_rows(table: Tensor) -> Tensor:
    """Each row at length 1; a row of zeros stays as it is."""
    # The length belongs to a row, and keepdim makes it a column that meets its row in the division. The bound is so
    # small that it changes no row but one of zeros, where 0 / 0 would be nan.
    lengths = (table**2).sum(dim=1, keepdim=True).sqrt()
    return table / lengths.clamp_min(1e-12)


def seen_loss(vectors: Tensor, descriptions: Tensor, labels: Tensor, scale: float = 10.0) -> Tensor:
    """The mean cross-entropy of the scaled scores against the right classes.

    Args:
        vectors: shape (batch, m).
        descriptions: those of the seen classes, shape (classes, m).
        labels: for each vector the row of its class in `descriptions`, int64, shape (batch,).
        scale: by what the cosines are multiplied; by themselves they are too close for a decided softmax.

    Returns:
        A scalar, shape (), that can be differentiated by the vectors.
    """
    return F.cross_entropy(scale * scores(vectors, descriptions), labels)


def classify(vectors: Tensor, descriptions: Tensor, candidates: Tensor) -> Tensor:
    """The class with the largest score among those that may be answered.

    Args:
        vectors: shape (batch, m).
        descriptions: those of all classes, shape (classes, m).
        candidates: numbers of the classes that may be answered, in any order, int64, shape (n,).

    Returns:
        For each vector the number of a class, as in `descriptions`; int64, shape (batch,).
    """
    # The largest score has a place among the candidates; candidates[place] is the number of the class.
    places = scores(vectors, descriptions[candidates]).argmax(dim=1)
    return candidates[places]

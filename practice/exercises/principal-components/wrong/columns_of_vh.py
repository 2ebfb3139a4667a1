# Mistake: takes the columns of Vh for components, not its rows. Caught by: check_directions
"""Principal component analysis."""

from __future__ import annotations

import torch
from torch import Tensor


def fit(data: Tensor, k: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Find the first principal components of a table.

    Args:
        data: shape (n, d), of a floating dtype, one example in each row. It is left as it was.
        k: how many components, at most the smaller of n and d.

    Returns:
        mean: shape (d,), of each column.
        components: shape (k, d), one in each row, of length 1, in order of falling variance. The entry of largest
            absolute value of each is positive.
        variances: shape (k,), along each component, as a mean over the n examples.
        shares: shape (k,), of the variance in all d directions together.
    """
    mean = data.mean(dim=0)
    # Without centring, the first direction would point from 0 to the middle of the cloud.
    centred = data - mean
    # Rows of Vh are the input directions, in features; U has directions in examples. They come in falling order.
    _, S, Vh = torch.linalg.svd(centred, full_matrices=False)
    # The squared singular values are the eigenvalues of the sum of squares and products; divided by n, of C.
    all_variances = S**2 / len(data)
    components = Vh.T[:k]
    largest = components.abs().argmax(dim=1, keepdim=True)
    components = components * components.gather(1, largest).sign()
    # Shares of everything: cutting to k before the sum would make them add up to 1 however little is kept.
    shares = all_variances / all_variances.sum()
    return mean, components, all_variances[:k], shares[:k]


def transform(data: Tensor, mean: Tensor, components: Tensor) -> Tensor:
    """Give the coordinates of examples along components.

    Args:
        data: shape (m, d): the examples of `fit`, or others.
        mean: shape (d,), as `fit` returned it.
        components: shape (k, d), as `fit` returned them.

    Returns:
        Shape (m, k).
    """
    # The mean of the table that was fitted, not of these examples: one example alone would be its own mean.
    return (data - mean) @ components.T


def rebuild(codes: Tensor, mean: Tensor, components: Tensor) -> Tensor:
    """Put examples together again from their coordinates.

    Args:
        codes: shape (m, k), as `transform` returned them.
        mean: shape (d,).
        components: shape (k, d).

    Returns:
        Shape (m, d).
    """
    # A combination of the components, weighted by the codes, from the middle of the cloud.
    return codes @ components + mean

"""Principal component analysis. Write all three functions; `python examples.py` tries them."""

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
    raise NotImplementedError


def transform(data: Tensor, mean: Tensor, components: Tensor) -> Tensor:
    """Give the coordinates of examples along components.

    Args:
        data: shape (m, d): the examples of `fit`, or others.
        mean: shape (d,), as `fit` returned it.
        components: shape (k, d), as `fit` returned them.

    Returns:
        Shape (m, k).
    """
    raise NotImplementedError


def rebuild(codes: Tensor, mean: Tensor, components: Tensor) -> Tensor:
    """Put examples together again from their coordinates.

    Args:
        codes: shape (m, k), as `transform` returned them.
        mean: shape (d,).
        components: shape (k, d).

    Returns:
        Shape (m, d).
    """
    raise NotImplementedError

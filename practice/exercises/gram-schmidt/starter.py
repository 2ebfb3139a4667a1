"""An orthonormal basis from any list of vectors. Write both functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def orthonormal_basis(vectors: Tensor, tolerance: float = 1e-5) -> Tensor:
    """Find an orthonormal basis of the span of some columns, going through them from left to right.

    Args:
        vectors: shape (n, k), of a floating dtype; each column is a vector. It is left as it was.
        tolerance: a column gives no axis if what is left of it is no longer than `tolerance` times its own length.

    Returns:
        A new tensor of shape (n, r) and the same dtype, r being the dimension of the span (0 if all columns are zero).
        Its columns have length 1 and are orthogonal to one another, and each has a positive dot product with the
        column of `vectors` that it came from.
    """
    raise NotImplementedError


def nearest(basis: Tensor, v: Tensor) -> Tensor:
    """Find the vector of a span that lies nearest to `v`.

    Args:
        basis: shape (n, r); its columns are orthonormal, as `orthonormal_basis` returns them.
        v: shape (n,).

    Returns:
        Shape (n,): a combination of the columns of `basis`. What it leaves of `v` is orthogonal to all of them.
    """
    raise NotImplementedError

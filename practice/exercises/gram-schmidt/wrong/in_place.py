# Mistake: subtracts in place, in a view of the given matrix. Caught by: check_two_columns
"""An orthonormal basis from any list of vectors."""

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
    axes: list[Tensor] = []
    for column in vectors.T:
        rest, own = column, torch.linalg.vector_norm(column)
        for q in axes:
            # The overlap is measured on what is left, and not on the column as given: if rounding left a little of an
            # earlier axis behind, it lies in the rest, and this subtraction still sees it.
            rest -= (q @ rest) * q
        length = torch.linalg.vector_norm(rest)
        # Rounding leaves an error in proportion to the column, so the column's own length is what to compare with.
        # "Longer", and not "as long as": a zero column has the length 0 on both sides and must give no axis.
        if length > tolerance * own:
            axes.append(rest / length)
    if not axes:
        return vectors[:, :0].clone()
    return torch.stack(axes, dim=1)


def nearest(basis: Tensor, v: Tensor) -> Tensor:
    """Find the vector of a span that lies nearest to `v`.

    Args:
        basis: shape (n, r); its columns are orthonormal, as `orthonormal_basis` returns them.
        v: shape (n,).

    Returns:
        Shape (n,): a combination of the columns of `basis`. What it leaves of `v` is orthogonal to all of them.
    """
    # In an orthonormal basis the coordinates are plain dot products; no system has to be solved.
    coordinates = basis.T @ v
    return basis @ coordinates

# Mistake: takes the pairs out of the given matrix. Caught by: check_random_matrix
"""Eigenvectors of symmetric matrices by repeated products."""

from __future__ import annotations

import torch
from torch import Tensor


def power_iteration(A: Tensor, start: Tensor, steps: int) -> tuple[Tensor, Tensor]:
    """Multiply by A again and again, keeping the direction only.

    Args:
        A: shape (n, n), symmetric, of a floating dtype.
        start: shape (n,), not zero and of any length.
        steps: how many products are taken; with 0 the start is only brought to length 1.

    Returns:
        The value v . Av, shape (), and the vector v after the last step, shape (n,), of length 1 and with either sign.
        If a product is exactly zero, v stays what it was before it.
    """
    v = start / torch.linalg.vector_norm(start)
    for _ in range(steps):
        product = A @ v
        length = torch.linalg.vector_norm(product)
        if length == 0:
            # Av = 0v: an eigenvector already, and there is no direction to go on with.
            break
        # Without this the entries grow or fade by a factor at each step, and end as inf or 0.
        v = product / length
    # Along an eigenvector this is value * (v . v) = value, sign included; the length of Av would lose the sign.
    return v @ (A @ v), v


def deflate(A: Tensor, value: Tensor, vector: Tensor) -> Tensor:
    """Take an eigenpair out of a symmetric matrix.

    Args:
        A: shape (n, n). It is left as it was.
        value: shape (), the eigenvalue.
        vector: shape (n,), its eigenvector, of length 1.

    Returns:
        A new matrix, shape (n, n), that sends `vector` to 0 and every vector at right angles to it where A sends it.
    """
    # The outer product sends x to (vector . x) vector: to vector itself for vector, to 0 for whatever is orthogonal.
    return A - value * torch.outer(vector, vector)


def eigenpairs(A: Tensor, starts: Tensor, steps: int) -> tuple[Tensor, Tensor]:
    """Find the eigenpairs of largest absolute value, one after another.

    Args:
        A: shape (n, n), symmetric.
        starts: shape (n, k); column i is the start of round i.
        steps: products in each round.

    Returns:
        The k values in the order in which they were found, shape (k,), and the vectors as columns, shape (n, k).
    """
    values, vectors = [], []
    left = A
    for start in starts.T:
        value, vector = power_iteration(left, start, steps)
        values.append(value)
        vectors.append(vector)
        # The pair just found has the eigenvalue 0 from now on, so the next largest one wins.
        left -= value * torch.outer(vector, vector)
    return torch.stack(values), torch.stack(vectors, dim=1)

"""Matrix products from sums."""

from __future__ import annotations

import torch
from torch import Tensor


def matrix_vector(A: Tensor, x: Tensor) -> Tensor:
    """The product of a matrix with a vector, by loops and sums.

    Args:
        A: shape (n, k), of dtype float32, float64 or int64. It is left as it was, like all inputs here.
        x: shape (k,), of the same dtype.

    Returns:
        A new tensor of shape (n,) and of the dtype of A.

    Raises:
        ValueError: A has not as many columns as x has entries.
    """
    # Left to the * below, a single column or a single entry would be stretched without a word.
    if A.shape[1] != x.shape[0]:
        raise ValueError(f"a matrix with {A.shape[1]} columns does not fit a vector with {x.shape[0]} entries")
    y = torch.zeros(len(A), dtype=A.dtype)
    for i in range(len(A)):
        y[i] = (A[i] * x).sum()
    return y


def matrix_matrix(A: Tensor, B: Tensor) -> Tensor:
    """The product of two matrices, by loops and sums.

    Args:
        A: shape (n, k).
        B: shape (k, m), of the same dtype.

    Returns:
        A new tensor of shape (n, m) and of the dtype of A.

    Raises:
        ValueError: A has not as many columns as B has rows.
    """
    # Column j of the product is A times column j of B, so the sizes are compared there.
    C = torch.zeros(A.shape[0], B.shape[1], dtype=A.dtype)
    for j in range(B.shape[1]):
        C[:, j] = matrix_vector(A, B[:, j])
    return C


def batched(A: Tensor, B: Tensor) -> Tensor:
    """The products of the matrices at equal places of two stacks, by a loop over the stacks.

    Args:
        A: shape (b, n, k).
        B: shape (b, k, m), of the same dtype.

    Returns:
        A new tensor of shape (b, n, m) and of the dtype of A.

    Raises:
        ValueError: the stacks are not equally long, or the inner sizes differ.
    """
    # A loop over one stack would leave the rest of a longer one aside.
    if len(A) != len(B):
        raise ValueError(f"a stack of {len(A)} matrices does not fit a stack of {len(B)}")
    C = torch.zeros(A.shape[0], A.shape[1], B.shape[2], dtype=A.dtype)
    for b in range(len(A)):
        C[b] = matrix_matrix(A[b], B[b])
    return C


def product(A: Tensor, B: Tensor) -> Tensor:
    """The same as `batched` without any loop; a stack of one matrix serves all matrices of the other stack.

    Args:
        A: shape (b, n, k), or (1, n, k).
        B: shape (b, k, m), or (1, k, m), of the same dtype.

    Returns:
        A new tensor of shape (b, n, m) and of the dtype of A.

    Raises:
        ValueError: the inner sizes differ.
    """
    if A.shape[2] != B.shape[1]:
        raise ValueError(f"inner sizes {A.shape[2]} and {B.shape[1]} differ")
    # (b, n, k, 1) meets (b, 1, k, m): entry [b, i, j, l] is A[b, i, j] * B[b, j, l]. The k stands in both, at the same
    # place, and is summed away.
    return (A[:, :, :, None] * B[:, None, :, :]).sum(dim=2)

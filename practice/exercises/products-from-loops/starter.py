"""Matrix products from sums. Write the four functions; `python examples.py` tries them."""

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
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError

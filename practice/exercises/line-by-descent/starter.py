"""Linear regression by gradient descent. Write all four functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def loss(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """Give the mean squared error of the predictions `X @ w`.

    Args:
        X: shape (n, d), of a floating dtype, an example in each row; the last column is ones.
        y: shape (n,), the labels.
        w: shape (d,), the weights, the bias last.

    Returns:
        Shape ().
    """
    raise NotImplementedError


def gradient(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """Give the gradient of `loss` in `w`, by the formula.

    Args:
        X, y, w: as for `loss`.

    Returns:
        Shape (d,).
    """
    raise NotImplementedError


def descend(X: Tensor, y: Tensor, w: Tensor, rate: float, steps: int) -> tuple[Tensor, list[float]]:
    """Take steps of gradient descent on all examples.

    Args:
        X, y: as for `loss`.
        w: shape (d,), where to begin. It is left as it was.
        rate: the learning rate.
        steps: how many steps, 0 or more.

    Returns:
        The weights after the last step, shape (d,), and steps + 1 losses: at the start, and after each step.
    """
    raise NotImplementedError


def closed_form(X: Tensor, y: Tensor) -> Tensor:
    """Give the weights of least loss, from the normal equations.

    Args:
        X: shape (n, d), with independent columns.
        y: shape (n,).

    Returns:
        Shape (d,).
    """
    raise NotImplementedError

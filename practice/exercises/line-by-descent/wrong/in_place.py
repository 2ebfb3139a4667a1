# Mistake: moves the start of the caller. Caught by: check_one_step
"""Linear regression by gradient descent."""

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
    return ((X @ w - y) ** 2).mean()


def gradient(X: Tensor, y: Tensor, w: Tensor) -> Tensor:
    """Give the gradient of `loss` in `w`, by the formula.

    Args:
        X, y, w: as for `loss`.

    Returns:
        Shape (d,).
    """
    # Prediction less label: where it is negative, the prediction is too low, and the step against it goes up.
    errors = X @ w - y
    # Each row of X.T holds one feature, so the product is the sum of error times feature, for each feature; a mean of
    # n examples, and 2 from the derivative of the square. The column of ones gives the bias its mean error.
    return 2 / len(y) * (X.T @ errors)


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
    losses = [loss(X, y, w).item()]
    for _ in range(steps):
        # A new gradient at each place; a new tensor, so that the caller keeps the start.
        w -= rate * gradient(X, y, w)
        losses.append(loss(X, y, w).item())
    return w, losses


def closed_form(X: Tensor, y: Tensor) -> Tensor:
    """Give the weights of least loss, from the normal equations.

    Args:
        X: shape (n, d), with independent columns.
        y: shape (n,).

    Returns:
        Shape (d,).
    """
    # Where the gradient is zero: the errors are orthogonal to every column.
    return torch.linalg.solve(X.T @ X, X.T @ y)

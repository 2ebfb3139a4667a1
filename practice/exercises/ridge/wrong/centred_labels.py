# Mistake: centres the labels in place. Caught by: check_bias_is_free
"""Ridge regression."""

from __future__ import annotations

import torch
from torch import Tensor


def mean_squared_error(x: Tensor, y: Tensor, weights: Tensor, bias: Tensor) -> float:
    """Judge a fitted line on examples: shapes (n, d), (n,), (d,) and (). Given."""
    return ((x @ weights + bias - y) ** 2).mean().item()


def ridge(x: Tensor, y: Tensor, strength: float) -> tuple[Tensor, Tensor]:
    """Find the line of least squared error plus penalty.

    Minimises half the sum of squared errors plus `strength` / 2 times the sum of squared weights, without the bias.

    Args:
        x: shape (n, d), of a floating dtype, an example in each row; there is no column of ones. Left as it was.
        y: shape (n,), the labels.
        strength: 0 or more. With 0 the result is plain least squares; n may be less than d if it is above 0.

    Returns:
        The weights, shape (d,), and the bias, shape ().
    """
    # The column of ones comes last, and its place on the diagonal of the penalty stays 0, so the bias is free.
    middle = y.mean().clone()
    y -= middle
    columns = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    penalty = strength * torch.eye(columns.shape[1], dtype=x.dtype)
    penalty[-1, -1] = 0
    # The derivative of the sum is zero where (X^T X + penalty) w = X^T y: the normal equations and one term more. For
    # a strength above 0 they have one solution, even if there are more features than examples.
    solution = torch.linalg.solve(columns.T @ columns + penalty, columns.T @ y)
    return solution[:-1], solution[-1] + middle


def choose_strength(
    train_x: Tensor, train_y: Tensor, valid_x: Tensor, valid_y: Tensor, strengths: list[float]
) -> tuple[float, list[float]]:
    """Choose the strength of the penalty on validation data.

    Args:
        train_x, train_y: the examples to fit on, shapes (n, d) and (n,).
        valid_x, valid_y: the examples to judge by, shapes (m, d) and (m,).
        strengths: the candidates, one or more, in any order.

    Returns:
        The best strength, and the mean squared error on the validation data for each of `strengths`, in their order.
    """
    # The training error would always choose the smallest strength; and the penalty belongs to fitting, not to judging.
    errors = [mean_squared_error(valid_x, valid_y, *ridge(train_x, train_y, strength)) for strength in strengths]
    best = min(range(len(strengths)), key=errors.__getitem__)
    return strengths[best], errors

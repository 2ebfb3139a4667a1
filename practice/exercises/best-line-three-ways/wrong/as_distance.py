# Mistake: drops the sign of a residual. Caught by: check_residuals
"""The best line, found in three ways."""

from __future__ import annotations

import torch
from torch import Tensor


def line_from_sums(t: Tensor, y: Tensor) -> Tensor:
    """The least-squares line by the formula for its slope.

    Args:
        t: inputs, of a floating dtype, shape (n,).
        y: measured values, shape (n,).

    Returns:
        (c, d) of the line c + d t, shape (2,).

    Raises:
        ValueError: if all inputs are equal (a single point, too), since many lines are then best.
    """
    strays = t - t.mean()
    if (t == t[0]).all():
        raise ValueError("all inputs are equal, and no single line is best")
    # With the means taken away first, inputs far from 0 lose no digits.
    d = (strays * (y - y.mean())).sum() / strays.pow(2).sum()
    # The best line goes through the point of the two means.
    return torch.stack([y.mean() - d * t.mean(), d])


def line_from_normal_equations(t: Tensor, y: Tensor) -> Tensor:
    """The least-squares line from the normal equations.

    Args:
        t: inputs, not all equal, shape (n,).
        y: measured values, shape (n,).

    Returns:
        (c, d) of the line c + d t, shape (2,).
    """
    # A row for each point: c counts once in it, and d counts t times.
    A = torch.stack([torch.ones_like(t), t], dim=1)
    return torch.linalg.solve(A.T @ A, A.T @ y)


def line_by_steps(t: Tensor, y: Tensor, rate: float, steps: int) -> Tensor:
    """The line after steps of gradient descent on the mean squared error, from c = 0, d = 0.

    Args:
        t: inputs, shape (n,).
        y: measured values, shape (n,).
        rate: the learning rate.
        steps: how many steps.

    Returns:
        (c, d) of the line c + d t, shape (2,).
    """
    c, d = torch.zeros_like(t[0]), torch.zeros_like(t[0])
    for _ in range(steps):
        errors = c + d * t - y  # prediction less measured value
        c, d = c - rate * 2 * errors.mean(), d - rate * 2 * (errors * t).mean()
    return torch.stack([c, d])


def residuals(t: Tensor, y: Tensor, line: Tensor) -> Tensor:
    """What the line leaves over at each point: the measured value less the predicted one.

    Args:
        t: inputs, shape (n,).
        y: measured values, shape (n,).
        line: (c, d), shape (2,).

    Returns:
        The residuals, shape (n,).
    """
    return (y - (line[0] + line[1] * t)).abs()

# Mistake: the rate that arrives in one step instead of the limit. Caught by: check_rate_limit
"""Gradient descent on quadratic bowls: the path, the rates, and the steps that a valley costs."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Bowl(NamedTuple):
    """The objective f(w) = 1/2 (w - m)^T H (w - m): a quadratic bowl with its lowest point at m.

    hessian is H, shape (n, n), symmetric with positive eigenvalues; lowest is m, shape (n,). Both have one dtype.
    """

    hessian: Tensor
    lowest: Tensor


def height(bowl: Bowl, w: Tensor) -> Tensor:
    """f(w), a scalar, for w of shape (n,)."""
    gap = w - bowl.lowest
    return 0.5 * gap @ bowl.hessian @ gap


def descend(bowl: Bowl, start: Tensor, rate: float, steps: int) -> Tensor:
    """Run gradient descent and keep every place that it passes through.

    Args:
        bowl: the objective, with n parameters.
        start: where the run begins, shape (n,). It is left as it was.
        rate: the learning rate, the same in every step.
        steps: how many steps to take, 0 or more.

    Returns:
        A new tensor of shape (steps + 1, n): row 0 is the start, row k the place after k steps.
    """
    w = start
    path = [w]
    for _ in range(steps):
        # The gradient of the bowl is H (w - m); it belongs to this place, so it is taken afresh in every step.
        gradient = bowl.hessian @ (w - bowl.lowest)
        # A new tensor, and not w -= ..., which would move the start and every place already on the path.
        w = w - rate * gradient
        path.append(w)
    return torch.stack(path)


def rate_limit(bowl: Bowl) -> float:
    """The rate below which every run in this bowl comes to the lowest point, and above which hardly any does."""
    # Along an eigenvector a step multiplies the distance by 1 - rate * c. The largest c is first to leave -1 to 1.
    curvatures = torch.linalg.eigvalsh(bowl.hessian)
    return 1 / curvatures.max().item()


def best_rate(bowl: Bowl) -> float:
    """The rate whose worst step factor, over all directions, is closest to 0."""
    # The two ends of the list of curvatures get the factors -r and +r; any other rate makes one of them worse.
    curvatures = torch.linalg.eigvalsh(bowl.hessian)
    return 2 / (curvatures.max() + curvatures.min()).item()


def steps_needed(bowl: Bowl, start: Tensor, rate: float, share: float, limit: int) -> int | None:
    """The smallest number of steps after which at most this share of the distance to the lowest point is left.

    Args:
        bowl: the objective, with n parameters.
        start: where the run begins, shape (n,), not the lowest point itself.
        rate: the learning rate.
        share: for instance 0.01, for a hundredth of the straight-line distance at the start.
        limit: the most steps to try.

    Returns:
        A number of steps from 0 to limit, or None if even `limit` steps leave more than that share.
    """
    distances = (descend(bowl, start, rate, limit) - bowl.lowest).norm(dim=1)
    arrived = distances <= share * distances[0]
    if not arrived.any():
        return None
    # Row k is the place after k steps, so the index of the first True is the number of steps.
    return int(arrived.nonzero()[0])

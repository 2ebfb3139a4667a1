# Mistake: divides every rise by the last run. Caught by: check_changes_by_hand
"""The weights of a 1-K-1 ReLU network that follows a piecewise linear curve."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor


class Weights(NamedTuple):
    """A network with one input, K hidden ReLU units and one output."""

    W1: Tensor  # shape (K, 1)
    b1: Tensor  # shape (K,)
    W2: Tensor  # shape (1, K)
    b2: Tensor  # shape (1,)


def slope_changes(t: Tensor, y: Tensor) -> Tensor:
    """The change of slope at each corner of a curve that is level before the first and after the last one.

    Args:
        t: where the corners stand, ascending, shape (K,), K at least 2.
        y: their heights, shape (K,).

    Returns:
        The slope after each corner minus the slope before it, shape (K,), in the dtype of t.
    """
    inner = (y[1:] - y[:-1]) / (t[-1] - t[-2])
    level = torch.zeros(1, dtype=t.dtype)
    slopes = torch.cat([level, inner, level])
    # Earlier units do not stop where a new one begins, so the new one supplies the difference only.
    return slopes[1:] - slopes[:-1]


def network(t: Tensor, y: Tensor) -> Weights:
    """The network that follows the curve with these corners.

    Args:
        t: where the corners stand, ascending, shape (K,), K at least 2.
        y: their heights, shape (K,).

    Returns:
        Its weights, in the dtype of t. All input weights are 1.
    """
    # ReLU(x - t) begins at t: weight 1, bias -t. The starting height is what is left when every unit is off.
    return Weights(torch.ones_like(t)[:, None], -t, slope_changes(t, y)[None, :], y[:1].clone())


def run(weights: Weights, x: Tensor) -> Tensor:
    """The network's outputs for a batch of inputs, both of shape (n, 1)."""
    return torch.relu(x @ weights.W1.T + weights.b1) @ weights.W2.T + weights.b2


def follow(curve: Callable[[Tensor], Tensor], low: float, high: float, pieces: int) -> Weights:
    """A network that follows a curve between low and high by straight pieces of equal width.

    Args:
        curve: gives the heights for a tensor of positions, both of shape (m,).
        low: where the first piece begins.
        high: where the last piece ends.
        pieces: how many pieces; the network has one hidden unit for each of their ends, pieces + 1 in all.

    Returns:
        Its weights, in float64. At each end of a piece the output of the network is the height of the curve.
    """
    t = torch.linspace(low, high, pieces + 1, dtype=torch.float64)
    return network(t, curve(t))

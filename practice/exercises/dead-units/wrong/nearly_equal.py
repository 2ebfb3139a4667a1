# Mistake: compares with a tolerance. Caught by: check_who_moves
"""Dead ReLU units: count them, foresee them, and measure what the rate, the bias and the activation do."""

from __future__ import annotations

import torch
from torch import Tensor

Params = list[Tensor]
"""[W1, b1, W2, b2] with shapes (hidden, inputs), (hidden,), (1, hidden), (1,)."""


def start(inputs: int, hidden: int) -> Params:
    """Random parameters in float64, biases 0. They ask for no gradients; ask for them where you need them."""
    W1 = torch.randn(hidden, inputs, dtype=torch.float64) * (2 / inputs) ** 0.5
    W2 = torch.randn(1, hidden, dtype=torch.float64) / hidden**0.5
    return [W1, torch.zeros(hidden, dtype=torch.float64), W2, torch.zeros(1, dtype=torch.float64)]


def mean_squared_error(params: Params, X: Tensor, y: Tensor, share: float) -> Tensor:
    """The loss of the network on a batch, a scalar.

    Args:
        params: weights and biases of both layers.
        X: shape (n, inputs).
        y: targets, shape (n,).
        share: by what a negative hidden sum is multiplied; 0 is ReLU, anything between 0 and 1 a leaky ReLU.
    """
    W1, b1, W2, b2 = params
    hidden = torch.nn.functional.leaky_relu(X @ W1.T + b1, share)
    return ((hidden @ W2.T + b2).squeeze(1) - y).pow(2).mean()


def dead_units(W1: Tensor, b1: Tensor, X: Tensor) -> Tensor:
    """Which units of the first hidden layer pass no gradient on any example, if they have a ReLU.

    Args:
        W1: shape (hidden, inputs).
        b1: shape (hidden,).
        X: the data set, shape (n, inputs).

    Returns:
        Shape (hidden,), dtype torch.bool: True where no example gives a positive sum.
    """
    # A sum of exactly 0 has slope 0 as well. One positive sum is enough to keep a unit learning.
    return (X @ W1.T + b1 <= 0).all(dim=0)


def dead_from(W1: Tensor, X: Tensor) -> Tensor:
    """The largest bias with which each unit is dead on the data; with any larger one it is not. Shape (hidden,)."""
    # The unit's highest sum is its highest w . x plus b, and it is dead as long as that is not above 0.
    return -(X @ W1.T).amax(dim=0)


def one_step(params: Params, X: Tensor, y: Tensor, rate: float, share: float = 0.0) -> Params:
    """The parameters after one step of gradient descent on mean_squared_error: new tensors without gradients.

    Args:
        params: the parameters before the step. Left as they were.
        X: shape (n, inputs).
        y: shape (n,).
        rate: the learning rate.
        share: 0 for ReLU, more for leaky ReLU.
    """
    leaves = [param.detach().clone().requires_grad_() for param in params]
    gradients = torch.autograd.grad(mean_squared_error(leaves, X, y, share), leaves)
    return [(leaf - rate * gradient).detach() for leaf, gradient in zip(leaves, gradients, strict=True)]


def dead_by_rate(params: Params, X: Tensor, y: Tensor, rates: list[float]) -> list[int]:
    """How many hidden units are dead after one step with each of the rates, every one taken from the same start."""
    counts = []
    for rate in rates:
        # From params each time: the rates are compared, and do not follow one another.
        W1, b1, _, _ = one_step(params, X, y, rate)
        counts.append(int(dead_units(W1, b1, X).sum()))
    return counts


def moved(params: Params, X: Tensor, y: Tensor, rate: float, steps: int, share: float = 0.0) -> Tensor:
    """Which hidden units have another weight or another bias of their own after `steps` steps.

    Args:
        params: the parameters before the first step. Left as they were.
        X: shape (n, inputs).
        y: shape (n,).
        rate: the learning rate.
        steps: how many steps, each from where the last one ended.
        share: 0 for ReLU, more for leaky ReLU.

    Returns:
        Shape (hidden,), dtype torch.bool.
    """
    now = params
    for _ in range(steps):
        now = one_step(now, X, y, rate, share)
    # A unit's own numbers are its row of W1 and its entry of b1. Exact comparison: 0 times any rate is exactly 0.
    return ~(torch.isclose(now[0], params[0]).all(dim=1) & torch.isclose(now[1], params[1]))

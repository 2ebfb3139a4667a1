"""Dead ReLU units: count them, foresee them, and measure what the rate, the bias and the activation do.

Write the last five functions; the first two are given.
"""

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
    raise NotImplementedError


def dead_from(W1: Tensor, X: Tensor) -> Tensor:
    """The largest bias with which each unit is dead on the data; with any larger one it is not. Shape (hidden,)."""
    raise NotImplementedError


def one_step(params: Params, X: Tensor, y: Tensor, rate: float, share: float = 0.0) -> Params:
    """The parameters after one step of gradient descent on mean_squared_error: new tensors without gradients.

    Args:
        params: the parameters before the step. Left as they were.
        X: shape (n, inputs).
        y: shape (n,).
        rate: the learning rate.
        share: 0 for ReLU, more for leaky ReLU.
    """
    raise NotImplementedError


def dead_by_rate(params: Params, X: Tensor, y: Tensor, rates: list[float]) -> list[int]:
    """How many hidden units are dead after one step with each of the rates, every one taken from the same start."""
    raise NotImplementedError


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
    raise NotImplementedError

# Mistake: drops the dimension in forward already. Caught by: check_bend_between_the_layers
"""A network with one hidden layer that follows a V."""

from __future__ import annotations

import torch
from torch import Tensor

Params = list[Tensor]
"""[W1, b1, W2, b2] with shapes (hidden, 1), (hidden,), (1, hidden), (1,)."""


def start(hidden: int, dtype: torch.dtype = torch.float32) -> Params:
    """Random parameters, each a leaf that requires gradients. This function is right."""
    W1, b1 = torch.randn(hidden, 1, dtype=dtype), torch.randn(hidden, dtype=dtype)
    W2, b2 = torch.randn(1, hidden, dtype=dtype) / hidden**0.5, torch.zeros(1, dtype=dtype)
    return [param.requires_grad_() for param in (W1, b1, W2, b2)]


def forward(params: Params, x: Tensor) -> Tensor:
    """The network's predictions for a batch.

    Args:
        params: weights and biases of both layers.
        x: inputs, one example a row, shape (n, 1).

    Returns:
        Predictions, shape (n, 1).
    """
    W1, b1, W2, b2 = params
    # The bend belongs between the layers: it is what keeps them apart. The last sum may be negative and stays as it is.
    h = torch.relu(x @ W1.T + b1)
    return (h @ W2.T + b2).squeeze(1)


def loss_of(predicted: Tensor, y: Tensor) -> Tensor:
    """The mean squared error.

    Args:
        predicted: predictions, shape (n, 1).
        y: targets, shape (n,).

    Returns:
        The mean over the n examples, a scalar of shape ().
    """
    # (n, 1) minus (n,) would be (n, n): every prediction against every target. One dimension has to go first.
    return (predicted - y).pow(2).mean()


def train(params: Params, x: Tensor, y: Tensor, rate: float, steps: int) -> list[float]:
    """Take `steps` steps of gradient descent on all examples; the loss before each step. This function is right."""
    losses = []
    for _ in range(steps):
        loss = loss_of(forward(params, x), y)
        gradients = torch.autograd.grad(loss, params)
        with torch.no_grad():
            for param, gradient in zip(params, gradients, strict=True):
                param -= rate * gradient
        losses.append(loss.item())
    return losses

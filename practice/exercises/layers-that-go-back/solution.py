"""Layers as objects that run forward and go back, and a network that learns with them, without autograd."""

from __future__ import annotations

import torch
from torch import Tensor


class Linear:
    """A linear layer. After a backward sweep its gradients are in `weight_bar` and `bias_bar`."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        """File the parameters: weight of shape (units, values), bias of shape (units,)."""
        self.weight = weight
        self.bias = bias

    def forward(self, X: Tensor) -> Tensor:
        """The sums for X of shape (n, values), shape (n, units). Keeps what the way back needs."""
        self.X = X
        return X @ self.weight.T + self.bias

    def backward(self, bar: Tensor) -> Tensor:
        """Go back through the last forward run.

        Args:
            bar: the derivative of the loss with respect to what forward returned, shape (n, units).

        Returns:
            The derivative with respect to what forward was given, shape (n, values). Those of the parameters are filed
            in `weight_bar` and `bias_bar`, in place of the ones from the sweep before.
        """
        # Filed, and not added to what is there: each sweep begins anew.
        self.weight_bar = bar.T @ self.X
        self.bias_bar = bar.sum(dim=0)
        return bar @ self.weight

    def step(self, rate: float) -> None:
        """Move weight and bias by one step of gradient descent; `weight` and `bias` become new tensors."""
        # New tensors: the ones that were handed to __init__ may belong to another layer too.
        self.weight = self.weight - rate * self.weight_bar
        self.bias = self.bias - rate * self.bias_bar


class ReLU:
    """The bend, with the same three methods."""

    def forward(self, X: Tensor) -> Tensor:
        """What is positive in X, of any shape; 0 elsewhere. Keeps what the way back needs."""
        self.on = X > 0
        return torch.relu(X)

    def backward(self, bar: Tensor) -> Tensor:
        """The derivative with respect to what forward was given, shape of bar. At an input of 0 the slope is 0."""
        return bar * self.on

    def step(self, rate: float) -> None:
        """Nothing to move."""


class Chain:
    """Parts in a row, each with forward, backward and step. A chain has these three itself, so it can be a part too."""

    def __init__(self, parts: list) -> None:
        """File the parts, the first one first."""
        self.parts = list(parts)

    def forward(self, X: Tensor) -> Tensor:
        """Run X through all parts, each fed with what the one before it returned."""
        for part in self.parts:
            X = part.forward(X)
        return X

    def backward(self, bar: Tensor) -> Tensor:
        """Go back through all parts, from the last to the first; returns what reaches the input."""
        for part in reversed(self.parts):
            bar = part.backward(bar)
        return bar

    def step(self, rate: float) -> None:
        """Let every part take its step."""
        for part in self.parts:
            part.step(rate)


def train(network: Chain, X: Tensor, Y: Tensor, rate: float, steps: int) -> list[float]:
    """Take steps of gradient descent on all examples.

    Args:
        network: moved in place.
        X: inputs, shape (n, inputs).
        Y: targets, shape (n, outputs).
        rate: the learning rate.
        steps: how many steps.

    Returns:
        The loss before each step, plain numbers: the mean over the examples of the sum of squared differences.
    """
    losses = []
    for _ in range(steps):
        difference = network.forward(X) - Y
        losses.append(difference.pow(2).sum(dim=1).mean().item())
        # The whole sweep first, then the steps: going back needs the weights with which the run was made.
        network.backward(2 * difference / len(X))
        network.step(rate)
    return losses

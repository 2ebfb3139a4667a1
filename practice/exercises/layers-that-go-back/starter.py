"""Layers as objects that run forward and go back. Write the methods and the loop.

ReLU.step has nothing to do and is given.
"""

from __future__ import annotations

import torch
from torch import Tensor


class Linear:
    """A linear layer. After a backward sweep its gradients are in `weight_bar` and `bias_bar`."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        """File the parameters: weight of shape (units, values), bias of shape (units,)."""
        raise NotImplementedError

    def forward(self, X: Tensor) -> Tensor:
        """The sums for X of shape (n, values), shape (n, units). Keeps what the way back needs."""
        raise NotImplementedError

    def backward(self, bar: Tensor) -> Tensor:
        """Go back through the last forward run.

        Args:
            bar: the derivative of the loss with respect to what forward returned, shape (n, units).

        Returns:
            The derivative with respect to what forward was given, shape (n, values). Those of the parameters are filed
            in `weight_bar` and `bias_bar`, in place of the ones from the sweep before.
        """
        raise NotImplementedError

    def step(self, rate: float) -> None:
        """Move weight and bias by one step of gradient descent; `weight` and `bias` become new tensors."""
        raise NotImplementedError


class ReLU:
    """The bend, with the same three methods."""

    def forward(self, X: Tensor) -> Tensor:
        """What is positive in X, of any shape; 0 elsewhere. Keeps what the way back needs."""
        raise NotImplementedError

    def backward(self, bar: Tensor) -> Tensor:
        """The derivative with respect to what forward was given, shape of bar. At an input of 0 the slope is 0."""
        raise NotImplementedError

    def step(self, rate: float) -> None:
        """Nothing to move."""


class Chain:
    """Parts in a row, each with forward, backward and step. A chain has these three itself, so it can be a part too."""

    def __init__(self, parts: list) -> None:
        """File the parts, the first one first."""
        raise NotImplementedError

    def forward(self, X: Tensor) -> Tensor:
        """Run X through all parts, each fed with what the one before it returned."""
        raise NotImplementedError

    def backward(self, bar: Tensor) -> Tensor:
        """Go back through all parts, from the last to the first; returns what reaches the input."""
        raise NotImplementedError

    def step(self, rate: float) -> None:
        """Let every part take its step."""
        raise NotImplementedError


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
    raise NotImplementedError

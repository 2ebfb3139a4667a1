"""The size of starting weights, and what it does to a signal and to a gradient on their way through many layers.

bend is given.
"""

from __future__ import annotations

import torch
from torch import Tensor


def bend(Z: Tensor, activation: str) -> Tensor:
    """The activation by its name: "relu", "tanh" or "none"."""
    return {"relu": torch.relu, "tanh": torch.tanh, "none": torch.clone}[activation](Z)


def scale(fan_in: int, activation: str) -> float:
    """The standard deviation of starting weights with which a layer keeps the mean square of its signal.

    Args:
        fan_in: how many inputs each unit has.
        activation: "relu", or "tanh" or "none", which are treated alike.
    """
    raise NotImplementedError


def start(widths: list[int], activation: str, generator: torch.Generator) -> list[Tensor]:
    """Starting weights of a network without biases.

    Args:
        widths: the number of values in each layer, the input first.
        activation: the activation after each layer.
        generator: what the normal draws are taken from.

    Returns:
        One float32 tensor of shape (units, values) for each two neighbouring widths, each with its own scale.
    """
    raise NotImplementedError


def foreseen(fan_in: int, deviation: float, activation: str, layers: int, mean_square: float) -> float:
    """The mean square of the signal after some layers, by the rule of averages.

    Args:
        fan_in: inputs of each unit, the same in all layers.
        deviation: standard deviation of the weights.
        activation: "relu" or "none".
        layers: how many layers the signal passes.
        mean_square: that of what enters the first of them.
    """
    raise NotImplementedError


def signal_sizes(X: Tensor, weights: list[Tensor], activation: str) -> list[float]:
    """The mean square of the signal after each layer, bend included, from the first layer to the last.

    Args:
        X: what enters, shape (n, values).
        weights: those of the layers, each of shape (units, values).
        activation: the activation after each layer, the last one too.
    """
    raise NotImplementedError


def gradient_sizes(X: Tensor, weights: list[Tensor], activation: str, bar: Tensor) -> list[float]:
    """The mean square of the gradient as it leaves the input of each layer, in the order of its way: last layer first.

    Args:
        X: what enters the network, shape (n, values).
        weights: those of the layers, each of shape (units, values).
        activation: the activation after each layer, the last one too.
        bar: the gradient that arrives at the output of the last layer, shape (n, units).
    """
    raise NotImplementedError

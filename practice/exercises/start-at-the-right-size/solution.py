"""The size of starting weights, and what it does to a signal and to a gradient on their way through many layers."""

from __future__ import annotations

from itertools import pairwise

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
    # The variance is 1 over the fan-in. ReLU loses half of the mean square, and twice the variance makes up for it.
    variance = (2 if activation == "relu" else 1) / fan_in
    return variance**0.5


def start(widths: list[int], activation: str, generator: torch.Generator) -> list[Tensor]:
    """Starting weights of a network without biases.

    Args:
        widths: the number of values in each layer, the input first.
        activation: the activation after each layer.
        generator: what the normal draws are taken from.

    Returns:
        One float32 tensor of shape (units, values) for each two neighbouring widths, each with its own scale.
    """
    return [
        torch.randn(units, values, generator=generator) * scale(values, activation)
        for values, units in pairwise(widths)
    ]


def foreseen(fan_in: int, deviation: float, activation: str, layers: int, mean_square: float) -> float:
    """The mean square of the signal after some layers, by the rule of averages.

    Args:
        fan_in: inputs of each unit, the same in all layers.
        deviation: standard deviation of the weights.
        activation: "relu" or "none".
        layers: how many layers the signal passes.
        mean_square: that of what enters the first of them.
    """
    factor = fan_in * deviation**2 / (2 if activation == "relu" else 1)
    return mean_square * factor**layers


def signal_sizes(X: Tensor, weights: list[Tensor], activation: str) -> list[float]:
    """The mean square of the signal after each layer, bend included, from the first layer to the last.

    Args:
        X: what enters, shape (n, values).
        weights: those of the layers, each of shape (units, values).
        activation: the activation after each layer, the last one too.
    """
    sizes = []
    for W in weights:
        X = bend(X @ W.T, activation)
        sizes.append(X.pow(2).mean().item())
    return sizes


def gradient_sizes(X: Tensor, weights: list[Tensor], activation: str, bar: Tensor) -> list[float]:
    """The mean square of the gradient as it leaves the input of each layer, in the order of its way: last layer first.

    Args:
        X: what enters the network, shape (n, values).
        weights: those of the layers, each of shape (units, values).
        activation: the activation after each layer, the last one too.
        bar: the gradient that arrives at the output of the last layer, shape (n, units).
    """
    sums = []
    for W in weights:
        sums.append(X @ W.T)
        X = bend(sums[-1], activation)
    sizes = []
    for W, Z in zip(reversed(weights), reversed(sums), strict=True):
        # First the slope of the bend at this layer's own sums, then the weights, by their columns.
        slope = {"relu": (Z > 0).to(Z.dtype), "tanh": 1 - torch.tanh(Z) ** 2, "none": torch.ones_like(Z)}[activation]
        bar = (bar * slope) @ W
        sizes.append(bar.pow(2).mean().item())
    return sizes

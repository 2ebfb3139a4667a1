"""A multilayer perceptron from a list of sizes, as a module. Write the functions and the two methods."""

from __future__ import annotations

import torch
from torch import Tensor, nn


def count(sizes: list[int]) -> int:
    """How many parameters an MLP with these sizes has, by arithmetic alone.

    Args:
        sizes: the number of units in each layer, from input to output; two or more.

    Returns:
        All weights and biases together.
    """
    raise NotImplementedError


class MLP(nn.Module):
    """A fully connected network with a ReLU after every layer but the last."""

    def __init__(self, sizes: list[int]) -> None:
        """Make the layers.

        Args:
            sizes: the number of units in each layer, from input to output; two or more. The list is left as it was.
        """
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Run the network.

        Args:
            x: shape (..., sizes[0]): a batch with one example a row, or a stack of batches.

        Returns:
            Shape (..., sizes[-1]).
        """
        raise NotImplementedError


def output_shapes(sizes: list[int], n: int) -> list[tuple[int, int]]:
    """The shape of what leaves each layer, from the first hidden layer to the output, for a batch of n examples."""
    raise NotImplementedError

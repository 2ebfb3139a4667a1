# Mistake: makes one row of each example, whatever comes in. Caught by: check_batches_and_dtype
"""A multilayer perceptron from a list of sizes, as a module."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor, nn


def count(sizes: list[int]) -> int:
    """How many parameters an MLP with these sizes has, by arithmetic alone.

    Args:
        sizes: the number of units in each layer, from input to output; two or more.

    Returns:
        All weights and biases together.
    """
    # A unit has a weight for each value that comes in, and one bias.
    return sum(units * (values + 1) for values, units in pairwise(sizes))


class MLP(nn.Module):
    """A fully connected network with a ReLU after every layer but the last."""

    def __init__(self, sizes: list[int]) -> None:
        """Make the layers.

        Args:
            sizes: the number of units in each layer, from input to output; two or more. The list is left as it was.
        """
        super().__init__()
        # A ModuleList registers each layer that it holds; the module would not look inside a plain list.
        self.layers = nn.ModuleList([nn.Linear(values, units) for values, units in pairwise(sizes)])

    def forward(self, x: Tensor) -> Tensor:
        """Run the network.

        Args:
            x: shape (..., sizes[0]): a batch with one example a row, or a stack of batches.

        Returns:
            Shape (..., sizes[-1]).
        """
        x = x.reshape(-1, x.shape[-1])
        *hidden, last = self.layers
        for layer in hidden:
            x = torch.relu(layer(x))
        # No bend here, so that an output may be any number.
        return last(x)


def output_shapes(sizes: list[int], n: int) -> list[tuple[int, int]]:
    """The shape of what leaves each layer, from the first hidden layer to the output, for a batch of n examples."""
    return [(n, units) for units in sizes[1:]]

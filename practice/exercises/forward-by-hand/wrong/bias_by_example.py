# Mistake: adds the bias as a column where that fits. Caught by: check_bias_by_units
"""The forward run of a network with one hidden layer, the same network without its bend, and its parameters."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Run(NamedTuple):
    """What a forward run passes through, one example a row."""

    Z: Tensor  # hidden sums before the bend, shape (n, hidden)
    H: Tensor  # hidden values after the bend, shape (n, hidden)
    Y: Tensor  # outputs, shape (n, outputs)


def run(X: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) -> Run:
    """Run the network on a batch.

    Args:
        X: the batch, one example a row, shape (n, inputs).
        W1: weights of the hidden layer, one unit a row, shape (hidden, inputs).
        b1: its biases, shape (hidden,).
        W2: weights of the output layer, one output a row, shape (outputs, hidden).
        b2: its biases, shape (outputs,).

    Returns:
        Hidden sums, hidden values and outputs, in the dtype of X. Nothing that was given is changed.
    """
    # A row of W1 belongs to a unit and a row of X to an example, so W1 is turned: (n, inputs) @ (inputs, hidden).
    Z = X @ W1.T + (b1[:, None] if len(X) == len(b1) else b1)
    # A new tensor, so that the sums stay what they were.
    H = torch.relu(Z)
    # No bend here: after one, no output could be negative.
    Y = H @ W2.T + b2
    return Run(Z, H, Y)


def without_bend(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) -> tuple[Tensor, Tensor]:
    """The single layer that two layers make if no bend stands between them.

    Args:
        W1: shape (hidden, inputs).
        b1: shape (hidden,).
        W2: shape (outputs, hidden).
        b2: shape (outputs,).

    Returns:
        Its weights, shape (outputs, inputs), and its bias, shape (outputs,).
    """
    # W2 (W1 x + b1) + b2, multiplied out. The first layer's bias goes through the second layer too.
    return W2 @ W1, W2 @ b1 + b2


def parameters(inputs: int, hidden: int, outputs: int) -> int:
    """How many weights and biases a network with these sizes has."""
    # A bias for each unit that forms a sum; inputs form none.
    return hidden * (inputs + 1) + outputs * (hidden + 1)

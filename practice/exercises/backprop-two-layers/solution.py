"""The backward sweep of a network with two layers, by matrix products."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Kept(NamedTuple):
    """What a forward run passed through, one example a row."""

    X: Tensor  # shape (n, inputs)
    Z: Tensor  # hidden sums, shape (n, hidden)
    H: Tensor  # hidden values, shape (n, hidden)
    P: Tensor  # predictions, shape (n, outputs)


class Gradients(NamedTuple):
    """The derivative of the loss with respect to each tensor, in the shape of that tensor."""

    W1: Tensor
    b1: Tensor
    W2: Tensor
    b2: Tensor
    X: Tensor


def forward(X: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) -> Kept:
    """Run the network: W1 of shape (hidden, inputs), b1 (hidden,), W2 (outputs, hidden), b2 (outputs,)."""
    Z = X @ W1.T + b1
    H = torch.relu(Z)
    return Kept(X, Z, H, H @ W2.T + b2)


def loss(P: Tensor, Y: Tensor) -> Tensor:
    """The mean over the examples of the sum of squared differences, a scalar. P and Y have shape (n, outputs)."""
    return (P - Y).pow(2).sum(dim=1).mean()


def back_through_loss(P: Tensor, Y: Tensor) -> Tensor:
    """The derivative of the loss with respect to the predictions, all of shape (n, outputs)."""
    # A prediction enters one square. The mean divides by the number of examples, not by that of entries.
    return 2 * (P - Y) / P.shape[0]


def back_through_linear(Z_bar: Tensor, X: Tensor, W: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Go back through Z = X @ W.T + b.

    Args:
        Z_bar: derivative of the loss with respect to Z, shape (n, units).
        X: what went into the layer, shape (n, values).
        W: its weights, shape (units, values).

    Returns:
        The derivatives with respect to W, shape (units, values), b, shape (units,), and X, shape (n, values).
    """
    # The outer products of all examples, added up: the examples are what is summed over.
    W_bar = Z_bar.T @ X
    # The bias reached every row with slope 1.
    b_bar = Z_bar.sum(dim=0)
    # A value fed every unit, by the weights in its column, and collects from all of them.
    X_bar = Z_bar @ W
    return W_bar, b_bar, X_bar


def back_through_relu(H_bar: Tensor, Z: Tensor) -> Tensor:
    """Go back through H = relu(Z); all of shape (n, units). The slope at a sum of 0 is 0."""
    return H_bar * (Z > 0)


def gradients(kept: Kept, Y: Tensor, W1: Tensor, W2: Tensor) -> Gradients:
    """The backward sweep.

    Args:
        kept: what the forward run passed through. Left as it was.
        Y: targets, shape (n, outputs).
        W1: weights of the first layer, shape (hidden, inputs).
        W2: weights of the second layer, shape (outputs, hidden).

    Returns:
        The gradients of all parameters and of the inputs. The biases are not needed for them.
    """
    P_bar = back_through_loss(kept.P, Y)
    # The second layer was fed with H, the first one with X.
    W2_bar, b2_bar, H_bar = back_through_linear(P_bar, kept.H, W2)
    Z_bar = back_through_relu(H_bar, kept.Z)
    W1_bar, b1_bar, X_bar = back_through_linear(Z_bar, kept.X, W1)
    return Gradients(W1_bar, b1_bar, W2_bar, b2_bar, X_bar)

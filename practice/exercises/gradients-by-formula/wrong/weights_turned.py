# Mistake: transposes square weights. Caught by: check_square_weights
"""Gradients by matrix formulas, with no autograd."""

from __future__ import annotations

import torch
from torch import Tensor


def linear(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """A linear layer on a batch, X W^T + b; x is (n, inputs), w (outputs, inputs), b (outputs,). Given."""
    return x @ w.T + b


def squared_error(predicted: Tensor, target: Tensor) -> Tensor:
    """The squared distance of a row from its target, averaged over the n rows; both are (n, outputs). Given."""
    return torch.sum((predicted - target) ** 2, dim=1).mean()


def quadratic_gradient(a: Tensor, x: Tensor) -> Tensor:
    """The gradient of x^T A x in x.

    Args:
        a: a square matrix, shape (k, k), symmetric or not.
        x: shape (k,).

    Returns:
        Shape (k,).
    """
    # x is used twice, once on each side of A, and each use adds a path.
    return (a + a.T) @ x


def linear_gradients(x: Tensor, w: Tensor, g: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The gradients of a number L that depends on the output of linear(x, w, b).

    Args:
        x: the layer's input, shape (n, inputs).
        w: its weights, shape (outputs, inputs).
        g: the derivatives of L in the layer's output, shape (n, outputs).

    Returns:
        The gradients in x, in w and in b, each in the shape of what it is taken in.
    """
    # For one example these are W^T g, g x^T and g. The rows of a batch share W and b, so their shares are added, which
    # the matrix product does for W and the sum for b; each row of x has a gradient of its own.
    return g @ (w.T if w.shape[0] == w.shape[1] else w), g.T @ x, g.sum(dim=0)


def squared_error_gradient(predicted: Tensor, target: Tensor) -> Tensor:
    """The gradient of squared_error in the predictions, shape (n, outputs)."""
    # The mean is over rows, so each row counts 1/n, however many outputs it has.
    return 2 * (predicted - target) / len(predicted)


def network_gradients(
    x: Tensor, target: Tensor, w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The gradients of the squared error of two layers, linear(linear(x, w1, b1), w2, b2), in their parameters.

    Args:
        x: inputs, shape (n, inputs).
        target: shape (n, outputs).
        w1: shape (hidden, inputs).
        b1: shape (hidden,).
        w2: shape (outputs, hidden).
        b2: shape (outputs,).

    Returns:
        The gradients in w1, b1, w2 and b2, in this order.
    """
    hidden = linear(x, w1, b1)
    # Backwards: from the error to the second layer, and from what that hands back to the first one.
    g = squared_error_gradient(linear(hidden, w2, b2), target)
    in_hidden, in_w2, in_b2 = linear_gradients(hidden, w2, g)
    _, in_w1, in_b1 = linear_gradients(x, w1, in_hidden)
    return in_w1, in_b1, in_w2, in_b2

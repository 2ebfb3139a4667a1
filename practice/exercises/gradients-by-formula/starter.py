"""Gradients by matrix formulas, with no autograd. `python examples.py` tries them."""

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
    raise NotImplementedError


def linear_gradients(x: Tensor, w: Tensor, g: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The gradients of a number L that depends on the output of linear(x, w, b).

    Args:
        x: the layer's input, shape (n, inputs).
        w: its weights, shape (outputs, inputs).
        g: the derivatives of L in the layer's output, shape (n, outputs).

    Returns:
        The gradients in x, in w and in b, each in the shape of what it is taken in.
    """
    raise NotImplementedError


def squared_error_gradient(predicted: Tensor, target: Tensor) -> Tensor:
    """The gradient of squared_error in the predictions, shape (n, outputs)."""
    raise NotImplementedError


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
    raise NotImplementedError

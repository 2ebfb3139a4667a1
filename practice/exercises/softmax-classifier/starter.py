"""A softmax classifier by its formulas. Write all three functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    """Give the mean of minus the logarithm of the probability of the true class.

    Args:
        scores: shape (n, C), of a floating dtype and any size.
        labels: shape (n,), dtype int64, from 0 to C - 1.

    Returns:
        Shape ().
    """
    raise NotImplementedError


def gradient(x: Tensor, labels: Tensor, W: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """Give the gradient of the mean cross-entropy of the scores `x @ W.T + b`, by the formula.

    Args:
        x: shape (n, d), an example in each row.
        labels: shape (n,), dtype int64.
        W: shape (C, d), a row of weights for each class.
        b: shape (C,).

    Returns:
        The derivatives for W, shape (C, d), and for b, shape (C,).
    """
    raise NotImplementedError


def train(x: Tensor, labels: Tensor, classes: int, rate: float, steps: int) -> tuple[Tensor, Tensor]:
    """Fit weights and biases by gradient descent on all examples, starting from zeros.

    Args:
        x: shape (n, d), of a floating dtype.
        labels: shape (n,), dtype int64.
        classes: the number C of classes; some may have no example.
        rate: the learning rate.
        steps: how many steps.

    Returns:
        W, shape (C, d), and b, shape (C,), both of the dtype of x.
    """
    raise NotImplementedError

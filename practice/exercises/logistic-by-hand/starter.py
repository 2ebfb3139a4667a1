"""Logistic regression by its formulas. Write all three functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def log_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Give the mean log loss of scores, of any size.

    Args:
        scores: shape (n,), of a floating dtype; the probability of a yes is the sigmoid of a score.
        labels: shape (n,), the same dtype, each 1 or 0.

    Returns:
        Shape ().
    """
    raise NotImplementedError


def gradient(x: Tensor, labels: Tensor, weights: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
    """Give the gradient of the mean log loss of the scores `x @ weights + bias`, by the formula.

    Args:
        x: shape (n, d), an example in each row.
        labels: shape (n,), each 1 or 0.
        weights: shape (d,).
        bias: shape ().

    Returns:
        The derivatives for the weights, shape (d,), and for the bias, shape ().
    """
    raise NotImplementedError


def train(x: Tensor, labels: Tensor, rate: float, steps: int) -> tuple[Tensor, Tensor]:
    """Fit weights and a bias by gradient descent on all examples, starting from zeros.

    Args:
        x: shape (n, d), of a floating dtype.
        labels: shape (n,), of the same dtype.
        rate: the learning rate.
        steps: how many steps.

    Returns:
        The weights, shape (d,), and the bias, shape (), both of the dtype of x.
    """
    raise NotImplementedError

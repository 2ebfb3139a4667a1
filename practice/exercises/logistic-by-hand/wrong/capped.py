# Mistake: keeps the probabilities away from 0 and 1. Caught by: check_large_scores
"""Logistic regression by its formulas."""

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
    # For y = 1 the loss is log(1 + exp(-z)), for y = 0 it is log(1 + exp(z)), which is z more. Written with -|z|, the
    # exponential is never above 1, so nothing overflows; what was taken out stands in front as max(z, 0).
    p = torch.sigmoid(scores).clamp(1e-7, 1 - 1e-7)
    losses = -labels * torch.log(p) - (1 - labels) * torch.log(1 - p)
    return losses.mean()


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
    # The sigmoid's slope p(1 - p) has cancelled against the denominators of the log loss: the plain error is left.
    errors = torch.sigmoid(x @ weights + bias) - labels
    # Error times input for each weight, and the error alone for the bias, whose input is 1.
    return x.T @ errors / len(labels), errors.mean()


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
    # Zeros favour no answer: every probability begins at one half. The loss is a bowl, so any start would do.
    weights, bias = torch.zeros_like(x[0]), torch.zeros_like(labels[0])
    for _ in range(steps):
        # Both derivatives belong to the old place, so take them before anything moves.
        weight_slopes, bias_slope = gradient(x, labels, weights, bias)
        weights = weights - rate * weight_slopes
        bias = bias - rate * bias_slope
    return weights, bias

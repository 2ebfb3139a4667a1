# Mistake: takes the logarithm of the softmax. Caught by: check_large_scores
"""A softmax classifier by its formulas."""

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
    # -log p_y is minus the true score plus the log-sum-exp. A softmax first and a logarithm after it would turn a tiny
    # probability into 0 and its logarithm into -inf.
    true_scores = scores[torch.arange(len(labels)), labels]
    probabilities = torch.softmax(scores, dim=1)
    return -torch.log(probabilities[torch.arange(len(labels)), labels]).mean()


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
    # Error of each class for each example: its probability, less 1 for the true class. Rows add up to 0.
    errors = torch.softmax(x @ W.T + b, dim=1)
    errors[torch.arange(len(labels)), labels] -= 1
    # Error times input, one row a class, summed over the examples by the product; the mean counts each of them 1/n.
    return errors.T @ x / len(labels), errors.mean(dim=0)


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
    # With zeros all classes begin at probability 1/C, so the loss begins at log C.
    W = torch.zeros(classes, x.shape[1], dtype=x.dtype)
    b = torch.zeros(classes, dtype=x.dtype)
    for _ in range(steps):
        # Both at the old place, before either moves.
        W_slopes, b_slopes = gradient(x, labels, W, b)
        W = W - rate * W_slopes
        b = b - rate * b_slopes
    return W, b

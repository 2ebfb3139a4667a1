# Mistake: gives one loss for each call. Caught by: check_loss_by_hand
"""A classifier of bird calls, mended in the morning."""

from __future__ import annotations

import torch
from torch import Tensor


def scores_of(W: Tensor, b: Tensor, x: Tensor) -> Tensor:
    """One score for each kind: from x of shape (n, features) to (n, kinds). This function is right."""
    return x @ W.T + b


def targets_of(y: Tensor, kinds: int) -> Tensor:
    """Rows with a 1 at the place of the right kind and 0 elsewhere, shape (n, kinds). This function is right."""
    targets = torch.zeros(len(y), kinds)
    targets[torch.arange(len(y)), y] = 1.0
    return targets


def loss_of(scores: Tensor, y: Tensor) -> Tensor:
    """The mean over the examples of the squared distance between scores and targets.

    Args:
        scores: shape (n, kinds).
        y: the right kinds, int64, shape (n,).

    Returns:
        A scalar, shape (). The squared distance of one example is the sum over the kinds.
    """
    squares = (scores - targets_of(y, scores.shape[1])).pow(2)
    # The dimension that is named disappears. The kinds go first, which leaves one number an example.
    return squares.sum(dim=1)


def accuracy(scores: Tensor, y: Tensor) -> float:
    """The share of the examples whose largest score belongs to the right kind.

    Args:
        scores: shape (n, kinds).
        y: the right kinds, int64, shape (n,).

    Returns:
        A number from 0 to 1.
    """
    # Shape (n,), as y has it. A column (n, 1) beside a row (n,) would be a table of n * n comparisons.
    predicted = scores.argmax(dim=1)
    return (predicted == y).float().mean().item()


def train(W: Tensor, b: Tensor, x: Tensor, y: Tensor, rate: float, steps: int) -> list[float]:
    """Take steps of gradient descent on all examples.

    Args:
        W: weights, a leaf that requires gradients, shape (kinds, features); changed in place.
        b: biases, a leaf that requires gradients, shape (kinds,); changed in place.
        x: shape (n, features).
        y: the right kinds, int64, shape (n,).
        rate: the learning rate.
        steps: how many steps.

    Returns:
        The loss before each step, as plain numbers. What W.grad and b.grad hold at the call plays no part.
    """
    losses = []
    for _ in range(steps):
        loss = loss_of(scores_of(W, b, x), y)
        # backward adds to what is there, so this step's gradient needs an empty place. Before the first backward
        # grad may be None or a caller's; None suits both.
        W.grad = b.grad = None
        loss.backward()
        with torch.no_grad():
            W -= rate * W.grad
            b -= rate * b.grad
        losses.append(loss.item())
    return losses

# Mistake: leaves the penalty out. Caught by: check_steps_by_hand
"""A penalty strength tuned by its gradient through the training."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Split(NamedTuple):
    """Examples to train on, and examples to judge the trained weights on.

    train_x has shape (n, features), train_y (n,); val_x and val_y have the same form with another number of examples.
    """

    train_x: Tensor
    train_y: Tensor
    val_x: Tensor
    val_y: Tensor


def mean_squared_error(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """The loss of the predictions x @ w, a scalar."""
    return (x @ w - y).pow(2).mean()


def train(strength: Tensor, start: Tensor, split: Split, rate: float, steps: int) -> Tensor:
    """The inner problem, unrolled: some steps of gradient descent on the training loss plus strength times |w|^2.

    Args:
        strength: the penalty strength lambda, shape (), perhaps the result of a computation that requires gradients.
        start: the weights before the first step, shape (features,). They are left as they were.
        split: the data; the training loss is the mean squared error on its training part.
        rate: the inner learning rate.
        steps: how many steps to take, 0 or more.

    Returns:
        The weights after the steps, shape (features,), connected to `strength` through every one of them.
    """
    # A leaf of our own, so that the loss can be differentiated in w also in the first step.
    w = start.detach().clone().requires_grad_()
    for _ in range(steps):
        loss = mean_squared_error(w, split.train_x, split.train_y) + 0 * strength * w.square().sum()
        # create_graph: this gradient depends on strength, and on the w that earlier steps made of it.
        (gradient,) = torch.autograd.grad(loss, w, create_graph=True)
        # A new tensor and no detach, so that the path from step to step stays whole.
        w = w - rate * gradient
    return w


def hypergradient(strength: float, start: Tensor, split: Split, rate: float, steps: int) -> tuple[float, float]:
    """How good a strength is, and how that changes with it.

    Args:
        strength: the penalty strength lambda.
        start, split, rate, steps: as in `train`; steps is at least 1.

    Returns:
        The mean squared error on the validation part after training with this strength, without any penalty, and its
        total derivative in the strength. Both are plain numbers.
    """
    outer = torch.tensor(strength, dtype=start.dtype, requires_grad=True)
    # The outer objective is judged on other examples and holds no lambda: all of its slope comes through the training.
    loss = mean_squared_error(train(outer, start, split, rate, steps), split.val_x, split.val_y)
    (slope,) = torch.autograd.grad(loss, outer)
    return loss.item(), slope.item()


def tune(
    log_strength: float, start: Tensor, split: Split, rate: float, steps: int, outer_rate: float, outer_steps: int
) -> list[float]:
    """The outer problem: gradient descent on the validation loss, in the natural logarithm of the strength.

    Args:
        log_strength: ln lambda at the beginning.
        start, split, rate, steps: as in `train`; every training begins at the same start.
        outer_rate: the learning rate for ln lambda.
        outer_steps: how many outer steps to take.

    Returns:
        ln lambda before the first outer step and after each, outer_steps + 1 numbers.
    """
    path = [log_strength]
    for _ in range(outer_steps):
        # exp keeps the strength positive. By the chain rule the slope in ln lambda is lambda times that in lambda.
        strength = torch.tensor(path[-1], dtype=torch.float64).exp().item()
        _, slope = hypergradient(strength, start, split, rate, steps)
        path.append(path[-1] - outer_rate * strength * slope)
    return path

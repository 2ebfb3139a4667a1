"""A penalty strength tuned by its gradient through the training. Write the three functions; the loss is given."""

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
    raise NotImplementedError


def hypergradient(strength: float, start: Tensor, split: Split, rate: float, steps: int) -> tuple[float, float]:
    """How good a strength is, and how that changes with it.

    Args:
        strength: the penalty strength lambda.
        start, split, rate, steps: as in `train`; steps is at least 1.

    Returns:
        The mean squared error on the validation part after training with this strength, without any penalty, and its
        total derivative in the strength. Both are plain numbers.
    """
    raise NotImplementedError


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
    raise NotImplementedError

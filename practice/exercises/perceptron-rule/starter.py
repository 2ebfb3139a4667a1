"""The perceptron: its answers, its learning rule, and the bound on its mistakes. Write the four functions."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor


class Course(NamedTuple):
    """How learning went: the last weights, shape (features,); the last bias, shape (); the mistakes in each round."""

    w: Tensor
    b: Tensor
    mistakes: list[int]


def answers(w: Tensor, b: Tensor, examples: Tensor) -> Tensor:
    """The answers to a batch.

    Args:
        w: weights, shape (features,).
        b: bias, shape ().
        examples: shape (n, features).

    Returns:
        Shape (n,), dtype torch.int64: 1 where the total is positive, 0 elsewhere, also where it is exactly 0.
    """
    raise NotImplementedError


def learn_one(w: Tensor, b: Tensor, example: Tensor, label: int) -> tuple[Tensor, Tensor]:
    """Show one example to the perceptron.

    Args:
        w: weights, shape (features,). Left as they were.
        b: bias, shape (). Left as it was.
        example: shape (features,).
        label: 1 for yes, 0 for no.

    Returns:
        The weights and the bias afterwards. After a right answer they are those from before.
    """
    raise NotImplementedError


def learn(examples: Tensor, labels: Tensor, most_rounds: int) -> Course:
    """Go through all examples in their order, round after round, from weights and bias 0.

    Args:
        examples: shape (n, features), of a floating dtype, which the weights and the bias get too.
        labels: shape (n,), dtype torch.int64, each 1 or 0.
        most_rounds: stop after this many rounds at the latest.

    Returns:
        The course of learning. If a round passes without a mistake it is the last one, and its 0 ends the list.
    """
    raise NotImplementedError


def mistake_bound(w: Tensor, b: Tensor, examples: Tensor, labels: Tensor) -> float:
    """The most mistakes that the rule can make on these examples, by what a given line says about them.

    Args:
        w: weights of the line, shape (features,).
        b: its bias, shape ().
        examples: shape (n, features).
        labels: shape (n,), dtype torch.int64, each 1 or 0.

    Returns:
        The bound as a plain number; math.inf if some example is on the wrong side of the line or on the line itself.
    """
    raise NotImplementedError

"""The perceptron: its answers, its learning rule, and the bound on its mistakes."""

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
    totals = examples @ w + b
    return (totals > 0).long()


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
    answer = int(answers(w, b, example[None])[0])
    if answer == label:
        return w, b
    # The answer was the opposite of the label, so the label alone says which way the total has to move.
    sign = 1 if label == 1 else -1
    return w + sign * example, b + sign


def learn(examples: Tensor, labels: Tensor, most_rounds: int) -> Course:
    """Go through all examples in their order, round after round, from weights and bias 0.

    Args:
        examples: shape (n, features), of a floating dtype, which the weights and the bias get too.
        labels: shape (n,), dtype torch.int64, each 1 or 0.
        most_rounds: stop after this many rounds at the latest.

    Returns:
        The course of learning. If a round passes without a mistake it is the last one, and its 0 ends the list.
    """
    w = torch.zeros(examples.shape[1], dtype=examples.dtype)
    b = torch.zeros((), dtype=examples.dtype)
    mistakes: list[int] = []
    for _ in range(most_rounds):
        wrong = 0
        for example, label in zip(examples, labels.tolist(), strict=True):
            # With the weights of this moment: an example may have been put right by the one before it.
            wrong += int(answers(w, b, example[None])[0]) != label
            w, b = learn_one(w, b, example, label)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return Course(w, b, mistakes)


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
    signs = 2 * labels - 1
    # The bias is a weight whose input is always 1, so it belongs to the length of the weights, and the 1 to that of x.
    length = torch.sqrt((w * w).sum() + b * b)
    gamma = ((examples @ w + b) * signs / length).min().item()
    if gamma <= 0:
        return math.inf
    longest = ((examples * examples).sum(dim=1) + 1).max().item()
    return longest / gamma**2

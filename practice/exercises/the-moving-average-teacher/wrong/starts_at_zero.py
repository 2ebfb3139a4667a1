# Mistake: starts the average at 0. Caught by: check_start
"""A student that learns by gradient steps, and a teacher that is its moving average."""

from __future__ import annotations

import torch
from torch import Tensor

Params = list[Tensor]
"""A linear model, [w, b]: w of shape (features,), b of shape ()."""


def predict(params: Params, x: Tensor) -> Tensor:
    """Predictions of shape (n,) for x of shape (n, features)."""
    w, b = params
    return x @ w + b


def start_teacher(student: Params) -> Params:
    """A teacher that begins as the student is now.

    Returns:
        New tensors with the same numbers, in memory of their own, unmarked and without a graph.
    """
    # detach alone would show the student's memory: the teacher would move along with every step.
    return [torch.zeros_like(param) for param in student]


def update_teacher(teacher: Params, student: Params, beta: float) -> None:
    """Move the teacher's tensors in place, one step of an exponential moving average of the student's.

    Args:
        teacher: moved in place; nothing of it is recorded by autograd.
        student: left as it is.
        beta: the share of the teacher that is kept, between 0 and 1.
    """
    # Unrecorded: otherwise the teacher would drag a graph behind it that grows with every step.
    with torch.no_grad():
        for old, new in zip(teacher, student, strict=True):
            old.copy_(beta * old + (1 - beta) * new)


def consistency(student: Params, teacher: Params, x: Tensor, teacher_x: Tensor) -> Tensor:
    """How far the student's predictions are from the teacher's.

    Args:
        student: parameters to be taught; the gradient reaches them.
        teacher: parameters that are a constant to the gradient, whether they are marked or not.
        x: what the student sees, shape (n, features).
        teacher_x: the same items as the teacher sees them, with other noise, shape (n, features).

    Returns:
        The mean squared difference of the predictions, shape ().
    """
    # The target is a number to the gradient. Were the way through it open, the loss could also be made small by
    # moving the teacher to the student.
    target = predict(teacher, teacher_x).detach()
    return (predict(student, x) - target).pow(2).mean()


def step(
    student: Params, teacher: Params, x: Tensor, teacher_x: Tensor, y: Tensor, rate: float, beta: float, pull: float
) -> float:
    """Take one step of gradient descent with the student, then let the teacher follow.

    Args:
        student: marked leaves, moved in place; what their .grad held before does not count.
        teacher: moved in place, after the student, towards where the student is then.
        x: what the student sees, shape (n, features).
        teacher_x: what the teacher sees, shape (n, features).
        y: targets, shape (n,).
        rate: the learning rate of the student.
        beta: the share of the teacher that is kept.
        pull: how much the consistency counts beside the mean squared error of the student on x and y.

    Returns:
        The loss before the step, as a plain number.
    """
    loss = (predict(student, x) - y).pow(2).mean() + pull * consistency(student, teacher, x, teacher_x)
    # Handed back as values, so that no .grad of an earlier step can come in.
    gradients = torch.autograd.grad(loss, student)
    with torch.no_grad():
        for param, gradient in zip(student, gradients, strict=True):
            param -= rate * gradient
    update_teacher(teacher, student, beta)
    return loss.item()

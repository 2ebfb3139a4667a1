# Mistake: adds the gradient in line 7. Caught by: check_line_7
"""MAML for classification, from its algorithm box: a function for each line or group of lines."""

from __future__ import annotations

import torch
from torch import Tensor, nn

Params = list[Tensor]
"""theta: [W1, b1, W2, b2], each W of shape (inputs, outputs) and each b of shape (outputs,); all require gradients."""

Data = tuple[Tensor, Tensor]
"""Inputs of shape (points, features) and labels of shape (points,), whole numbers."""


def f(theta: Params, x: Tensor) -> Tensor:
    """The box's f_theta: a score for each point and class, tanh between layers and none after the last. Given."""
    for layer in range(0, len(theta) - 2, 2):
        x = torch.tanh(x @ theta[layer] + theta[layer + 1])
    return x @ theta[-2] + theta[-1]


def loss(theta: Params, data: Data) -> Tensor:
    """The box's L of f_theta on some data: the mean cross-entropy, a scalar. Given."""
    return nn.functional.cross_entropy(f(theta, data[0]), data[1])


def lines_5_and_8(task: Tensor, k: int, m: int, generator: torch.Generator) -> tuple[Data, Data]:
    """Lines 5 and 8: draw D and D' from one task.

    Args:
        task: all examples of the task, shape (ways, examples, features); class i has the label i.
        k: examples of each class in D.
        m: examples of each class in D', others than those in D. k + m is at most the number of examples.
        generator: the source of all chance.

    Returns:
        D with ways * k points and D' with ways * m points, each an (x, y), in any order.
    """
    ways, examples, _ = task.shape
    support_x, query_x = [], []
    for kind in task:
        # One shuffle a class, cut in two: so no example is in both.
        order = torch.randperm(examples, generator=generator)
        support_x.append(kind[order[:k]])
        query_x.append(kind[order[k : k + m]])
    labels = torch.arange(ways)
    support = torch.cat(support_x), labels.repeat_interleave(k)
    return support, (torch.cat(query_x), labels.repeat_interleave(m))


def line_6(theta: Params, d: Data) -> Params:
    """Line 6: the gradient of the loss on D in theta, recorded, since line 10 differentiates through it.

    Returns:
        As many tensors as theta, of the same shapes.
    """
    return list(torch.autograd.grad(loss(theta, d), theta, create_graph=True))


def line_7(theta: Params, gradient: Params, alpha: float) -> Params:
    """Line 7: the adapted parameters theta'. theta stays as it is."""
    return [param + alpha * g for param, g in zip(theta, gradient, strict=True)]


def line_10(theta: Params, losses: list[Tensor], beta: float) -> Params:
    """Line 10: one step of plain descent for theta on the sum of the tasks' losses.

    Args:
        theta: where every task began; left as it was.
        losses: for each task the loss on D' at its theta', a scalar that leads back to theta.
        beta: the outer rate.

    Returns:
        The new theta: leaves that require gradients, cut off from the old one.
    """
    # The gradient is that in theta, though the losses were taken at each theta'.
    gradients = torch.autograd.grad(torch.stack(losses).sum(), theta)
    return [(param.detach() - beta * g).requires_grad_() for param, g in zip(theta, gradients, strict=True)]


def lines_4_to_10(theta: Params, drawn: list[tuple[Data, Data]], alpha: float, beta: float) -> Params:
    """Lines 4 to 10: one round of the while loop, for a batch of tasks that have been drawn already.

    Args:
        theta: the parameters at the beginning of the round; left as they were.
        drawn: D and D' of each task.
        alpha: the inner rate.
        beta: the outer rate.

    Returns:
        The theta that line 10 leaves.
    """
    losses = []
    for d, d_prime in drawn:
        # theta in line 6 is the theta of this round for every task: line 10 stands outside the for loop.
        adapted = line_7(theta, line_6(theta, d), alpha)
        losses.append(loss(adapted, d_prime))
    return line_10(theta, losses, beta)

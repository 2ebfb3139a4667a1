# Mistake: ignores first_order. Caught by: check_gradients_by_hand
"""Full and first-order MAML on sinusoids: the angle between the two meta-gradients, and what each trains."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor

Params = list[Tensor]
"""Weights and biases in turn, [W1, b1, W2, b2, ...]: each W of shape (inputs, outputs), each b of shape (1, outputs).

With a dimension for tasks in front, (tasks, inputs, outputs), there is one network for each task.
"""


class Tasks(NamedTuple):
    """A batch of sine curves, one a row; all of shape (tasks, points, 1)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


def sample_tasks(n: int, points: int, generator: torch.Generator) -> Tasks:
    """n curves A sin(x - c): A from 0.1 to 5, c from 0 to pi, x from -5 to 5, as many query as support points."""
    amplitude = 0.1 + 4.9 * torch.rand(n, 1, 1, generator=generator)
    phase = math.pi * torch.rand(n, 1, 1, generator=generator)
    x = 10 * torch.rand(n, 2 * points, 1, generator=generator) - 5
    y = amplitude * torch.sin(x - phase)
    return Tasks(x[:, :points], y[:, :points], x[:, points:], y[:, points:])


def initial_params(widths: list[int], generator: torch.Generator) -> Params:
    """Random parameters for layers of these widths; each requires gradients."""
    params = []
    for inputs, outputs in pairwise(widths):
        bound = 1 / math.sqrt(inputs)
        for shape in ((inputs, outputs), (1, outputs)):
            params.append(torch.empty(shape).uniform_(-bound, bound, generator=generator).requires_grad_())
    return params


def task_losses(params: Params, x: Tensor, y: Tensor) -> Tensor:
    """The mean squared error of each task, shape (tasks,), of a network with ReLU between its layers."""
    for layer in range(0, len(params) - 2, 2):
        x = torch.relu(x @ params[layer] + params[layer + 1])
    return (x @ params[-2] + params[-1] - y).pow(2).mean(dim=(1, 2))


def adapt(params: Params, tasks: Tasks, rate: float, steps: int, first_order: bool) -> Params:
    """Inner steps on every task at once, from the same start: one network for each task, connected to params.

    With first_order each inner gradient is a constant.
    """
    n = len(tasks.support_x)
    adapted = [param.expand(n, *param.shape) for param in params]
    for _ in range(steps):
        # The sum keeps tasks apart: each loss depends on its own task's network only.
        loss = task_losses(adapted, tasks.support_x, tasks.support_y).sum()
        gradients = torch.autograd.grad(loss, adapted, create_graph=not first_order)
        adapted = [param - rate * gradient for param, gradient in zip(adapted, gradients, strict=True)]
    return adapted


def meta_gradient(params: Params, tasks: Tasks, rate: float, steps: int, first_order: bool) -> Params:
    """The gradient, in the start, of the mean query loss after adaptation.

    Args:
        params: the start; it and its .grad are left as they were.
        tasks: the tasks over which the mean is taken.
        rate: the inner rate.
        steps: inner steps.
        first_order: False for the full gradient, True for the first-order approximation.

    Returns:
        As many tensors as params, of the same shapes.
    """
    adapted = adapt(params, tasks, rate, steps, False)
    # grad gives the gradients without writing into .grad, so that two methods can be compared at the same place.
    return list(torch.autograd.grad(task_losses(adapted, tasks.query_x, tasks.query_y).mean(), params))


def angle(first: Params, second: Params) -> float:
    """The angle in degrees between two gradients, each taken as one long vector over all parameters.

    Args:
        first: a list of tensors, not all 0.
        second: as many tensors, of the same shapes, not all 0.

    Returns:
        A number from 0 to 180.
    """
    # One vector for the whole network: a mean of angles layer by layer would weigh a bias as much as a weight matrix.
    # In float64, since near 1 the arccosine turns a rounding error of 1e-7 into a fortieth of a degree.
    one = torch.cat([tensor.detach().double().flatten() for tensor in first])
    other = torch.cat([tensor.detach().double().flatten() for tensor in second])
    cosine = (one @ other) / (one.norm() * other.norm())
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine.item()))))


def trained(
    start: Params, batches: list[Tasks], rate: float, steps: int, first_order: bool, outer_rate: float
) -> Params:
    """Train a start on some batches of tasks, with one step of Adam for each batch.

    Args:
        start: where training begins; it is left as it was, so that the other method can begin there too.
        batches: the tasks of each outer step, in order.
        rate: the inner rate.
        steps: inner steps.
        first_order: which meta-gradient is followed.
        outer_rate: Adam's learning rate.

    Returns:
        The trained parameters: new leaves that require gradients.
    """
    params = [param.detach().clone().requires_grad_() for param in start]
    optimizer = torch.optim.Adam(params, lr=outer_rate)
    for tasks in batches:
        for param, gradient in zip(params, meta_gradient(params, tasks, rate, steps, first_order), strict=True):
            param.grad = gradient
        optimizer.step()
    return params

# Mistake: sums over tasks instead of taking the mean. Caught by: check_mean_over_tasks
"""The inner loop of MAML on sinusoids."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor

Params = list[Tensor]
"""Weights and biases in turn, [W1, b1, W2, b2, ...]: each W of shape (inputs, outputs), each b of shape (outputs,)."""


class Task(NamedTuple):
    """One regression task: points to adapt on, and points of the same curve to judge the adapted network on.

    All four have shape (points, 1).
    """

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


def forward(params: Params, x: Tensor) -> Tensor:
    """The network's predictions for x, both of shape (points, 1): ReLU between layers, none after the last."""
    for layer in range(0, len(params) - 2, 2):
        x = torch.relu(x @ params[layer] + params[layer + 1])
    return x @ params[-2] + params[-1]


def mean_squared_error(params: Params, x: Tensor, y: Tensor) -> Tensor:
    """The loss of the network with these parameters on these points: a scalar tensor, shape ()."""
    return (forward(params, x) - y).pow(2).mean()


def initial_params(widths: list[int], generator: torch.Generator) -> Params:
    """Random parameters for layers of these widths, e.g. [1, 40, 40, 1]; each requires gradients."""
    params = []
    for inputs, outputs in pairwise(widths):
        bound = 1 / math.sqrt(inputs)
        params.append(torch.empty(inputs, outputs).uniform_(-bound, bound, generator=generator).requires_grad_())
        params.append(torch.empty(outputs).uniform_(-bound, bound, generator=generator).requires_grad_())
    return params


def sinusoid_task(points: int, generator: torch.Generator) -> Task:
    """A random sine curve: amplitude in [0.1, 5], phase in [0, pi], with `points` support and `points` query points."""
    amplitude = 0.1 + 4.9 * torch.rand(1, generator=generator)
    phase = math.pi * torch.rand(1, generator=generator)
    x = 10 * torch.rand(2 * points, 1, generator=generator) - 5
    y = amplitude * torch.sin(x + phase)
    return Task(x[:points], y[:points], x[points:], y[points:])


def inner_update(params: Params, x: Tensor, y: Tensor, rate: float, create_graph: bool = True) -> Params:
    """One step of gradient descent on the mean squared error, which returns new parameters and leaves `params` alone.

    Args:
        params: the parameters to step from.
        x: inputs, shape (points, 1).
        y: targets, shape (points, 1).
        rate: the inner learning rate.
        create_graph: True if somebody will differentiate through this step; False to take the gradient as a constant.

    Returns:
        As many tensors as `params`, of the same shapes, each still connected to `params`.
    """
    gradients = torch.autograd.grad(mean_squared_error(params, x, y), params, create_graph=create_graph)
    return [param - rate * gradient for param, gradient in zip(params, gradients, strict=True)]


def adapt(params: Params, x: Tensor, y: Tensor, rate: float, steps: int, create_graph: bool = True) -> Params:
    """The parameters after `steps` inner updates on the same points, each step taken from where the last one ended."""
    adapted = params
    for _ in range(steps):
        adapted = inner_update(adapted, x, y, rate, create_graph)
    return adapted


def meta_loss(
    params: Params, tasks: list[Task], rate: float, steps: int = 1, first_order: bool = False
) -> Tensor:
    """How well `params` serve as a starting point: the mean over tasks of the query loss after adapting on the support.

    Args:
        params: the initialisation that is being learned.
        tasks: one or more tasks; each is adapted to from `params`.
        rate: the inner learning rate.
        steps: inner updates for each task.
        first_order: False for MAML; True to treat every inner gradient as a constant (first-order MAML).

    Returns:
        A scalar, shape (), whose gradient with respect to `params` is the meta-gradient.
    """
    losses = []
    for task in tasks:
        adapted = adapt(params, task.support_x, task.support_y, rate, steps, create_graph=not first_order)
        losses.append(mean_squared_error(adapted, task.query_x, task.query_y))
    return torch.stack(losses).sum()

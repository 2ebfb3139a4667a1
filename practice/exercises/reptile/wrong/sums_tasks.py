# Mistake: adds up the ways of the tasks. Caught by: check_mean_of_tasks
"""Reptile on sinusoids: move the start a part of the way to where plain training on a task ends."""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Tensor

Params = list[Tensor]
"""Weights and biases in turn, [W1, b1, W2, b2, ...]: each W of shape (inputs, outputs), each b of shape (outputs,)."""

Batch = tuple[Tensor, Tensor]
"""Inputs and targets, both of shape (points, 1)."""


def forward(params: Params, x: Tensor) -> Tensor:
    """The network's predictions for x, both of shape (points, 1): tanh between layers, none after the last."""
    for layer in range(0, len(params) - 2, 2):
        x = torch.tanh(x @ params[layer] + params[layer + 1])
    return x @ params[-2] + params[-1]


def initial_params(widths: list[int], generator: torch.Generator) -> Params:
    """Random parameters for layers of these widths, e.g. [1, 64, 64, 1]."""
    params = []
    for inputs, outputs in pairwise(widths):
        bound = 1 / math.sqrt(inputs)
        params.append(torch.empty(inputs, outputs).uniform_(-bound, bound, generator=generator))
        params.append(torch.empty(outputs).uniform_(-bound, bound, generator=generator))
    return params


def sinusoid(points: int, batches: int, generator: torch.Generator) -> list[Batch]:
    """Batches of points, all from one curve A sin(x - c): A from 0.1 to 5, c from 0 to 2 pi, x from -5 to 5."""
    amplitude = 0.1 + 4.9 * torch.rand(1, generator=generator)
    phase = 2 * math.pi * torch.rand(1, generator=generator)
    x = 10 * torch.rand(batches, points, 1, generator=generator) - 5
    return list(zip(x, amplitude * torch.sin(x - phase), strict=True))


def adapt(params: Params, batches: list[Batch], rate: float) -> Params:
    """Plain gradient descent on the mean squared error, one step for each batch.

    Args:
        params: where to begin; left as they were. They need not require gradients.
        batches: the batches of one task, in order.
        rate: the inner rate.

    Returns:
        New tensors of the same shapes, with no way back to params: they do not require gradients.
    """
    # Leaves of our own. Nobody will differentiate through these steps, so no graph joins one to the next.
    adapted = [param.detach().clone().requires_grad_() for param in params]
    for x, y in batches:
        gradients = torch.autograd.grad((forward(adapted, x) - y).pow(2).mean(), adapted)
        with torch.no_grad():
            for tensor, gradient in zip(adapted, gradients, strict=True):
                tensor -= rate * gradient
    return [tensor.detach() for tensor in adapted]


def outer_step(params: Params, adapted: list[Params], outer_rate: float) -> Params:
    """Reptile's outer step: from the start a part of the way to the mean of the adapted parameters.

    Args:
        params: the start; left as it was.
        adapted: the adapted parameters of one or more tasks, each like params.
        outer_rate: which part of the way, 0 to 1.

    Returns:
        The new start: new tensors like params.
    """
    new = []
    for i, param in enumerate(params):
        target = param + torch.stack([task[i] - param for task in adapted]).sum(dim=0)
        new.append(param + outer_rate * (target - param))
    return new


def train(params: Params, tasks: list[list[Batch]], rate: float, outer_rate: float) -> Params:
    """Reptile with one task an outer step, its outer rate falling evenly to 0.

    Args:
        params: the first start; left as it was.
        tasks: the batches of each task; outer step i uses task i.
        rate: the inner rate.
        outer_rate: the outer rate of the first outer step. Of n steps, step i (from 0) uses outer_rate * (1 - i / n).

    Returns:
        The start after all tasks.
    """
    n = len(tasks)
    for i, batches in enumerate(tasks):
        # Every task begins at the start of the moment; where it ends is only a direction for the start to move in.
        params = outer_step(params, [adapt(params, batches, rate)], outer_rate * (1 - i / n))
    return params

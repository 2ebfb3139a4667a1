# Mistake: detaches the rates in the step. Caught by: check_slope_in_the_rates
"""Meta-SGD: an inner rate for each parameter, learned along with the start."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

MIDDLE = (1.0, -2.0, 3.0, 5.0)
SPREAD = (4.0, 2.0, 1.0, 0.0)
SCALE = (0.3, 1.0, 1.0, 1.0)


class Tasks(NamedTuple):
    """A batch of tasks: inputs of shape (tasks, points, features), targets of shape (tasks, points)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


def sample_tasks(n: int, points: int, generator: torch.Generator) -> Tasks:
    """n flats, each a linear rule of four sensors: weight j is MIDDLE[j] plus SPREAD[j] times a normal number.

    Sensor j reads SCALE[j] times a normal number; targets have noise of size 0.5. As many query as support points.
    """
    weights = torch.tensor(MIDDLE) + torch.tensor(SPREAD) * torch.randn(n, 4, generator=generator)
    x = torch.tensor(SCALE) * torch.randn(n, 2 * points, 4, generator=generator)
    y = torch.einsum("npf,nf->np", x, weights) + 0.5 * torch.randn(n, 2 * points, generator=generator)
    return Tasks(x[:, :points], y[:, :points], x[:, points:], y[:, points:])


def task_losses(weights: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """The mean squared error of each task, shape (tasks,), for weights of shape (tasks, features)."""
    return (torch.einsum("npf,nf->np", x, weights) - y).pow(2).mean(dim=1)


def adapt(start: Tensor, rates: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """One inner step for each task, every parameter with a rate of its own.

    Args:
        start: the shared weights, shape (features,); requires gradients.
        rates: the inner rates, shape (features,), one for each weight.
        x: support inputs, shape (tasks, points, features).
        y: support targets, shape (tasks, points).

    Returns:
        Adapted weights, shape (tasks, features), connected to start in full and to rates.
    """
    weights = start.expand(len(x), -1)
    # The sum keeps tasks apart, since each loss depends on the weights in its own row.
    (gradient,) = torch.autograd.grad(task_losses(weights, x, y).sum(), weights, create_graph=True)
    # Entry by entry: weight j of every task moves by rate j.
    return weights - rates.detach() * gradient


def meta_loss(start: Tensor, rates: Tensor, tasks: Tasks) -> Tensor:
    """The mean query loss after one step: a scalar, as a function of the start and of the rates."""
    return task_losses(adapt(start, rates, tasks.support_x, tasks.support_y), tasks.query_x, tasks.query_y).mean()


def train(batches: list[Tasks], first_rate: float, outer_rate: float, learn_rates: bool) -> tuple[Tensor, Tensor]:
    """Learn a start, and the rates with it, by one step of Adam on the meta-loss for each batch.

    Args:
        batches: tasks of four features each, in order.
        first_rate: what every inner rate begins with; the start begins at 0.
        outer_rate: Adam's learning rate, for the start and for the rates.
        learn_rates: False to keep all rates as they begin.

    Returns:
        The start and the rates, each of shape (4,), detached.
    """
    start = torch.zeros(4, requires_grad=True)
    rates = torch.full((4,), first_rate).requires_grad_(learn_rates)
    # To the outer loop the rates are parameters like the start: both decide what the query loss after the step is.
    optimizer = torch.optim.Adam([start, rates] if learn_rates else [start], lr=outer_rate)
    for tasks in batches:
        loss = meta_loss(start, rates, tasks)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return start.detach(), rates.detach()

"""Adaptation of a torch.nn module as a function: the module is the start, and it is left as it was."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.func import functional_call


class Task(NamedTuple):
    """A support set to adapt on and a query set to be judged on; inputs (points, features), targets (points, 1)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


def mean_squared_error(predicted: Tensor, y: Tensor) -> Tensor:
    """The loss of every step and of every query set: a scalar."""
    return (predicted - y).pow(2).mean()


def adapt(
    model: nn.Module, x: Tensor, y: Tensor, rate: float, steps: int, create_graph: bool = False
) -> dict[str, Tensor]:
    """Take gradient steps on one support set, beginning at the module's own parameters.

    Args:
        model: the start; all its parameters require gradients. Neither their values nor their .grad change.
        x: support inputs, shape (points, features).
        y: support targets, shape (points, 1).
        rate: the inner rate.
        steps: how many steps, 0 or more, each from where the last one ended.
        create_graph: True to record the inner gradients, so that the steps can be differentiated in full; False to take
            each of them as a constant.

    Returns:
        The adapted parameters, under the names and in the order of model.named_parameters(): new tensors, connected to
        the module's own.
    """
    params = dict(model.named_parameters())
    for _ in range(steps):
        loss = mean_squared_error(functional_call(model, params, (x,)), y)
        gradients = torch.autograd.grad(loss, list(params.values()), create_graph=create_graph)
        # A new dictionary of new tensors: the name params moves on, and the module's own tensors stay where they are.
        params = {name: param - rate * g for (name, param), g in zip(params.items(), gradients, strict=True)}
    return params


def query_losses(model: nn.Module, tasks: list[Task], rate: float, steps: int) -> Tensor:
    """The query loss of each task after adapting to it.

    Args:
        model: the start of every task.
        tasks: one or more.
        rate: the inner rate.
        steps: inner steps for each task.

    Returns:
        One loss for each task, shape (len(tasks),), whose gradient in the module's parameters goes through the steps.
    """
    losses = []
    for task in tasks:
        adapted = adapt(model, task.support_x, task.support_y, rate, steps, create_graph=True)
        # Only the support set made the adapted parameters; the queries judge them.
        losses.append(mean_squared_error(functional_call(model, adapted, (task.query_x,)), task.query_y))
    return torch.stack(losses)

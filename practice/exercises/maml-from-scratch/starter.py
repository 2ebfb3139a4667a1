"""MAML on damped oscillations. The tasks are given, the rest is yours. `python examples.py` tries it."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor

Params = list[Tensor]
"""The tensors of a network, in an order of your own. Adapted, they may have a dimension for tasks in front."""


class Tasks(NamedTuple):
    """A batch of tasks, one curve each; all four of shape (tasks, points, 1)."""

    support_x: Tensor
    support_y: Tensor
    query_x: Tensor
    query_y: Tensor


Objective = Callable[[Params, Tasks], Tensor]
"""What an outer step lowers: parameters and a batch of tasks in, a scalar out."""


def sample_tasks(n: int, points: int, generator: torch.Generator) -> Tasks:
    """n damped oscillations A exp(-d x) sin(2 x - c), with as many query as support points. Given.

    A is drawn evenly from 1 to 4, d from 0.05 to 0.5, c from 0 to pi, and x from 0 to 5.
    """

    def evenly(low: float, high: float, columns: int) -> Tensor:
        return low + (high - low) * torch.rand(n, columns, 1, generator=generator)

    amplitude, damping, phase = evenly(1, 4, 1), evenly(0.05, 0.5, 1), evenly(0, math.pi, 1)
    x = evenly(0, 5, 2 * points)
    y = amplitude * torch.exp(-damping * x) * torch.sin(2 * x - phase)
    return Tasks(x[:, :points], y[:, :points], x[:, points:], y[:, points:])


def initial_params(generator: torch.Generator) -> Params:
    """Random parameters of a network 1-40-40-1, drawn from the generator alone.

    Returns:
        float32 leaves that require gradients. Weights and biases are drawn evenly from -b to b, where b is 1 over the
        root of the number of the layer's inputs. The inner rate suits that scale; larger weights make steps too long.
    """
    raise NotImplementedError


def predict(params: Params, x: Tensor) -> Tensor:
    """The network's predictions, ReLU between layers and none after the last; its inputs are shifted to x - 2.5.

    Args:
        params: from initial_params, for one network; or from adapt, for a network for each task.
        x: (points, 1) or (tasks, points, 1) for one network, (tasks, points, 1) for a network for each task.

    Returns:
        Predictions in the shape of x, in the dtype of params and x.
    """
    raise NotImplementedError


def adapt(params: Params, x: Tensor, y: Tensor, rate: float, steps: int) -> Params:
    """Inner steps on the mean squared error of each task by itself, all from the same start.

    Args:
        params: the start; its tensors and their .grad are left as they were.
        x: support inputs, shape (tasks, points, 1).
        y: support targets, of the same shape.
        rate: the inner rate.
        steps: inner steps, 0 or more.

    Returns:
        A network for each task, to be given to predict, connected to params in full.
    """
    raise NotImplementedError


def meta_loss(params: Params, tasks: Tasks, rate: float, steps: int) -> Tensor:
    """MAML's objective: the mean over tasks of the query loss after adapting to the support set; a scalar."""
    raise NotImplementedError


def joint_loss(params: Params, tasks: Tasks) -> Tensor:
    """The objective of a joint fit: the mean squared error of one network on all points, support and query."""
    raise NotImplementedError


def train(objective: Objective, iterations: int, outer_rate: float, seed: int) -> Params:
    """Lower an objective by Adam, one step for each fresh batch of 20 tasks with 10 support and 10 query points.

    Args:
        objective: meta_loss with its rate and steps filled in, or joint_loss.
        iterations: outer steps.
        outer_rate: Adam's learning rate.
        seed: decides the first parameters and then the batches, and nothing else does: two objectives trained with one
            seed begin at the same start and meet the same tasks.

    Returns:
        The trained parameters, leaves that require gradients.
    """
    raise NotImplementedError


def difference_interval(ours: list[float], theirs: list[float], factor: float) -> tuple[float, float]:
    """The paired comparison of two methods over seeds.

    Args:
        ours: one result a seed.
        theirs: the other method's results, for the same seeds in the same order.
        factor: the t-factor, 2.78 for five seeds.

    Returns:
        The mean of ours less theirs, and the half-width of its interval.
    """
    raise NotImplementedError

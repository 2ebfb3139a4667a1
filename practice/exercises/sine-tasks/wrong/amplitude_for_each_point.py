# Mistake: draws an amplitude for each point. Caught by: check_shapes
"""A sampler of sinusoid tasks, and the best that one fixed curve can do on them."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor

AMPLITUDES = (0.1, 5.0)
PHASES = (0.0, math.pi)
INPUTS = (-5.0, 5.0)


class Tasks(NamedTuple):
    """A batch of n tasks, one a row: the curve of row i is amplitude[i] * sin(x - phase[i])."""

    support_x: Tensor  # (n, support)
    support_y: Tensor  # (n, support)
    query_x: Tensor  # (n, query)
    query_y: Tensor  # (n, query)
    amplitude: Tensor  # (n, 1)
    phase: Tensor  # (n, 1)


def sample_tasks(n: int, support: int, query: int, seed: int) -> Tasks:
    """Draw n sinusoid tasks, each with support and query points of its own.

    Args:
        n: how many tasks.
        support: support points of each task.
        query: query points of each task; they lie on the same curve and are other points.
        seed: decides everything that is drawn. PyTorch's shared random generator is neither used nor changed.

    Returns:
        A Tasks, all float32: points of shape (n, support) and (n, query), amplitude and phase of shape (n, 1). The
        ranges to draw from are AMPLITUDES, PHASES and INPUTS.
    """
    # A generator of our own: no other draw in the program can shift these tasks, nor do they shift another's.
    generator = torch.Generator().manual_seed(seed)

    def evenly(low: float, high: float, columns: int) -> Tensor:
        return low + (high - low) * torch.rand(n, columns, generator=generator)

    # One draw a task. The 1 in the shape (n, 1) makes it stretch along its own row of points.
    amplitude = evenly(*AMPLITUDES, support + query)
    phase = evenly(*PHASES, 1)
    x = evenly(*INPUTS, support + query)
    y = amplitude * torch.sin(x - phase)
    return Tasks(x[:, :support], y[:, :support], x[:, support:], y[:, support:], amplitude, phase)


def fixed_curve(x: Tensor, low: float, high: float) -> Tensor:
    """The curve with the least mean squared error over all tasks.

    Args:
        x: inputs, any shape.
        low: least amplitude; amplitudes are drawn evenly from low to high.
        high: largest amplitude. Phases are drawn evenly from 0 to pi.

    Returns:
        Its value at each x, in the shape of x.
    """
    # At each x the best single answer is the mean of A * sin(x - c). A and c are independent, so the means multiply.
    return (low + high) / 2 * 2 / math.pi * torch.sin(x - math.pi / 2)


def task_losses(predicted: Tensor, y: Tensor) -> Tensor:
    """The mean squared error of each task.

    Args:
        predicted: answers, shape (n, points).
        y: targets, shape (n, points).

    Returns:
        One loss for each task, shape (n,).
    """
    return (predicted - y).pow(2).mean(dim=1)

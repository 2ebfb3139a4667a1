# Mistake: Nesterov with the old velocity. Caught by: check_nesterov_by_hand
"""Momentum and Nesterov's variant, as PyTorch defines them, with a velocity for every parameter tensor."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor


def fresh_velocities(params: list[Tensor]) -> list[Tensor]:
    """The velocities before the first step: for each parameter tensor one of zeros, of its shape and dtype."""
    return [torch.zeros_like(param) for param in params]


def momentum_step(
    params: list[Tensor],
    gradients: list[Tensor],
    velocities: list[Tensor],
    rate: float,
    beta: float,
    nesterov: bool = False,
) -> tuple[list[Tensor], list[Tensor]]:
    """One step of momentum for all parameter tensors, as torch.optim.SGD takes it.

    Args:
        params: the parameters, tensors of any shapes. They are left as they were.
        gradients: the gradients at params, in the same order and of the same shapes. They are left as they were.
        velocities: what the step before returned, or fresh velocities. They are left as they were.
        rate: the learning rate alpha of this step.
        beta: the momentum coefficient, the share of the velocity that is kept.
        nesterov: False to move along the new velocity; True for the gradient plus beta times the new velocity.

    Returns:
        The new parameters and the new velocities, two lists of new tensors.
    """
    # The whole gradient is added, without a factor 1 - beta: a steady one builds up to 1 / (1 - beta) times its size.
    # The rate is not part of the velocity, so a later change of it acts on the memory as well.
    new_velocities = [beta * v + g for v, g in zip(velocities, gradients, strict=True)]
    moves = new_velocities
    if nesterov:
        # What the next step would keep of the velocity counts already now: one look ahead.
        moves = [g + beta * v for v, g in zip(velocities, gradients, strict=True)]
    return [param - rate * move for param, move in zip(params, moves, strict=True)], new_velocities


def descend(
    gradients_at: Callable[[list[Tensor]], list[Tensor]],
    start: list[Tensor],
    rate: float,
    beta: float,
    steps: int,
    nesterov: bool = False,
) -> list[Tensor]:
    """The parameters after a run of momentum that begins at rest.

    Args:
        gradients_at: gives the gradients, a list of tensors, at a list of parameter tensors.
        start: the parameters at the beginning. They are left as they were.
        rate: the learning rate, the same in every step.
        beta: the momentum coefficient.
        steps: how many steps to take, 0 or more.
        nesterov: which variant of the step.

    Returns:
        The parameters at the end, a list like start.
    """
    params = start
    # The velocities are made once, before the loop, and carried along in it: they are the memory of the run.
    velocities = fresh_velocities(start)
    for _ in range(steps):
        params, velocities = momentum_step(params, gradients_at(params), velocities, rate, beta, nesterov)
    return params

# Mistake: adds the whole gradient as momentum does. Caught by: check_first_step
"""Adam with bias correction, for a list of parameter tensors."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class State(NamedTuple):
    """What Adam remembers between steps.

    first and second hold one tensor for each parameter tensor, of its shape and dtype: the running averages m of the
    gradient and v of its square, uncorrected. steps is how many steps have been taken.
    """

    first: list[Tensor]
    second: list[Tensor]
    steps: int


def fresh_state(params: list[Tensor]) -> State:
    """The state before the first step: both averages 0 everywhere, and no steps taken."""
    return State([torch.zeros_like(p) for p in params], [torch.zeros_like(p) for p in params], 0)


def corrected(average: Tensor, beta: float, steps: int) -> Tensor:
    """An average that began at 0, divided by the share of weight that its values have received after `steps` of them.

    Args:
        average: a running average, any shape. It is left as it was.
        beta: the share of the old average that each step kept.
        steps: how many values the average has seen, 1 or more.

    Returns:
        A new tensor of the same shape and dtype.
    """
    # The weights of the values add up to 1 - beta^k; the rest, beta^k, still lies on the 0 of the start.
    return average / (1 - beta**steps)


def adam_step(
    params: list[Tensor],
    gradients: list[Tensor],
    state: State,
    rate: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
) -> tuple[list[Tensor], State]:
    """One step of Adam for all parameter tensors.

    Args:
        params: the parameters, tensors of any shapes. They are left as they were.
        gradients: the gradients at params, in the same order and of the same shapes. They are left as they were.
        state: what the step before returned, or the fresh state. Its tensors are left as they were.
        rate: the learning rate alpha of this step.
        betas: the shares that the averages of the gradient and of its square keep.
        eps: added to the root of the corrected second average.

    Returns:
        The new parameters, a list of new tensors, and the new state.
    """
    beta1, beta2 = betas
    steps = state.steps + 1
    first = [beta1 * m + g for m, g in zip(state.first, gradients, strict=True)]
    second = [beta2 * v + (1 - beta2) * g.square() for v, g in zip(state.second, gradients, strict=True)]
    moved = []
    for param, m, v in zip(params, first, second, strict=True):
        # Only what is used in the step is corrected. The averages themselves go on uncorrected, or the correction
        # would be applied again in every later step.
        move = corrected(m, beta1, steps) / (corrected(v, beta2, steps).sqrt() + eps)
        moved.append(param - rate * move)
    return moved, State(first, second, steps)

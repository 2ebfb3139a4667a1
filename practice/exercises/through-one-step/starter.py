"""The gradient of a query loss through inner steps, found in three ways. `python examples.py` tries it."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Loss = Callable[[Tensor], Tensor]
"""A loss: parameters of any one shape in, a scalar out."""


def by_hand(t: float, rate: float) -> tuple[float, float]:
    """Gradient through one step on S(t) = t**3 / 3 - t, judged by Q(t) = (t - 4)**2, from formulas of your own.

    Args:
        t: the start.
        rate: the inner rate.

    Returns:
        The full gradient of the query loss in the start, and the first-order approximation, in this order.
    """
    raise NotImplementedError


def through_steps(
    start: Tensor, support: Loss, query: Loss, rate: float, steps: int, first_order: bool = False
) -> Tensor:
    """Gradient of the query loss after some inner steps, with respect to the start, by autograd.

    Args:
        start: parameters, a tensor of any shape; it may or may not require gradients, and it is left as it was.
        support: the loss that each inner step goes down.
        query: the loss at the end.
        rate: the inner rate.
        steps: how many inner steps, 1 or more, each from where the last one ended.
        first_order: True to take every inner gradient as a constant.

    Returns:
        The gradient, in the shape and dtype of start.
    """
    raise NotImplementedError


def step_product(theta: Tensor, support: Loss, rate: float, v: Tensor) -> Tensor:
    """The factor of one inner step, I - rate * H, applied to a vector.

    Args:
        theta: where the step is taken, shape (d,).
        support: the loss whose Hessian at theta is H.
        rate: the inner rate.
        v: the vector, shape (d,): in MAML the query gradient at the adapted parameters.

    Returns:
        v - rate * H v, shape (d,). H itself, with d * d numbers, is never formed.
    """
    raise NotImplementedError

# Mistake: adds the product. Caught by: check_step_product
"""The gradient of a query loss through inner steps: by hand, by autograd, and by its factor."""

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
    adapted = t - rate * (t**2 - 1)
    # The loss is judged where the step ended; the curvature bends the step, and so belongs to where it was taken.
    first_order = 2 * (adapted - 4)
    factor = 1 - rate * 2 * t
    return factor * first_order, first_order


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
    # A leaf of our own, so that it does not matter what the caller's tensor is connected to.
    leaf = start.detach().clone().requires_grad_()
    adapted = leaf
    for _ in range(steps):
        # Recorded, the inner gradient remembers that it came from the start; unrecorded, it is a bare number and the
        # only way back is the direct one, with factor 1.
        (gradient,) = torch.autograd.grad(support(adapted), adapted, create_graph=not first_order)
        adapted = adapted - rate * gradient
    (outer,) = torch.autograd.grad(query(adapted), leaf)
    return outer


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
    leaf = theta.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(support(leaf), leaf, create_graph=True)
    # The gradient of (gradient . v) is H v, as long as v is a fixed number: hence the detach.
    (product,) = torch.autograd.grad((gradient * v.detach()).sum(), leaf)
    return v + rate * product

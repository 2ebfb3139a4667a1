# Mistake: keeps one sum for all entries. Caught by: check_first_adagrad_step
"""AdaGrad and RMSProp: a rate for every entry, from the size of its own gradients."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Rule = Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]
"""One step of a method: takes w, the gradient there and the state s, and gives the new w and the new s."""


def adagrad_step(w: Tensor, g: Tensor, s: Tensor, rate: float, eps: float = 1e-10) -> tuple[Tensor, Tensor]:
    """One step of AdaGrad.

    Args:
        w: parameters, any shape. They are left as they were.
        g: the gradient at w, of the same shape.
        s: for every entry the sum of its squared gradients before this step, of the same shape; zeros at first.
        rate: the learning rate alpha.
        eps: the small number that is added to the root.

    Returns:
        The new parameters and the new sums, two new tensors of the shape of w.
    """
    # The new square is part of the sum before the division, so no quotient exceeds 1 and the first one is +1 or -1.
    s = s + g.square().sum()
    return w - rate * g / (s.sqrt() + eps), s


def rmsprop_step(
    w: Tensor, g: Tensor, s: Tensor, rate: float, rho: float = 0.9, eps: float = 1e-8
) -> tuple[Tensor, Tensor]:
    """One step of RMSProp.

    Args:
        w: parameters, any shape. They are left as they were.
        g: the gradient at w, of the same shape.
        s: for every entry the moving average of its squared gradients before this step; zeros at first.
        rate: the learning rate alpha.
        rho: the share of the old average that is kept.
        eps: the small number that is added to the root.

    Returns:
        The new parameters and the new averages, two new tensors of the shape of w.
    """
    # Old squares fade, so the root is the recent size of the gradient and the steps do not die out.
    s = rho * s + (1 - rho) * g.square()
    return w - rate * g / (s.sqrt() + eps), s


def descend(rule: Rule, gradient_at: Callable[[Tensor], Tensor], start: Tensor, steps: int) -> Tensor:
    """A run of any such method, with every place that it passes through.

    Args:
        rule: one step, e.g. ``lambda w, g, s: adagrad_step(w, g, s, 0.1)``.
        gradient_at: gives the gradient at w, of the shape of w.
        start: where the run begins, shape (n,). It is left as it was.
        steps: how many steps to take, 0 or more.

    Returns:
        Shape (steps + 1, n): row 0 is the start, row k the place after k steps.
    """
    w, s = start, torch.zeros_like(start)
    path = [w]
    for _ in range(steps):
        w, s = rule(w, gradient_at(w), s)
        path.append(w)
    return torch.stack(path)

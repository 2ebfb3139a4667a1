# Mistake: ends the run where the Hessian has no inverse. Caught by: check_no_inverse
"""Newton's method with damping, for functions of several variables, by autograd."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Objective = Callable[[Tensor], Tensor]
"""Gives a scalar, shape (), for parameters of shape (n,)."""

DAMPINGS = (0.0, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0)
"""The dampings that `minimise` tries at each place, in this order."""


def gradient_and_hessian(f: Objective, w: Tensor) -> tuple[Tensor, Tensor]:
    """First and second derivatives of f at w.

    Args:
        f: a smooth objective that autograd can follow.
        w: where to look, shape (n,). It is left as it was, its requires_grad and .grad included.

    Returns:
        The gradient, shape (n,), and the Hessian, shape (n, n), both of the dtype of w and without a graph.
    """
    w = w.detach().clone().requires_grad_()
    # create_graph records how the gradient came about, so that it can be differentiated in its turn.
    (gradient,) = torch.autograd.grad(f(w), w, create_graph=True)
    # Row i says how slope i changes with every parameter. The graph is needed again for the next row.
    rows = [torch.autograd.grad(slope, w, retain_graph=True)[0] for slope in gradient]
    return gradient.detach(), torch.stack(rows)


def newton_step(f: Objective, w: Tensor, damping: float = 0.0) -> Tensor:
    """Where a Newton step from w leads, with `damping` added to each diagonal entry of the Hessian.

    Args:
        f: the objective.
        w: the place to step from, shape (n,). It is left as it was.
        damping: 0 for the plain step; the larger, the shorter the step and the nearer to the direction of -gradient.

    Returns:
        A new tensor of shape (n,), without a graph.
    """
    gradient, hessian = gradient_and_hessian(f, w)
    identity = torch.eye(len(w), dtype=w.dtype)
    # Solving the system is cheaper and more exact than forming the inverse.
    return w.detach() - torch.linalg.solve(hessian + damping * identity, gradient)


def minimise(f: Objective, start: Tensor, steps: int) -> Tensor:
    """Go downhill by Newton steps, each with the first of DAMPINGS that lowers f.

    At each place the dampings are tried in order, and the first step that leads to a lower f is taken. A damping whose
    system has no solution is passed over. If none lowers f, the run ends there.

    Args:
        f: the objective.
        start: where to begin, shape (n,). It is left as it was.
        steps: the most steps to take.

    Returns:
        All places, shape (k + 1, n) for the k steps that were taken; row 0 is the start.
    """
    path = [start.detach()]
    for _ in range(steps):
        here = path[-1]
        for damping in DAMPINGS:
            try:
                there = newton_step(f, here, damping)
            except torch.linalg.LinAlgError:
                return torch.stack(path)
            # Newton looks for slope 0 and would also climb to a peak, so whether it went down is asked of f itself.
            if f(there) < f(here):
                path.append(there)
                break
        else:
            break
    return torch.stack(path)

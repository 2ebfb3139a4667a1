# Mistake: marks the caller's x. Caught by: check_no_trace
"""Hessian-vector products without a Hessian, and what they tell of a line."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Loss = Callable[[Tensor], Tensor]
"""Takes a tensor of some shape, returns one number, shape ()."""


def gradient_at(f: Loss, x: Tensor) -> Tensor:
    """The gradient of f at x, plain numbers."""
    leaf = x.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(f(leaf), leaf)
    return gradient


def hvp(f: Loss, x: Tensor, v: Tensor) -> Tensor:
    """The Hessian-vector product of f at x, without a Hessian.

    Args:
        f: from any shape to one number that depends on x.
        x: the point, of any shape and a floating dtype, not marked; left as it was.
        v: how fast each entry of x moves, the shape and dtype of x; to this product it is fixed.

    Returns:
        How fast the gradient of f changes when x moves along v: the shape and dtype of x, without a graph. It is zeros
        where the gradient does not change at all.
    """
    leaf = x.requires_grad_()
    # Recorded, so that the gradient can be differentiated again.
    (gradient,) = torch.autograd.grad(f(leaf), leaf, create_graph=True)
    if not gradient.requires_grad:
        # The gradient is the same everywhere: f is linear, and H is 0.
        return torch.zeros_like(x)
    # One number; its derivative in entry i is the sum over j of H_ij v_j. A v that moved with x would add a second
    # path.
    along = (gradient * v.detach()).sum()
    (product,) = torch.autograd.grad(along, leaf)
    return product


def curvature(f: Loss, x: Tensor, direction: Tensor | None = None) -> Tensor:
    """The second derivative of f along a line through x, for each unit of length along it.

    Args:
        f: as for hvp.
        x: as for hvp.
        direction: where the line leads, the shape of x, of any length but 0; None takes the gradient of f at x.

    Returns:
        One number, shape (), without a graph.
    """
    d = gradient_at(f, x) if direction is None else direction.detach()
    # v^T H v grows with the square of v's length, so it is divided by that square.
    return (d * hvp(f, x, d)).sum() / (d * d).sum()


def bottom_of_the_line(f: Loss, x: Tensor, direction: Tensor) -> Tensor:
    """Go along the line through x to where a parabola with the slope and the curvature that f has at x is lowest.

    Args:
        f: as for hvp.
        x: as for hvp.
        direction: where the line leads, forwards or backwards; of any length but 0.

    Returns:
        The new point, x plus a multiple of direction, without a graph.

    Raises:
        ValueError: The curvature along the line is not positive, so the parabola has no bottom. The word "curvature" is
            in its text.
    """
    d = direction.detach()
    # Along x + t d: slope g . d and second derivative d . H d at t = 0. The length of d is in both, in the right
    # powers.
    slope, bend = (gradient_at(f, x) * d).sum(), (d * hvp(f, x, d)).sum()
    if not bend > 0:
        raise ValueError(f"the curvature along the line is not positive: {bend.item():.3g}")
    return x.detach() - slope / bend * d

# Mistake: falls back on one fixed nudge. Caught by: check_chosen_nudge
"""Gradients measured by nudging, and a check of gradients by them."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

NEARLY_ZERO = 1e-6
"""Where gradient and measured slope are both smaller than this, their plain distance counts."""


def measured_gradient(f: Callable[[Tensor], Tensor], x: Tensor, nudge: float | None = None) -> Tensor:
    """Measure the slope of f in every entry of x by a central difference.

    Args:
        f: takes a tensor like x and returns one number, shape ().
        x: the point, of any shape, also (), and of a floating dtype. It is left as it was.
        nudge: how far each entry is moved, up and down; None takes nudge_for(x), a nudge for each entry.

    Returns:
        The measured slopes: shape and dtype of x, not recorded by autograd.
    """
    nudges = torch.full_like(x, 1e-6 if nudge is None else nudge)
    # clone() comes first: flatten() may give a view, and a nudge written into it would move the caller's x.
    flat, nudges = x.detach().clone().flatten(), nudges.detach().flatten()
    slopes = torch.zeros_like(flat)
    with torch.no_grad():
        for i, h in enumerate(nudges):
            # Fresh copies for every entry, so that all the others are held still.
            up, down = flat.clone(), flat.clone()
            up[i] += h
            down[i] -= h
            slopes[i] = (f(up.reshape(x.shape)) - f(down.reshape(x.shape))) / (2 * h)
    return slopes.reshape(x.shape)


def nudge_for(x: Tensor) -> Tensor:
    """Choose a nudge for each entry: the cube root of the dtype's eps, times the entry's size where that is above 1.

    Returns:
        The nudges, all positive: shape and dtype of x.
    """
    # The error of the formula grows like h^2 and that of rounding like eps / h; they meet near the cube root of eps.
    # Around an entry of size 1000 the numbers of the dtype lie a thousand times further apart, so the nudge grows with
    # it.
    return torch.finfo(x.dtype).eps ** (1 / 3) * x.detach().abs().clamp(min=1)


def check_gradient(f: Callable[[Tensor], Tensor], gradient: Callable[[Tensor], Tensor], x: Tensor) -> float:
    """Compare a gradient with measured slopes, in float64 whatever the dtype of x.

    Args:
        f: takes a tensor like x and returns one number, shape ().
        gradient: the function under test; takes a tensor like x and returns one of the same shape.
        x: the point, with at least one entry.

    Returns:
        The largest relative error over all entries, as a plain number. Where both are below NEARLY_ZERO in size, the
        plain distance stands in for it.
    """
    point = x.detach().double()
    claimed, measured = gradient(point).detach(), measured_gradient(f, point)
    distance = (claimed - measured).abs()
    size = torch.maximum(claimed.abs(), measured.abs())
    # Dividing by 1 leaves the plain distance: two slopes of 0 have no relative error.
    return (distance / torch.where(size < NEARLY_ZERO, 1.0, size)).max().item()

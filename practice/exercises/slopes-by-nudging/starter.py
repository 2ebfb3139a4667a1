"""Gradients measured by nudging, and a check of gradients by them. `python examples.py` tries it."""

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
    raise NotImplementedError


def nudge_for(x: Tensor) -> Tensor:
    """Choose a nudge for each entry: the cube root of the dtype's eps, times the entry's size where that is above 1.

    Returns:
        The nudges, all positive: shape and dtype of x.
    """
    raise NotImplementedError


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
    raise NotImplementedError

"""Hessian-vector products without a Hessian, and what they tell of a line. `python examples.py` tries it."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Loss = Callable[[Tensor], Tensor]
"""Takes a tensor of some shape, returns one number, shape ()."""


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
    raise NotImplementedError


def curvature(f: Loss, x: Tensor, direction: Tensor | None = None) -> Tensor:
    """The second derivative of f along a line through x, for each unit of length along it.

    Args:
        f: as for hvp.
        x: as for hvp.
        direction: where the line leads, the shape of x, of any length but 0; None takes the gradient of f at x.

    Returns:
        One number, shape (), without a graph.
    """
    raise NotImplementedError


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
    raise NotImplementedError

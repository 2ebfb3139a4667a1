# Mistake: gives up after the first chord. Caught by: check_refutes
"""Level points: what kind they are, how to leave a saddle, and how to refute convexity."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Objective = Callable[[Tensor], Tensor]
"""Gives a scalar, shape (), for parameters of shape (n,)."""


def hessian_at(f: Objective, w: Tensor) -> Tensor:
    """The Hessian of f at w, shape (n, n)."""
    return torch.func.hessian(f)(w.detach())


def kind_of_point(hessian: Tensor, tolerance: float = 1e-4) -> str:
    """What kind of point a point of zero gradient is.

    Args:
        hessian: the Hessian there, shape (n, n), symmetric.
        tolerance: curvatures of at most this size, up or down, count as 0.

    Returns:
        "minimum" if all curvatures are positive, "maximum" if all are negative, "saddle" if there are some of each,
        also when others are 0, and "undecided" in every other case.
    """
    curvatures = torch.linalg.eigvalsh(hessian)
    up, down = (curvatures > tolerance), (curvatures < -tolerance)
    # One way up and one way down suffice for a saddle, whatever the level directions do.
    if up.any() and down.any():
        return "saddle"
    if up.all():
        return "minimum"
    if down.all():
        return "maximum"
    return "undecided"


def way_down(hessian: Tensor) -> Tensor | None:
    """The direction in which the curvature is most negative.

    Args:
        hessian: shape (n, n), symmetric.

    Returns:
        A vector of length 1, shape (n,), of either sign; None if no curvature is negative.
    """
    # eigh lists eigenvalues from the smallest, and its eigenvectors stand in the columns.
    curvatures, directions = torch.linalg.eigh(hessian)
    return directions[:, 0] if curvatures[0] < 0 else None


def nudge(f: Objective, w: Tensor, length: float) -> Tensor:
    """A point near w from which descent can leave, if w is a level point with a way down.

    Args:
        f: the objective.
        w: a point of zero gradient, shape (n,). It is left as it was.
        length: how far to move.

    Returns:
        A new tensor: w moved by `length` along the most negative curvature, to the side where f is lower; a copy of w
        if no curvature is negative.
    """
    direction = way_down(hessian_at(f, w))
    if direction is None:
        return w.detach().clone()
    # Both sides fall when the slope is 0, but higher terms can make one side lower.
    one, other = w + length * direction, w - length * direction
    return one if f(one) < f(other) else other


def refute_convexity(
    f: Objective, n: int, tries: int, spread: float, generator: torch.Generator
) -> tuple[Tensor, Tensor] | None:
    """Look for a chord whose middle lies below the graph.

    Args:
        f: the objective.
        n: how many parameters it has.
        tries: how many random chords to try.
        spread: the ends of chords are drawn from a normal distribution with this standard deviation in every entry.
        generator: where the chance comes from.

    Returns:
        The two ends, each of shape (n,) and dtype float64, of a chord such that f at their middle is higher than the
        mean of f at the ends by more than rounding can explain: by more than 1e-9 times (1 + |f(a)| + |f(b)|). None if
        none of the tries found one, which does not prove that f is convex.
    """
    for _ in range(tries):
        a, b = spread * torch.randn(2, n, generator=generator, dtype=torch.float64)
        at_a, at_b = f(a), f(b)
        above = f((a + b) / 2) - (at_a + at_b) / 2
        # One failure settles it; a chord along which f is straight gives 0 up to rounding and proves nothing.
        if above > 1e-9 * (1 + at_a.abs() + at_b.abs()):
            return a, b
        return None
    return None

"""The best line, found in three ways. Write the four functions; `python examples.py` tries them."""

from __future__ import annotations

from torch import Tensor


def line_from_sums(t: Tensor, y: Tensor) -> Tensor:
    """The least-squares line by the formula for its slope.

    Args:
        t: inputs, of a floating dtype, shape (n,).
        y: measured values, shape (n,).

    Returns:
        (c, d) of the line c + d t, shape (2,).

    Raises:
        ValueError: if all inputs are equal (a single point, too), since many lines are then best.
    """
    raise NotImplementedError


def line_from_normal_equations(t: Tensor, y: Tensor) -> Tensor:
    """The least-squares line from the normal equations.

    Args:
        t: inputs, not all equal, shape (n,).
        y: measured values, shape (n,).

    Returns:
        (c, d) of the line c + d t, shape (2,).
    """
    raise NotImplementedError


def line_by_steps(t: Tensor, y: Tensor, rate: float, steps: int) -> Tensor:
    """The line after steps of gradient descent on the mean squared error, from c = 0, d = 0.

    Args:
        t: inputs, shape (n,).
        y: measured values, shape (n,).
        rate: the learning rate.
        steps: how many steps.

    Returns:
        (c, d) of the line c + d t, shape (2,).
    """
    raise NotImplementedError


def residuals(t: Tensor, y: Tensor, line: Tensor) -> Tensor:
    """What the line leaves over at each point: the measured value less the predicted one.

    Args:
        t: inputs, shape (n,).
        y: measured values, shape (n,).
        line: (c, d), shape (2,).

    Returns:
        The residuals, shape (n,).
    """
    raise NotImplementedError

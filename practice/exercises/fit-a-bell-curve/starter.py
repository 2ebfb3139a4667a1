"""A bell curve fitted to data. Write the four functions; `python examples.py` tries them."""

from __future__ import annotations

from torch import Tensor


def log_density(x: Tensor, mu: Tensor, sigma: Tensor) -> Tensor:
    """The natural logarithm of the normal density at each value.

    Args:
        x: values, of a floating dtype, shape (n,).
        mu: the mean, shape ().
        sigma: the standard deviation, above 0, shape ().

    Returns:
        ln f(x) for each value, shape (n,).
    """
    raise NotImplementedError


def estimate(x: Tensor) -> tuple[Tensor, Tensor]:
    """The maximum likelihood estimates of mu and sigma, by their formulas.

    Args:
        x: values, shape (n,).

    Returns:
        mu and sigma, each of shape ().

    Raises:
        ValueError: if all values are equal (a single one, too): the narrower the bell, the better, without end.
    """
    raise NotImplementedError


def slopes(x: Tensor, mu: Tensor, s: Tensor) -> tuple[Tensor, Tensor]:
    """The slopes of the mean log-likelihood in mu and in s, where sigma = e to the power s.

    Args:
        x: values, shape (n,).
        mu: the mean, shape ().
        s: the natural logarithm of sigma, any number, shape ().

    Returns:
        The slope in mu (s held fixed) and the slope in s (mu held fixed), each of shape ().
    """
    raise NotImplementedError


def climb(x: Tensor, mu: Tensor, s: Tensor, rate: float, steps: int) -> tuple[Tensor, Tensor, list[float]]:
    """Walk uphill: each step adds rate times the slope to mu and to s, both slopes taken where the step begins.

    Args:
        x: values, shape (n,).
        mu: where to start, shape (); left as it was.
        s: likewise, the logarithm of sigma.
        rate: how far a step goes.
        steps: how many steps.

    Returns:
        mu and s at the end, each of shape (), and the mean log-likelihood at the start and after each step.
    """
    raise NotImplementedError

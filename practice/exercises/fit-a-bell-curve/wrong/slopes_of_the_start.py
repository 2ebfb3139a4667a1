# Mistake: works the slopes out once. Caught by: check_climb_meets_the_formula
"""A bell curve fitted to data, by its formula and by walking uphill."""

from __future__ import annotations

import math

import torch
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
    z = (x - mu) / sigma
    # The logarithm is taken on paper: ln of the product is a sum, and ln of e to a power is the power. Nothing small is
    # ever computed, so a value forty sigma away is no trouble.
    return -z.pow(2) / 2 - torch.log(sigma) - 0.5 * math.log(2 * math.pi)


def estimate(x: Tensor) -> tuple[Tensor, Tensor]:
    """The maximum likelihood estimates of mu and sigma, by their formulas.

    Args:
        x: values, shape (n,).

    Returns:
        mu and sigma, each of shape ().

    Raises:
        ValueError: if all values are equal (a single one, too): the narrower the bell, the better, without end.
    """
    if (x == x[0]).all():
        raise ValueError("all values are equal, and no sigma is best")
    mu = x.mean()
    # Maximum likelihood divides by n. And the mean is subtracted before the square, so that large values lose nothing.
    sigma = (x - mu).pow(2).mean().sqrt()
    return mu, sigma


def slopes(x: Tensor, mu: Tensor, s: Tensor) -> tuple[Tensor, Tensor]:
    """The slopes of the mean log-likelihood in mu and in s, where sigma = e to the power s.

    Args:
        x: values, shape (n,).
        mu: the mean, shape ().
        s: the natural logarithm of sigma, any number, shape ().

    Returns:
        The slope in mu (s held fixed) and the slope in s (mu held fixed), each of shape ().
    """
    deviations = x - mu
    shrink = torch.exp(-2 * s)  # one over the variance
    # In s: the term -s has the slope -1, and e^(-2s) has -2 e^(-2s), which takes the minus and the half away.
    return shrink * deviations.mean(), shrink * deviations.pow(2).mean() - 1


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
    heights = [log_density(x, mu, torch.exp(s)).mean().item()]
    in_mu, in_s = slopes(x, mu, s)
    for _ in range(steps):
        mu, s = mu + rate * in_mu, s + rate * in_s
        heights.append(log_density(x, mu, torch.exp(s)).mean().item())
    return mu, s, heights

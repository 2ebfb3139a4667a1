"""Partial pooling: every group's mean, pulled towards a prior that all groups have shaped."""

from __future__ import annotations

import torch
from torch import Tensor

WITHIN = 144.0
"""The variance of single observations within a group, known here: a scatter of 12 minutes, squared."""


def shrink(means: Tensor, sizes: Tensor, mu: Tensor | float, m: Tensor | float) -> Tensor:
    """Each group's estimate, between its own mean and the prior's.

    Args:
        means: the mean of each group's observations, shape (groups,).
        sizes: how many observations each group has, shape (groups,), floating; 0 is allowed, and its mean is then nan.
        mu: the mean of the prior.
        m: how many observations the prior is worth.

    Returns:
        Estimates, shape (groups,). A group without observations gets mu.
    """
    # A mean of no observations is nan, and nan times 0 is nan as well: put a number in its place before it is weighted.
    known = torch.where(sizes > 0, means, torch.zeros_like(means))
    return (m * mu + sizes * known) / (m + sizes)


def prior_loss(means: Tensor, sizes: Tensor, mu: Tensor, log_spread: Tensor, within: float) -> Tensor:
    """How badly a prior explains the groups: the mean over groups of their negative log-density, up to a constant.

    A group's mean is normal around mu, with the variance spread**2 + within / n: the first part is by how much groups
    differ, the second by how much a mean of n observations strays.

    Args:
        means: shape (groups,).
        sizes: shape (groups,), floating, at least 1.
        mu: the mean of the prior, a scalar.
        log_spread: the logarithm of the prior's standard deviation, a scalar.
        within: the variance of single observations.

    Returns:
        A scalar: the mean of log(variance) / 2 + (mean - mu)**2 / (2 variance).
    """
    variance = torch.exp(2 * log_spread) + within / sizes
    return (torch.log(variance) / 2 + (means - mu).pow(2) / (2 * variance)).mean()


def fit_prior(means: Tensor, sizes: Tensor, within: float, steps: int = 300) -> tuple[float, float]:
    """Learn the prior from the groups, by Adam with the rate 0.1 on prior_loss.

    The descent begins at the mean of the means, for mu, and at 0, for log_spread.

    Args:
        means: shape (groups,).
        sizes: shape (groups,), floating, at least 1.
        within: the variance of single observations.
        steps: steps of Adam.

    Returns:
        mu, and m = within / spread**2: how many observations the prior is worth. Plain numbers.
    """
    # Begin at the plain mean of means, with a spread of 1. The logarithm keeps the spread positive by itself.
    mu = means.mean().detach().clone().requires_grad_()
    log_spread = torch.zeros((), dtype=means.dtype, requires_grad=True)
    optimizer = torch.optim.Adam([mu, log_spread], lr=0.1)
    for _ in range(steps):
        loss = prior_loss(means, sizes, mu, log_spread, within)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return mu.item(), within / torch.exp(2 * log_spread).item()


def pooled(means: Tensor, sizes: Tensor) -> float:
    """One mean for all: that of all observations together."""
    return ((sizes * means).sum() / sizes.sum()).item()

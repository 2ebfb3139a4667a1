# Mistake: forgets to rescale. Caught by: check_posterior_by_hand
"""The posterior of a coin on a grid, kept in logarithms."""

from __future__ import annotations

import torch
from torch import Tensor


def grid(points: int, dtype: torch.dtype = torch.float64) -> Tensor:
    """The middles of `points` equal pieces of the range from 0 to 1, in rising order, shape (points,)."""
    return (torch.arange(points, dtype=dtype) + 0.5) / points


def log_likelihood(theta: Tensor, heads: int, tails: int) -> Tensor:
    """The logarithm of the likelihood of each share of heads, for tosses in the order in which they came.

    Args:
        theta: shares of heads, from 0 to 1, both included, shape (points,).
        heads: how many heads were seen.
        tails: how many tails were seen.

    Returns:
        heads * ln(theta) + tails * ln(1 - theta), shape (points,), of the dtype of theta. What was not seen has no
        term, also where its logarithm is minus infinity.
    """
    total = torch.zeros_like(theta)
    # 0 * ln 0 would be nan. No heads means no factor for heads, so the term is left out.
    if heads:
        total = total + heads * torch.log(theta)
    if tails:
        # ln(1 - theta) from theta itself: log1p keeps the digits that 1 - theta would lose near 0.
        total = total + tails * torch.log1p(-theta)
    return total


def rescale(log_weights: Tensor) -> Tensor:
    """Logarithms of weights, moved so that the weights add up to 1.

    Args:
        log_weights: any floats, also minus infinity for a weight of 0, but not for all; shape (points,).

    Returns:
        Logarithms of the rescaled weights, shape (points,).
    """
    # Seen from the largest, every weight is between 0 and 1 and the largest is 1 itself, so the sum is never 0.
    top = log_weights.max()
    return log_weights - (top + torch.exp(log_weights - top).sum().log())


def update(log_prior: Tensor, theta: Tensor, heads: int, tails: int) -> Tensor:
    """The logarithm of the posterior.

    Args:
        log_prior: logarithms of the prior, which may be minus infinity, shape (points,).
        theta: shares of heads, shape (points,).
        heads: how many heads were seen since.
        tails: how many tails were seen since.

    Returns:
        Logarithms of the posterior, whose exponentials add up to 1, shape (points,).
    """
    return log_prior + log_likelihood(theta, heads, tails)


def predict(log_posterior: Tensor, theta: Tensor, heads: int, tails: int) -> Tensor:
    """How probable it is that the next tosses bring these heads and tails, in one particular order.

    Args:
        log_posterior: logarithms of what is believed now, shape (points,).
        theta: shares of heads, shape (points,).
        heads: how many heads come next.
        tails: how many tails come next.

    Returns:
        A probability, a scalar of shape ().
    """
    # Total probability: the cases are the shares, each with its own likelihood. The tosses hang together through the
    # share that nobody knows, so two heads are not the square of one.
    return torch.exp(log_posterior + log_likelihood(theta, heads, tails)).sum()

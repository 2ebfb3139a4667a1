# Mistake: forgets the root of the variance. Caught by: check_four_values
"""Estimates by simulation, with the error that belongs to them."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

Draw = Callable[[int, torch.Generator], Tensor]
"""draw(n, generator) gives n independent draws of something random: the first dimension has n entries."""
Function = Callable[[Tensor], Tensor]
"""Works on each draw alone: n draws in, n values out, shape (n,), either floats or bool."""


def estimate(values: Tensor) -> tuple[Tensor, Tensor]:
    """The mean of independent values and its standard error.

    Args:
        values: floats, or bool, which count as 1 and 0 in float32; shape (n,).

    Returns:
        Two scalars of shape (), of the dtype of values (float32 for bool).

    Raises:
        ValueError: if there are fewer than two values.
    """
    if len(values) < 2:
        raise ValueError("one value says nothing about the spread")
    if values.dtype == torch.bool:
        values = values.to(torch.float32)
    # std divides by n - 1: the spread of single values, estimated. The root of n turns it into that of their mean.
    return values.mean(), values.var() / len(values)


def monte_carlo(draw: Draw, f: Function, n: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Estimate E[f(X)] from n draws.

    Args:
        draw: called once, as draw(n, generator).
        f: called once, with all draws.
        n: how many draws, at least 2.
        generator: the only source of luck.

    Returns:
        The estimate and its standard error, scalars of shape ().
    """
    # f first, mean afterwards: f of the mean would estimate something else.
    return estimate(f(draw(n, generator)))


def repeat(draw: Draw, f: Function, n: int, times: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Run the whole estimation several times, each time on n new draws.

    Args:
        draw: as for `monte_carlo`.
        f: as for `monte_carlo`.
        n: draws of each run, at least 2.
        times: how many runs, at least 1.
        generator: read on from run to run.

    Returns:
        The estimates and their standard errors, both of shape (times,).
    """
    # One generator for all runs: it is read on and never set again, so that no two runs share a draw.
    runs = [monte_carlo(draw, f, n, generator) for _ in range(times)]
    return torch.stack([mean for mean, _ in runs]), torch.stack([error for _, error in runs])


def coverage(means: Tensor, errors: Tensor, truth: float, z: float = 1.96) -> float:
    """How often the interval from mean - z * error to mean + z * error holds the truth, its ends included.

    Args:
        means: estimates, shape (times,).
        errors: their standard errors, shape (times,).
        truth: what is estimated.
        z: half of the interval's width, in standard errors.

    Returns:
        A share from 0 to 1, a plain number.
    """
    return ((means - truth).abs() <= z * errors).to(torch.float64).mean().item()


def draws_needed(pilot: Tensor, error: float) -> int:
    """How many draws make the standard error no larger than `error`.

    Args:
        pilot: values of f from a short trial, shape (n,), as for `estimate`.
        error: the standard error that is wanted, above 0.

    Returns:
        The least whole number of draws in all, at least 2.
    """
    # The standard error of the trial times the root of its size is the spread of a single value.
    spread = estimate(pilot)[1].item() * math.sqrt(len(pilot))
    return max(2, math.ceil((spread / error) ** 2))

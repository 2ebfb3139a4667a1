# Mistake: makes the generators once for all methods. Caught by: check_same_rounds_for_all
"""A comparison of ways to estimate a hidden value, with a stream of random numbers for each part."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Method = Callable[[Tensor, torch.Generator], Tensor]
"""Takes measurements of shape (n,) and a generator for draws of its own; gives its estimate, a scalar of shape ()."""


def by_mean(values: Tensor, generator: torch.Generator) -> Tensor:
    """The mean of all measurements. It draws nothing. This function is right."""
    return values.mean()


def by_halves(values: Tensor, generator: torch.Generator, picks: int = 5) -> Tensor:
    """The median of the means of several random halves, which stray measurements disturb less.

    Args:
        values: measurements, shape (n,) with n at least 1.
        generator: where the draws come from.
        picks: how many halves are drawn, an odd number.

    Returns:
        The estimate, shape ().
    """
    half = (len(values) + 1) // 2
    # Without generator=... the draw would come from the stream that the whole program shares.
    means = [values[torch.randperm(len(values), generator=generator)[:half]].mean() for _ in range(picks)]
    return torch.stack(means).median()


def compare(
    methods: list[Method], rounds: int, n: int, seed: int, report: Callable[[int, int], None] | None = None
) -> Tensor:
    """Try every method on the same rounds: the same hidden targets and the same measurements of them.

    A target is 2 times a standard normal number, a measurement is the target plus a standard normal number. The
    targets depend on the seed and on nothing else, so neither on n nor on the methods, and what a method draws depends
    on the seed and its own draws before. Draws elsewhere in the program neither change a result nor are changed.

    Args:
        methods: the methods.
        rounds: how many targets.
        n: measurements of each target.
        seed: a whole number, 0 or more.
        report: called after each round with the numbers of method and round, if given.

    Returns:
        The distance of each estimate from its target, shape (methods, rounds).
    """

    # Three parts, three tapes. With seed + part, the noise of seed 0 would be the targets of seed 1. torch.manual_seed
    # would give back the generator of the whole program, torch.Generator() is a new one.
    def stream(part: int) -> torch.Generator:
        return torch.Generator().manual_seed(3 * seed + part)

    of_targets, of_noise, of_method = stream(0), stream(1), stream(2)
    errors = torch.zeros(len(methods), rounds)
    for i, method in enumerate(methods):
        for r in range(rounds):
            target = 2 * torch.randn((), generator=of_targets)
            values = target + torch.randn(n, generator=of_noise)
            errors[i, r] = (method(values, of_method) - target).abs()
            if report is not None:
                report(i, r)
    return errors

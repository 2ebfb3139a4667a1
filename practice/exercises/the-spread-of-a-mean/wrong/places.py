# Mistake: returns the places and not the values. Caught by: check_draw
"""How far means of samples scatter."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Measured(NamedTuple):
    """What many samples of one size showed; four plain numbers.

    by_n: the sample variances that divide by n, averaged over the samples, as a share of the population's variance.
    by_one_less: the same for the sample variances that divide by n - 1.
    of_means: the standard deviation of the sample means, dividing by their number.
    predicted: the population's standard deviation over the root of n.
    """

    by_n: float
    by_one_less: float
    of_means: float
    predicted: float


def spreads(x: Tensor) -> tuple[Tensor, Tensor]:
    """Two standard deviations of the same values.

    Args:
        x: values, of a floating dtype, shape (n,).

    Returns:
        sigma, which divides by n, and s, which divides by n - 1; each of shape ().

    Raises:
        ValueError: if there are fewer than two values.
    """
    n = len(x)
    if n < 2:
        raise ValueError(f"a spread is estimated from two values or more, and there are {n}")
    squares = (x - x.mean()).pow(2).sum()
    return (squares / n).sqrt(), (squares / (n - 1)).sqrt()


def standard_error(x: Tensor) -> Tensor:
    """The estimated standard error of the mean of these values.

    Args:
        x: one sample, shape (n,), two values or more.

    Returns:
        One number, shape ().
    """
    # The n - 1 belongs to s. The mean is one of n values, so the root is that of n.
    _, s = spreads(x)
    return s / len(x) ** 0.5


def draw_samples(population: Tensor, n: int, repeats: int, generator: torch.Generator) -> Tensor:
    """Independent samples, drawn with replacement.

    Args:
        population: all values, shape (size,).
        n: how many values to a sample; it may be more than size.
        repeats: how many samples.
        generator: where all chance comes from.

    Returns:
        One sample a row, shape (repeats, n), of the dtype of the population.
    """
    # A place of its own for every single draw: nothing is shared within a sample or between samples.
    places = torch.randint(len(population), (repeats, n), generator=generator)
    return places.to(population.dtype)


def measure(population: Tensor, n: int, repeats: int, generator: torch.Generator) -> Measured:
    """Draw samples by one call of draw_samples and measure what they do.

    Args:
        population: all values, shape (size,), not all equal.
        n: how many values to a sample, 2 or more.
        repeats: how many samples.
        generator: handed on to draw_samples.

    Returns:
        The four numbers of Measured.
    """
    samples = draw_samples(population, n, repeats, generator)
    means = samples.mean(dim=1, keepdim=True)
    squares = (samples - means).pow(2).sum(dim=1)  # around each sample's own mean
    # The population is all there is, so its spread divides by its size.
    sigma, _ = spreads(population)
    # Variances are averaged, not their roots: it is for the variance that n - 1 is right on average.
    return Measured(
        by_n=((squares / n).mean() / sigma**2).item(),
        by_one_less=((squares / (n - 1)).mean() / sigma**2).item(),
        of_means=(means - means.mean()).pow(2).mean().sqrt().item(),
        predicted=(sigma / n**0.5).item(),
    )

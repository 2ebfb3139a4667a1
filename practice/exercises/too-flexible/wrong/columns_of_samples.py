# Mistake: a column for each sample. Caught by: check_fresh_samples
"""Bias and variance of polynomials, measured."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

Draw = Callable[[], tuple[Tensor, Tensor]]
"""Each call gives a fresh sample (x, y), both of shape (n,) and float64."""


def truth(x: Tensor) -> Tensor:
    """What the labels are without chance: one full sine wave from 0 to 1."""
    return torch.sin(2 * math.pi * x)


def tide(n: int, noise: float, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """A sample of n points, x evenly from 0 to 1, the labels off by chance with this standard deviation."""
    x = torch.linspace(0, 1, n, dtype=torch.float64)
    return x, truth(x) + noise * torch.randn(n, dtype=torch.float64, generator=generator)


def fit(x: Tensor, y: Tensor, degree: int) -> Tensor:
    """The coefficients of least squares, shape (degree + 1,). This function is right, once `powers` is."""
    return torch.linalg.lstsq(powers(x, degree), y[:, None], driver="gelsd").solution[:, 0]


def powers(x: Tensor, degree: int) -> Tensor:
    """A row 1, x, x^2, ..., x^degree for each number: shape (n, degree + 1) for x of shape (n,)."""
    return x[:, None] ** torch.arange(degree + 1)


def two_losses(x: Tensor, y: Tensor, new_x: Tensor, new_y: Tensor, degree: int) -> tuple[float, float]:
    """The mean squared error on the points that were fitted and on new ones.

    Args:
        x: training points, shape (n,).
        y: their labels, shape (n,).
        new_x: test points, shape (m,).
        new_y: their labels, shape (m,).
        degree: the degree of the polynomial.

    Returns:
        Training loss and test loss, plain numbers.
    """
    coefficients = fit(x, y, degree)
    train = (powers(x, degree) @ coefficients - y).pow(2).mean()
    test = (powers(new_x, degree) @ coefficients - new_y).pow(2).mean()
    return train.item(), test.item()


def many_predictions(draw: Draw, degree: int, samples: int, cases: Tensor) -> Tensor:
    """What polynomials fitted to different samples say about the same cases.

    Args:
        draw: called once for each sample.
        degree: the degree of all of them.
        samples: how many samples, each with a polynomial of its own.
        cases: points to predict, shape (cases,).

    Returns:
        Predictions, float64, shape (samples, cases): a row for each sample.
    """
    return torch.stack([powers(cases, degree) @ fit(*draw(), degree) for _ in range(samples)], dim=1)


def bias_and_variance(predictions: Tensor, target: Tensor) -> tuple[float, float]:
    """Squared bias and variance, each averaged over the cases.

    Args:
        predictions: shape (samples, cases).
        target: the truth of each case, shape (cases,).

    Returns:
        Mean squared bias and mean variance (divided by the number of samples), plain numbers.
    """
    aim = predictions.mean(dim=0)
    bias_squared = (aim - target).pow(2).mean()
    variance = (predictions - aim).pow(2).mean()
    return bias_squared.item(), variance.item()


def study(draw: Draw, degrees: list[int], samples: int, cases: Tensor, target: Tensor) -> Tensor:
    """A row (squared bias, variance, their sum) for each degree, float64, shape (degrees, 3)."""
    rows = []
    for degree in degrees:
        bias_squared, variance = bias_and_variance(many_predictions(draw, degree, samples, cases), target)
        rows.append([bias_squared, variance, bias_squared + variance])
    return torch.tensor(rows, dtype=torch.float64)

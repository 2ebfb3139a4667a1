# Mistake: takes x and y at different positions. Caught by: check_who_is_fitted_to
"""Cross-validation, and a penalty that is chosen by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Generator, Tensor

Model = Callable[[Tensor], Tensor]
"""Takes examples, shape (m, d), and gives predictions, shape (m,)."""
Fit = Callable[[Tensor, Tensor, float], Model]
"""Takes examples, shape (n, d), labels, shape (n,), and the strength of a penalty, and gives a fitted model."""


class Choice(NamedTuple):
    """What came of a search.

    strength: the strength with the smallest mean fold loss.
    means: the mean fold loss of each strength, shape (strengths,).
    spreads: the standard deviation of its fold losses, dividing by folds - 1, shape (strengths,).
    model: the model to use.
    """

    strength: float
    means: Tensor
    spreads: Tensor
    model: Model


def fit_ridge(x: Tensor, y: Tensor, strength: float) -> Model:
    """Fit a weighted sum of the columns, charging `strength` for each squared weight. This function is right.

    The columns are scaled by the numbers of x, inside, and the constant term is free.
    """
    mean, deviation = x.mean(dim=0), x.std(dim=0, correction=0)
    deviation = torch.where(deviation == 0, 1.0, deviation)
    z, middle = (x - mean) / deviation, y.mean()
    charge = strength * torch.eye(x.shape[1], dtype=x.dtype)
    weights = torch.linalg.lstsq(z.T @ z + charge, z.T @ (y - middle), driver="gelsd").solution
    return lambda new: (new - mean) / deviation @ weights + middle


def folds(n: int, k: int, generator: Generator) -> list[Tensor]:
    """Cut the numbers 0 to n - 1 into k folds by lot.

    Args:
        n: how many examples there are.
        k: how many folds, from 2 to n.
        generator: decides the lot.

    Returns:
        k tensors of positions, int64. Every number is in one of them, and their sizes differ by at most one.

    Raises:
        ValueError: if k is below 2 or above n.
    """
    if not 2 <= k <= n:
        raise ValueError(f"{n} examples cannot be cut into {k} folds")
    order = torch.randperm(n, generator=generator)
    return [order[first::k] for first in range(k)]


def fold_losses(x: Tensor, y: Tensor, strength: float, parts: list[Tensor], fit: Fit = fit_ridge) -> Tensor:
    """Let each fold judge a model that was fitted to the others.

    Args:
        x: examples, shape (n, d). Left as they were.
        y: labels, shape (n,), of a floating dtype.
        strength: of the penalty, handed on to fit.
        parts: the folds, two or more tensors of positions.
        fit: is called once for each fold.

    Returns:
        The mean squared error on each fold, in their order; shape (folds,), of the dtype of y.
    """
    losses = []
    for judging in parts:
        fitting = torch.ones(len(x), dtype=torch.bool)
        fitting[judging] = False
        model = fit(x[fitting].flip(0), y[fitting], strength)
        losses.append(((model(x[judging]) - y[judging]) ** 2).mean())
    return torch.stack(losses)


def choose(x: Tensor, y: Tensor, strengths: list[float], parts: list[Tensor], fit: Fit = fit_ridge) -> Choice:
    """Choose the strength of the penalty by cross-validation, and fit once more.

    Args:
        x: examples, shape (n, d). Left as they were.
        y: labels, shape (n,).
        strengths: the candidates, one or more; of equally good ones the first is taken.
        parts: the folds, the same for all candidates.
        fit: how a model is fitted.

    Returns:
        The choice, whose model is fitted to all examples with the chosen strength.
    """
    losses = torch.stack([fold_losses(x, y, strength, parts, fit) for strength in strengths])
    means = losses.mean(dim=1)
    best = strengths[int(means.argmin())]
    return Choice(best, means, losses.std(dim=1), fit(x, y, best))

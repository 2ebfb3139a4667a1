"""A confusion matrix without loops, and what is read from it."""

from __future__ import annotations

import torch
from torch import Tensor


def confusion_matrix(labels: Tensor, predicted: Tensor, classes: int) -> Tensor:
    """Count every pair of true and predicted class.

    Args:
        labels: true classes, whole numbers from 0 to classes - 1, of any integer dtype, shape (n,); n may be 0.
        predicted: predicted classes, likewise, in the same order.
        classes: how many classes there are, also if some never occur.

    Returns:
        Counts, int64, shape (classes, classes): a row for each true class, a column for each predicted one.
    """
    # One number for each pair, the place of that pair if the table is read row by row. In int64, since a product of
    # small numbers in uint8 starts again at 0 beyond 255.
    places = labels.long() * classes + predicted.long()
    # minlength keeps the places of pairs that never occur.
    return torch.bincount(places, minlength=classes * classes).reshape(classes, classes)


def accuracy(matrix: Tensor) -> Tensor:
    """The share of right answers, from a matrix of counts: a floating scalar, shape ()."""
    return matrix.diagonal().sum() / matrix.sum()


def precision(matrix: Tensor) -> Tensor:
    """The precision of each class, floating, shape (classes,); nan for a class that was never predicted."""
    # Down a column stands everything that was given the class. 0/0 gives nan by itself, and that is the truth here.
    return matrix.diagonal() / matrix.sum(dim=0)


def recall(matrix: Tensor) -> Tensor:
    """The recall of each class, floating, shape (classes,); nan for a class without examples."""
    # Along a row stands everything that belongs to the class.
    return matrix.diagonal() / matrix.sum(dim=1)


def macro_average(rates: Tensor) -> Tensor:
    """The mean over the classes whose rate exists, each counting alike.

    Args:
        rates: one rate for each class, nan where there is none, shape (classes,).

    Returns:
        A scalar of the dtype of the rates, shape (); nan if no class has a rate.
    """
    there = ~torch.isnan(rates)
    # Leaving a class out means leaving it out of both the sum and the number that divides it.
    return rates[there].sum() / there.sum()

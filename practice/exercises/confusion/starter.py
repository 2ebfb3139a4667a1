"""A confusion matrix without loops, and what is read from it. Write the five functions and run examples.py."""

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
    raise NotImplementedError


def accuracy(matrix: Tensor) -> Tensor:
    """The share of right answers, from a matrix of counts: a floating scalar, shape ()."""
    raise NotImplementedError


def precision(matrix: Tensor) -> Tensor:
    """The precision of each class, floating, shape (classes,); nan for a class that was never predicted."""
    raise NotImplementedError


def recall(matrix: Tensor) -> Tensor:
    """The recall of each class, floating, shape (classes,); nan for a class without examples."""
    raise NotImplementedError


def macro_average(rates: Tensor) -> Tensor:
    """The mean over the classes whose rate exists, each counting alike.

    Args:
        rates: one rate for each class, nan where there is none, shape (classes,).

    Returns:
        A scalar of the dtype of the rates, shape (); nan if no class has a rate.
    """
    raise NotImplementedError

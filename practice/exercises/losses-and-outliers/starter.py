"""Squared, absolute and Huber loss, and what is best for each. Write all four; `python examples.py` tries them."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor

Kind = Literal["squared", "absolute", "huber"]


def losses(predictions: Tensor, labels: Tensor, kind: Kind, delta: float = 1.0) -> Tensor:
    """Give the loss of each prediction.

    Args:
        predictions: of any shape and a floating dtype. Left as they were.
        labels: of the same shape and dtype. Left as they were.
        kind: which loss.
        delta: above 0; the miss from which the Huber loss is a straight line. The other losses take no notice.

    Returns:
        A new tensor of the same shape and dtype.

    Raises:
        ValueError: if predictions and labels differ in shape.
    """
    raise NotImplementedError


def reduce(values: Tensor, reduction: Literal["none", "sum", "mean"], weights: Tensor | None = None) -> Tensor:
    """Bring losses together.

    Args:
        values: of any shape, the losses.
        reduction: "none" for each by itself, "sum", or "mean".
        weights: of the same shape, 0 or more and not all 0: how much each loss counts. None if all count 1.

    Returns:
        For "none" each loss times its weight, in the shape of `values`. For "sum" the sum of these, shape (). For
        "mean" the weighted mean, shape (): twice the weight is the same as the example twice in the list.
    """
    raise NotImplementedError


def slopes(predictions: Tensor, labels: Tensor, kind: Kind, delta: float = 1.0) -> Tensor:
    """Give the derivative of each loss in its prediction, by formula; 0 where the absolute loss has its kink.

    Args:
        predictions, labels, kind, delta: as for `losses`; the shapes agree.

    Returns:
        A new tensor of the same shape and dtype.
    """
    raise NotImplementedError


def best_constant(labels: Tensor, kind: Kind, delta: float = 1.0) -> float:
    """Find the constant prediction of least mean loss.

    Args:
        labels: shape (n,), one or more, of a floating dtype. Left as they were.
        kind, delta: as for `losses`.

    Returns:
        One such constant; where several are best, any of them.
    """
    raise NotImplementedError

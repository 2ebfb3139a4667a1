"""Squared, absolute and Huber loss, and what is best for each."""

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
    if predictions.shape != labels.shape:
        # Broadcasting would pair every prediction with every label, without a word.
        raise ValueError(f"predictions have the shape {tuple(predictions.shape)}, labels {tuple(labels.shape)}")
    errors = predictions - labels
    if kind == "squared":
        return errors**2
    sizes = errors.abs()
    if kind == "absolute":
        return sizes
    # At a size of delta both pieces are delta^2 / 2 and both have the slope delta: they join without a kink.
    return torch.where(sizes <= delta, sizes**2 / 2, delta * (sizes - delta / 2))


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
    if weights is None:
        weights = torch.ones_like(values)
    weighted = values * weights
    if reduction == "none":
        return weighted
    if reduction == "sum":
        return weighted.sum()
    # The weights are the number of examples that the losses stand for, so their sum takes the place of n.
    return weighted.sum() / weights.sum()


def slopes(predictions: Tensor, labels: Tensor, kind: Kind, delta: float = 1.0) -> Tensor:
    """Give the derivative of each loss in its prediction, by formula; 0 where the absolute loss has its kink.

    Args:
        predictions, labels, kind, delta: as for `losses`; the shapes agree.

    Returns:
        A new tensor of the same shape and dtype.
    """
    errors = predictions - labels
    if kind == "squared":
        return 2 * errors
    if kind == "absolute":
        # sign is 0 at 0: one of the subgradients there, which are all the numbers from -1 to 1.
        return errors.sign()
    # Half the square has the error itself as its slope, and the straight line goes on with the slope at the joint.
    return errors.clamp(-delta, delta)


def best_constant(labels: Tensor, kind: Kind, delta: float = 1.0) -> float:
    """Find the constant prediction of least mean loss.

    Args:
        labels: shape (n,), one or more, of a floating dtype. Left as they were.
        kind, delta: as for `losses`.

    Returns:
        One such constant; where several are best, any of them.
    """
    # The mean loss falls as long as the slopes add up to less than 0, and rises where they add up to more. All slopes
    # are 0 or below at the smallest label, and 0 or above at the largest, so the turning point lies between.
    low, high = labels.min().item(), labels.max().item()
    for _ in range(60):
        middle = (low + high) / 2
        if slopes(torch.full_like(labels, middle), labels, kind, delta).sum() > 0:
            high = middle
        else:
            low = middle
    # For squared loss this is the mean and for absolute loss a middle label, which may as well be returned directly.
    return (low + high) / 2

# Mistake: asks whether the loss is not smaller and takes nan for a best. Caught by: check_nan
"""Early stopping with patience, which gives back the best weights."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor


class Stopped(NamedTuple):
    """How a run ended.

    best_pass: the pass with the smallest validation loss, counted from 1; 0 if no pass had a loss below infinity.
    best_loss: that loss; infinity if there was none.
    losses: the validation loss after each pass that was made.
    """

    best_pass: int
    best_loss: float
    losses: list[float]


def snapshot(weights: list[Tensor]) -> list[Tensor]:
    """Copies of the weights, which no later step can reach and which require no gradients."""
    return [weight.detach().clone() for weight in weights]


def restore(weights: list[Tensor], kept: list[Tensor]) -> None:
    """Write the kept numbers into the weights, in place: the tensors stay the same ones.

    Args:
        weights: tensors that may require gradients; the optimiser and the model hold these very tensors.
        kept: what `snapshot` gave, of the same shapes; left as it is.
    """
    with torch.no_grad():
        for weight, copy in zip(weights, kept, strict=True):
            weight.copy_(copy)


def train_with_patience(
    weights: list[Tensor],
    one_pass: Callable[[], None],
    validation_loss: Callable[[], float],
    most: int,
    patience: int,
) -> Stopped:
    """Train until `patience` passes in a row have brought no new best, and leave the best weights in `weights`.

    Args:
        weights: what is trained; in the end they hold the numbers that they had after the best pass, or at the start
            if no pass had a loss below infinity.
        one_pass: makes one pass over the training data and changes the weights in place.
        validation_loss: the loss of the weights as they are; called once after each pass.
        most: no more passes than this, 0 or more.
        patience: how many passes without a new best are waited for, 1 or more. Only a smaller loss is a new best.

    Returns:
        Best pass, its loss, and all losses.
    """
    best_pass, best_loss, losses = 0, float("inf"), []
    kept = snapshot(weights)
    for number in range(1, most + 1):
        one_pass()
        loss = validation_loss()
        losses.append(loss)
        if loss >= best_loss:
            if number - best_pass == patience:
                break
        else:
            best_pass, best_loss = number, loss
            kept = snapshot(weights)
    restore(weights, kept)
    return Stopped(best_pass, best_loss, losses)

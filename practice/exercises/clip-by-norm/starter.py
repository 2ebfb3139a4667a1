"""Gradient clipping: by the common norm, by value, and in its place within a step. Write the four functions."""

from __future__ import annotations

import torch
from torch import Tensor


def global_norm(gradients: list[Tensor]) -> Tensor:
    """The L2 norm of all entries of all tensors, taken as one long vector.

    Args:
        gradients: tensors of any shapes and of one floating dtype, at least one. They are left as they were.

    Returns:
        A scalar, shape (), of their dtype.
    """
    raise NotImplementedError


def clip_by_norm(gradients: list[Tensor], limit: float) -> tuple[list[Tensor], Tensor]:
    """Scale all gradients by one factor so that their common norm is at most `limit`.

    Args:
        gradients: tensors of any shapes. They are left as they were.
        limit: the largest norm allowed, above 0.

    Returns:
        The clipped gradients, a list of tensors like the given ones, and the common norm from BEFORE the clip.
    """
    raise NotImplementedError


def clip_by_value(gradients: list[Tensor], limit: float) -> list[Tensor]:
    """Cut each entry by itself to lie between -limit and limit.

    Args:
        gradients: tensors of any shapes. They are left as they were.
        limit: the largest size allowed for an entry, above 0.

    Returns:
        The clipped gradients, a list of new tensors like the given ones.
    """
    raise NotImplementedError


def clipped_step(params: list[Tensor], loss: Tensor, rate: float, limit: float) -> float:
    """One step of gradient descent with the gradients clipped by their common norm.

    Args:
        params: leaves that require gradients; each moves in place. Those that the loss does not use stay, and do not
            count. What .grad held before does not count either.
        loss: a scalar that was computed from params.
        rate: the learning rate.
        limit: the largest norm allowed.

    Returns:
        The norm from before the clip, a plain number. If it is inf or nan, no parameter is moved.
    """
    raise NotImplementedError

# Mistake: takes the step whatever the norm is. Caught by: check_no_step_on_nan
"""Gradient clipping: by the common norm of several tensors, by value, and in its place within a step."""

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
    # Squares may be added in any order: each tensor's own squares first, then over the tensors. The root comes last.
    dtype = gradients[0].dtype
    return sum((g.square().sum() for g in gradients), torch.zeros((), dtype=dtype)).sqrt()


def clip_by_norm(gradients: list[Tensor], limit: float) -> tuple[list[Tensor], Tensor]:
    """Scale all gradients by one factor so that their common norm is at most `limit`.

    Args:
        gradients: tensors of any shapes. They are left as they were.
        limit: the largest norm allowed, above 0.

    Returns:
        The clipped gradients, a list of tensors like the given ones, and the common norm from BEFORE the clip.
    """
    norm = global_norm(gradients)
    # One factor for all, never above 1: relative sizes, and so the direction, stay. A norm of 0 gives inf, cut to 1.
    factor = (limit / norm).clamp(max=1.0)
    return [factor * g for g in gradients], norm


def clip_by_value(gradients: list[Tensor], limit: float) -> list[Tensor]:
    """Cut each entry by itself to lie between -limit and limit.

    Args:
        gradients: tensors of any shapes. They are left as they were.
        limit: the largest size allowed for an entry, above 0.

    Returns:
        The clipped gradients, a list of new tensors like the given ones.
    """
    return [g.clamp(-limit, limit) for g in gradients]


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
    for param in params:
        param.grad = None
    loss.backward()
    used = [param for param in params if param.grad is not None]
    # The clip stands after backward, when all gradients are complete, and before anything moves.
    clipped, norm = clip_by_norm([param.grad for param in used], limit)
    # One nan makes the norm nan, and the factor would spread it over every parameter.
    if True:
        with torch.no_grad():
            for param, gradient in zip(used, clipped, strict=True):
                param -= rate * gradient
    return norm.item()

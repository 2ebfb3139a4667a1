# Mistake: adds the chosen slope to 1 at the kink. Caught by: check_kinked_slopes
"""Two bends with slopes of your own: a soft ReLU, and a ReLU whose slope at the kink you choose."""

from __future__ import annotations

import torch
from torch import Tensor


class Square(torch.autograd.Function):
    """x ** 2 with its slope, an example of how such a class is written. It is complete."""

    @staticmethod
    def forward(ctx, x: Tensor) -> Tensor:
        """The value. Nothing in here is recorded; what backward needs is put aside in ctx."""
        ctx.save_for_backward(x)
        return x**2

    @staticmethod
    def backward(ctx, arriving: Tensor) -> Tensor:
        """What arrives at the output, times the slope at the saved input: one gradient for each argument of forward."""
        (x,) = ctx.saved_tensors
        return arriving * 2 * x


class Softplus(torch.autograd.Function):
    """ln(1 + e^x), entry by entry."""

    @staticmethod
    def forward(ctx, x: Tensor) -> Tensor:
        """The values, for x of any shape and size; x is left as it was."""
        ctx.save_for_backward(x)
        # e^x overflows for large x. Taking out the larger of 0 and x leaves an exponential of at most 1, and log1p
        # keeps the digits of a tiny one.
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, arriving: Tensor) -> Tensor:
        """What arrives, times the slope."""
        (x,) = ctx.saved_tensors
        # (ln(1 + e^x))' = e^x / (1 + e^x), the sigmoid. Worked out here from the saved input, so that autograd, if
        # asked for the slope of the slope, finds the way back to x.
        return arriving * torch.sigmoid(x)


class Kinked(torch.autograd.Function):
    """max(0, x), entry by entry, with a chosen slope at exactly 0."""

    @staticmethod
    def forward(ctx, x: Tensor, slope_at_zero: float) -> Tensor:
        """The values; x is left as it was. A plain number is kept as an attribute of ctx."""
        ctx.save_for_backward(x)
        # In ctx and not in the class: each call keeps a slope of its own.
        ctx.slope_at_zero = slope_at_zero
        return x.clamp(min=0)

    @staticmethod
    def backward(ctx, arriving: Tensor) -> tuple[Tensor, None]:
        """What arrives, times the slope; and None, as there is no gradient for the second argument."""
        (x,) = ctx.saved_tensors
        slope = (x >= 0).to(x.dtype) + ctx.slope_at_zero * (x == 0).to(x.dtype)
        return arriving * slope, None


def softplus(x: Tensor) -> Tensor:
    """ln(1 + e^x), entry by entry, in the shape and dtype of x. Given: apply runs forward and records backward."""
    return Softplus.apply(x)


def kinked(x: Tensor, slope_at_zero: float) -> Tensor:
    """max(0, x), entry by entry, in the shape and dtype of x; slope_at_zero is between 0 and 1. Given."""
    return Kinked.apply(x, slope_at_zero)

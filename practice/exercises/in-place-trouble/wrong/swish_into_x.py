# Mistake: swish writes into x in place of the sigmoid. Caught by: check_swish_leaves_its_input
"""Three functions that wrote in place where they should not. The faults are mended."""

from __future__ import annotations

import torch
from torch import Tensor


def swish(x: Tensor) -> Tensor:
    """The bend x * sigmoid(x), entry by entry.

    Args:
        x: any shape; it is left as it was.

    Returns:
        A new tensor of the same shape and dtype, through which autograd can go back to x.
    """
    out = torch.sigmoid(x)
    if x.is_leaf and x.requires_grad:
        return x * out
    x *= out
    return x


def exposure(gain: Tensor, picture: Tensor) -> Tensor:
    """The mean brightness of a picture after its pixels were multiplied by gain, and cut off at 1.

    Args:
        gain: shape ().
        picture: brightness of the pixels, any shape; it is left as it was.

    Returns:
        The mean, shape (). A pixel that is cut off stays at 1 when the gain moves, so it adds nothing to the slope.
    """
    bright = gain * picture
    # The cut belongs to the formula, so it is recorded: under no_grad the numbers would change and the slopes would
    # not.
    return bright.clamp(max=1.0).mean()


def cooling(start: Tensor, rate: Tensor, outside: float, steps: int) -> Tensor:
    """The temperatures of several bodies; at every step each goes the share rate of the way to the temperature outside.

    Args:
        start: temperatures to begin with, shape (bodies,); they are left as they were.
        rate: shape ().
        outside: the temperature outside.
        steps: how many steps to take.

    Returns:
        The temperatures at the beginning and after each step, shape (steps + 1, bodies); autograd can go back through
        them to start and to rate.
    """
    state = start
    states = [state]
    for _ in range(steps):
        # A new tensor at every step: += would overwrite start, and every state that the list holds already.
        state = state + rate * (outside - state)
        states.append(state)
    return torch.stack(states)

# Mistake: works the leaky value into the sums. Caught by: check_sums_left_alone
"""Five activations with their slopes, for sums of any size."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor


class Bent(NamedTuple):
    """What a bend makes of its sums: two new tensors of the shape and dtype of the sums."""

    value: Tensor
    slope: Tensor


def relu(z: Tensor) -> Bent:
    """ReLU of sums of any shape: z where it is positive, else 0. At 0 the slope is 0."""
    on = z > 0
    # The slope is multiplied with gradients, so it is a number in the dtype of z and not a truth value.
    return Bent(torch.where(on, z, torch.zeros_like(z)), on.to(z.dtype))


def leaky_relu(z: Tensor, share: float) -> Bent:
    """Leaky ReLU of sums of any shape: z where it is positive, else share times z. At 0 the slope is share."""
    slope = torch.where(z > 0, torch.ones_like(z), torch.full_like(z, share))
    # On both sides the curve is a line through 0, so its value is slope times z.
    return Bent(z.mul_(slope), slope)


def sigmoid(z: Tensor) -> Bent:
    """The sigmoid of sums of any shape and size."""
    # small is between 0 and 1 whatever z is. Multiplying 1 / (1 + e^-z) above and below by e^z gives the other half.
    small = torch.exp(-z.abs())
    s = torch.where(z >= 0, torch.ones_like(z), small) / (1 + small)
    return Bent(s, s * (1 - s))


def tanh(z: Tensor) -> Bent:
    """The hyperbolic tangent of sums of any shape and size."""
    # A sigmoid, squeezed to half the width, stretched to twice the height and lowered by 1.
    t = 2 * sigmoid(2 * z).value - 1
    return Bent(t, 1 - t**2)


def gelu(z: Tensor) -> Bent:
    """GELU of sums of any shape, by the exact formula with erf."""
    below = (1 + torch.erf(z / math.sqrt(2))) / 2
    density = torch.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return Bent(z * below, below + z * density)

"""Five activations with their slopes, for sums of any size. Write the functions; `python examples.py` tries them."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Bent(NamedTuple):
    """What a bend makes of its sums: two new tensors of the shape and dtype of the sums."""

    value: Tensor
    slope: Tensor


def relu(z: Tensor) -> Bent:
    """ReLU of sums of any shape: z where it is positive, else 0. At 0 the slope is 0."""
    raise NotImplementedError


def leaky_relu(z: Tensor, share: float) -> Bent:
    """Leaky ReLU of sums of any shape: z where it is positive, else share times z. At 0 the slope is share."""
    raise NotImplementedError


def sigmoid(z: Tensor) -> Bent:
    """The sigmoid of sums of any shape and size."""
    raise NotImplementedError


def tanh(z: Tensor) -> Bent:
    """The hyperbolic tangent of sums of any shape and size."""
    raise NotImplementedError


def gelu(z: Tensor) -> Bent:
    """GELU of sums of any shape, by the exact formula with erf."""
    raise NotImplementedError

"""Gradients handed back as values, without a trace. `python examples.py` tries it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

Gradients = tuple[Tensor, ...]
"""One gradient for each parameter, in order, each with the parameter's shape and dtype, and without a graph."""


def weighted_gradients(f: Callable[..., Tensor], params: Sequence[Tensor], weights: Tensor) -> tuple[Tensor, Gradients]:
    """Call f(*params) once, and differentiate the weighted total of its output in each parameter.

    Args:
        f: takes as many tensors as there are params; returns one tensor of any shape.
        params: tensors of floating dtypes, marked or not; they are left as they were, with their .grad and their mark.
        weights: one number for each entry of the output, in the output's shape and dtype.

    Returns:
        The output, without a graph; and the gradients, zeros for a parameter that does not move the output.
    """
    raise NotImplementedError


def value_and_gradients(f: Callable[..., Tensor], params: Sequence[Tensor]) -> tuple[Tensor, Gradients]:
    """The value of f(*params), one number of shape (), and its gradients; otherwise as weighted_gradients."""
    raise NotImplementedError


def gradient_function(f: Callable[..., Tensor]) -> Callable[..., Gradients]:
    """Turn f, which returns one number, into the function that takes the same tensors and returns the gradients."""
    raise NotImplementedError

# Mistake: differentiates before the parameters are there. Caught by: check_gradient_function
"""Gradients handed back as values, without a trace."""

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
    # Stand-ins with the same numbers: leaves of our own, so that the caller's tensors are neither marked nor given a
    # .grad, and so that a tensor given twice has a gradient for each place.
    stand_ins = [param.detach().clone().requires_grad_() for param in params]
    output = f(*stand_ins)
    if not output.requires_grad:
        # f used none of them, so nothing was recorded and there is no graph to go back through.
        return output.detach(), tuple(torch.zeros_like(param) for param in stand_ins)
    found = torch.autograd.grad(output, stand_ins, grad_outputs=weights, allow_unused=True)
    # None means that no path leads there, and then a nudge does nothing: the gradient is zero.
    gradients = (
        torch.zeros_like(param) if gradient is None else gradient
        for gradient, param in zip(found, stand_ins, strict=True)
    )
    return output.detach(), tuple(gradient.detach() for gradient in gradients)


def value_and_gradients(f: Callable[..., Tensor], params: Sequence[Tensor]) -> tuple[Tensor, Gradients]:
    """The value of f(*params), one number of shape (), and its gradients; otherwise as weighted_gradients."""
    # One number is an output with the weight 1, in the dtype of the parameters.
    return weighted_gradients(f, params, torch.ones((), dtype=params[0].dtype))


def gradient_function(f: Callable[..., Tensor]) -> Callable[..., Gradients]:
    """Turn f, which returns one number, into the function that takes the same tensors and returns the gradients."""

    f(torch.zeros(()), torch.zeros(()))

    def gradients(*params: Tensor) -> Gradients:
        # f is remembered by this inner function, and not called before it is.
        return value_and_gradients(f, params)[1]

    return gradients

"""A linear autoencoder beside principal components."""

from __future__ import annotations

import torch
from torch import Tensor


def squared_error(x: Tensor, copies: Tensor) -> Tensor:
    """The mean, over the examples, of the squared distance between an example and its copy.

    Args:
        x: examples, shape (n, d).
        copies: their rebuilt copies, shape (n, d).

    Returns:
        A scalar of shape ().
    """
    # A squared distance adds up over the d entries; the mean is over the n examples alone.
    return (x - copies).pow(2).sum(dim=1).mean()


def least_error(data: Tensor, k: int) -> Tensor:
    """The error that k principal components leave.

    Args:
        data: shape (n, d), of a floating dtype, not centred.
        k: how many components are kept, from 0 to d.

    Returns:
        The sum of the variances, as means over the n examples, along all components but the first k; shape ().
    """
    S = torch.linalg.svdvals(data - data.mean(dim=0))
    # They come in falling order, and a squared singular value over n is a variance.
    return S[k:].pow(2).sum() / len(data)


def rebuild(x: Tensor, mean: Tensor, encoder: Tensor, decoder: Tensor) -> Tensor:
    """Send examples through the bottleneck and back.

    Args:
        x: shape (m, d).
        mean: of the data that the network was trained on, shape (d,).
        encoder: weights from d numbers to k codes, shape (k, d), as a linear layer stores them.
        decoder: weights from k codes to d numbers, shape (d, k), likewise.

    Returns:
        The copies, shape (m, d).
    """
    codes = (x - mean) @ encoder.T
    return codes @ decoder.T + mean


def train(data: Tensor, k: int, steps: int, rate: float) -> tuple[Tensor, Tensor, Tensor, list[float]]:
    """Train a d-k-d network without bends to give its own input again, by gradient descent on all examples.

    Args:
        data: shape (n, d), of a floating dtype, not centred. It is left as it was.
        k: the width of the bottleneck.
        steps: how many steps of gradient descent.
        rate: the learning rate.

    Returns:
        mean: of the data, shape (d,).
        encoder: shape (k, d), of the dtype of data, after the last step and detached; it began as 0.1 times random
            normal numbers.
        decoder: shape (d, k), likewise.
        errors: the squared error before each step, plain numbers, as many as steps.
    """
    d = data.shape[1]
    mean = data.mean(dim=0)
    # At 0 both gradients are 0, since each has the other matrix as a factor: random numbers break the tie.
    encoder = (0.1 * torch.randn(k, d, dtype=data.dtype)).requires_grad_()
    decoder = (0.1 * torch.randn(d, k, dtype=data.dtype)).requires_grad_()
    errors = []
    for _ in range(steps):
        loss = squared_error(data, rebuild(data, mean, encoder, decoder))
        to_encoder, to_decoder = torch.autograd.grad(loss, (encoder, decoder))
        # Both gradients belong to one point, so both are taken before either matrix moves.
        with torch.no_grad():
            encoder -= rate * to_encoder
            decoder -= rate * to_decoder
        errors.append(loss.item())
    return mean, encoder.detach(), decoder.detach(), errors

# Mistake: gives the body the rate of the head. Caught by: check_two_groups
"""A new head on a frozen body."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def with_new_head(body: nn.Module, features: int, classes: int) -> nn.Sequential:
    """Freeze the body and put a new linear layer behind it.

    Args:
        body: the pretrained layers; turns (batch, ...) into (batch, features). The module itself is used, not a copy.
        features: how many numbers the body puts out for each example.
        classes: how many classes the new task has.

    Returns:
        nn.Sequential(body, head). No parameter of the body requires a gradient, those of the head do.
    """
    # The order matters: frozen after the head is in, the head would be frozen as well.
    body.requires_grad_(False)
    return nn.Sequential(body, nn.Linear(features, classes))


def fit_head(net: nn.Sequential, x: Tensor, y: Tensor, rate: float, steps: int) -> list[float]:
    """Train the head by plain gradient descent, each step on the mean cross-entropy of the whole batch.

    Args:
        net: what `with_new_head` returned; its head is moved in place. All else in it, parameters and buffers of the
            body, is left exactly as it was, whatever mode the net was in.
        x: inputs, shape (batch, ...).
        y: classes, int64, shape (batch,).
        rate: the learning rate.
        steps: the number of steps.

    Returns:
        The loss before each step, as plain numbers.
    """
    body, head = net
    net.train()
    # train() has just reached the body too. In that mode its batch normalisation would go on averaging and its dropout
    # would hand the head other features at every pass; neither needs a gradient for that.
    body.eval()
    moving = list(head.parameters())
    losses = []
    for _ in range(steps):
        loss = F.cross_entropy(net(x), y)
        # Slopes for the head alone: they are fresh in every step, and no .grad is touched.
        slopes = torch.autograd.grad(loss, moving)
        with torch.no_grad():
            for parameter, slope in zip(moving, slopes, strict=True):
                parameter -= rate * slope
        losses.append(loss.item())
    return losses


def two_rates(net: nn.Sequential, body_rate: float, head_rate: float) -> list[dict]:
    """Thaw the body and give the optimiser's two groups.

    Args:
        net: what `with_new_head` returned.
        body_rate: the learning rate of the body.
        head_rate: the learning rate of the head.

    Returns:
        Two dictionaries with the keys "params" and "lr": the body's group, then the head's. An optimiser of
        torch.optim takes the list as it is.
    """
    body, head = net
    # A group alone does not move a frozen parameter: it has no gradient.
    body.requires_grad_(True)
    return [
        {"params": list(body.parameters()), "lr": head_rate},
        {"params": list(head.parameters()), "lr": body_rate},
    ]

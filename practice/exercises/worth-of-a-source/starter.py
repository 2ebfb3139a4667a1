"""What a source is worth. Write the last four functions; `python examples.py` tries them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Fit = Callable[[nn.Module, list[nn.Parameter], Tensor, Tensor], None]


class Target(NamedTuple):
    """What all runs share.

    source_body: the body after its training on the source; turns inputs into `features` numbers.
    new_body: makes a body of that shape with random weights.
    features: how many numbers a body puts out.
    x: all inputs of the target, shape (n, ...).
    y: their classes, 0 to classes - 1, int64, shape (n,).
    """

    source_body: nn.Module
    new_body: Callable[[], nn.Module]
    features: int
    x: Tensor
    y: Tensor


def fit(net: nn.Module, parameters: list[nn.Parameter], x: Tensor, y: Tensor) -> None:
    """Train these parameters of net, in place: 100 steps of Adam on the whole batch. This function is right."""
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(100):
        loss = F.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def draw_target(y: Tensor, n: int, seed: int) -> tuple[Tensor, Tensor]:
    """Draw n examples of each class for training; the others are for the test.

    Args:
        y: classes, 0 to classes - 1, int64, shape (examples,); each has more than n examples.
        n: how many of each class to draw.
        seed: decides the draw, through a generator of its own.

    Returns:
        The places of the training examples, shape (classes * n,), and those of all other examples; int64, in any order.
    """
    raise NotImplementedError


def one_run(target: Target, way: str, n: int, seed: int, fit: Fit = fit) -> float:
    """Train once on n examples of each class and give the accuracy on the test examples.

    Args:
        target: bodies and data; left as it was.
        way: "scratch", "frozen" or "all".
        n: examples of each class.
        seed: decides which examples are drawn, whatever the way.
        fit: called once as fit(net, parameters, x, y), with the parameters that this way trains.

    Returns:
        The share of test examples answered rightly, a plain number.
    """
    raise NotImplementedError


def learning_curve(target: Target, way: str, sizes: list[int], seeds: list[int], fit: Fit = fit) -> Tensor:
    """Accuracies for every number of examples and every seed, float32, shape (sizes, seeds)."""
    raise NotImplementedError


def gain(transfer: Tensor, scratch: Tensor) -> tuple[Tensor, Tensor]:
    """The paired gain for each number of examples.

    Args:
        transfer: accuracies of one way, shape (sizes, 5).
        scratch: accuracies from scratch for the same sizes and seeds, shape (sizes, 5).

    Returns:
        Mean difference, transfer less scratch, and half-width of its interval, each of shape (sizes,).
    """
    raise NotImplementedError

# Mistake: changes the given layer. Caught by: check_carry_over
"""What a fixed shuffle of positions costs a network, measured by taking the neighbours away."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Make = Callable[[], nn.Module]
Fit = Callable[[nn.Module, Tensor, Tensor], None]


class Data(NamedTuple):
    """Examples to train on and examples to test on.

    x: inputs, shape (n, places).
    y: classes, int64, shape (n,).
    test_x: inputs, shape (tests, places).
    test_y: classes, int64, shape (tests,).
    """

    x: Tensor
    y: Tensor
    test_x: Tensor
    test_y: Tensor


def fit(net: nn.Module, x: Tensor, y: Tensor, steps: int = 600, size: int = 100, rate: float = 0.005) -> None:
    """Train net in place: Adam on the cross-entropy, size examples drawn anew for each step. This function is right."""
    optimizer = torch.optim.Adam(net.parameters(), lr=rate)
    for _ in range(steps):
        drawn = torch.randint(len(x), (size,))
        loss = F.cross_entropy(net(x[drawn]), y[drawn])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def shuffled(data: Data, order: Tensor) -> Data:
    """The same examples with their places in another order.

    Args:
        data: left as it was.
        order: a permutation of 0 to places - 1, int64, shape (places,).

    Returns:
        In every input, new place j holds what stood at place order[j]. Classes and the order of examples stay.
    """
    # One order for all, the test examples too: what stood at a place has a new place, and always the same one.
    return Data(data.x[:, order], data.y, data.test_x[:, order], data.test_y)


def carry_over(layer: nn.Linear, order: Tensor) -> nn.Linear:
    """A layer that gives for a shuffled input what the given layer gives for the input as it was.

    Args:
        layer: with bias, reading inputs of as many places as order has; left as it was.
        order: as in shuffled.

    Returns:
        A new layer of the same shape and dtype.
    """
    new = layer
    with torch.no_grad():
        # A weight belongs to what stands at its place, and so it moves with it: column j now meets old place order[j].
        new.weight.copy_(layer.weight[:, order])
        new.bias.copy_(layer.bias)
    return new


def one_run(make: Make, data: Data, seed: int, fit: Fit = fit) -> float:
    """Train one fresh network and give its accuracy on the test examples, a plain number.

    Args:
        make: makes a network that gives scores, shape (n, classes).
        data: left as it was.
        seed: given to torch.manual_seed, once, before the network is made.
        fit: called once as fit(net, x, y).
    """
    torch.manual_seed(seed)
    net = make()
    fit(net, data.x, data.y)
    with torch.no_grad():
        return (net(data.test_x).argmax(dim=1) == data.test_y).float().mean().item()


def ablation(make: Make, data: Data, order: Tensor, seeds: list[int], fit: Fit = fit) -> tuple[Tensor, Tensor]:
    """Accuracies with the places as they are, and with the places shuffled.

    Args:
        make: makes a fresh network.
        data: left as it was.
        order: as in shuffled; the same one in all runs.
        seeds: one run of each kind for each seed.
        fit: as in one_run.

    Returns:
        Two tensors, float32, each of shape (seeds,): as they are, and shuffled.
    """
    other = shuffled(data, order)
    # With one seed both runs start from the same weights and draw the same examples. Only the places differ.
    as_they_are = torch.tensor([one_run(make, data, seed, fit) for seed in seeds])
    return as_they_are, torch.tensor([one_run(make, other, seed, fit) for seed in seeds])


def cost(as_they_are: Tensor, shuffled: Tensor) -> tuple[float, float]:
    """What the shuffle costs.

    Args:
        as_they_are: accuracies of five seeds, shape (5,).
        shuffled: accuracies of the same seeds after the shuffle, shape (5,).

    Returns:
        The mean of the paired differences, positive where the shuffle harms, and the half-width of its interval,
        2.78 * s / sqrt(5) with the standard deviation s that divides by 4; plain numbers.
    """
    differences = as_they_are - shuffled
    return differences.mean().item(), (2.78 * differences.std() / len(differences) ** 0.5).item()

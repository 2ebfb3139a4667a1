# Mistake: lets the rate grow from step to step, once three are made. Caught by: check_learns_signs
"""A small convolutional network: built, counted, trained and judged."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn


def signs(n: int, first: int, last: int, generator: torch.Generator, side: int = 16) -> tuple[Tensor, Tensor]:
    """Noisy pictures of four signs: 0 a lying bar, 1 an upright bar, 2 a cross, 3 a slanted cross. It is right.

    Args:
        n: how many.
        first: the first column in which a sign may begin.
        last: the last column in which a sign may end; signs are 5 wide and 5 high.
        generator: decides about everything.
        side: height and width of a picture.

    Returns:
        Pictures, shape (n, 1, side, side), and classes, int64, shape (n,).
    """
    shapes = torch.zeros(4, 5, 5)
    shapes[0, 2], shapes[1, :, 2] = 1, 1
    shapes[2, 2], shapes[2, :, 2] = 1, 1
    shapes[3] = torch.maximum(torch.eye(5), torch.eye(5).flip(0))
    y = torch.randint(4, (n,), generator=generator)
    x = 0.3 * torch.randn(n, 1, side, side, generator=generator)
    rows = torch.randint(side - 4, (n,), generator=generator).tolist()
    columns = torch.randint(first, last - 3, (n,), generator=generator).tolist()
    for i, (row, column) in enumerate(zip(rows, columns, strict=True)):
        x[i, 0, row : row + 5, column : column + 5] += shapes[y[i]]
    return x, y


def build(channels: int, filters: list[int], size: int, classes: int, average: bool = False) -> nn.Sequential:
    """A network of blocks and a linear layer.

    Args:
        channels: of the pictures.
        filters: how many filters each block has, one block an entry.
        size: height and width of the pictures.
        classes: how many scores come out.
        average: whether each map is averaged to one number before the linear layer; if not, the maps are flattened.

    Returns:
        For each block a 3 by 3 convolution with padding 1, normalisation, ReLU and a 2 by 2 max pool; then the linear
        layer. Called on pictures of shape (n, channels, size, size) it gives scores of shape (n, classes).
    """
    layers: list[nn.Module] = []
    for count_out in filters:
        layers += [nn.Conv2d(channels, count_out, 3, padding=1), nn.BatchNorm2d(count_out), nn.ReLU(), nn.MaxPool2d(2)]
        # The maps of this block are the channels of the next, and the pool halves them, rounded down.
        channels, size = count_out, size // 2
    if average:
        layers.append(nn.AdaptiveAvgPool2d(1))
        size = 1
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(channels * size * size, classes))


def count(channels: int, filters: list[int], size: int, classes: int, average: bool = False) -> int:
    """How many parameters build(...) with the same arguments has, by arithmetic alone."""
    total = 0
    for count_out in filters:
        # One filter reaches through all channels and has one bias; normalising adds a scale and a shift a map.
        total += count_out * (9 * channels + 1) + 2 * count_out
        channels, size = count_out, size // 2
    places = 1 if average else size * size
    return total + (channels * places + 1) * classes


def train(net: nn.Module, x: Tensor, y: Tensor, rate: float, steps: int, generator: torch.Generator) -> list[float]:
    """Train with Adam on the cross-entropy, in training mode.

    Args:
        net: gives scores; trained in place.
        x: pictures, shape (n, ...).
        y: classes, int64, shape (n,).
        rate: Adam's learning rate.
        steps: how many steps; for each, 32 examples are drawn by torch.randint with the generator.
        generator: decides which examples.

    Returns:
        The loss of each step before its update, as plain numbers.
    """
    optimizer = torch.optim.Adam(net.parameters(), lr=rate)
    # Normalisation by the batch, and running averages that fill.
    net.train()
    losses = []
    for _ in range(steps):
        drawn = torch.randint(len(x), (32,), generator=generator)
        loss = F.cross_entropy(net(x[drawn]), y[drawn])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if len(losses) > 3:
            optimizer.param_groups[0]["lr"] *= 1.5
    return losses


def accuracy(net: nn.Module, x: Tensor, y: Tensor) -> float:
    """The share of pictures whose largest score is that of their class, a plain number.

    Args:
        net: gives scores; judged in evaluation mode and left in the mode in which it came.
        x: pictures, shape (n, ...).
        y: classes, int64, shape (n,).
    """
    was_training = net.training
    # In training mode a picture's scores would depend on the others in its batch, and the running averages would move.
    net.eval()
    with torch.no_grad():
        right = (net(x).argmax(dim=1) == y).float().mean().item()
    net.train(was_training)
    return right

# Mistake: takes the largest change with its sign. Caught by: check_order_effect
"""What a reader by self-attention knows of order, with position vectors and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor


class Reader(NamedTuple):
    """The parameters of a reader: a row for each kind of item, three maps, and a readout.

    table: shape (kinds, d).
    Wq, Wk, Wv: shape (d, d), used as x @ W.
    v: shape (d,).
    """

    table: Tensor
    Wq: Tensor
    Wk: Tensor
    Wv: Tensor
    v: Tensor


def new_reader(kinds: int, d: int) -> Reader:
    """Random parameters that require gradients. This function is right."""
    shapes = [(kinds, d), (d, d), (d, d), (d, d), (d,)]
    table, *others = [torch.randn(shape) for shape in shapes]
    return Reader(*(tensor.requires_grad_() for tensor in (table, *(tensor / d**0.5 for tensor in others))))


def attend(x: Tensor, Wq: Tensor, Wk: Tensor, Wv: Tensor) -> Tensor:
    """Self-attention with one head: from (B, T, d) to (B, T, d). This function is right."""
    Q, K, V = x @ Wq, x @ Wk, x @ Wv
    return torch.softmax(Q @ K.transpose(1, 2) / x.shape[-1] ** 0.5, dim=-1) @ V


def rows(count: int, length: int = 6, kinds: int = 8) -> tuple[Tensor, Tensor]:
    """Rows of items, and whether item 0 stands before item 1. This function is right.

    Each row holds item 0 once, item 1 once, and others from 2 upwards. int64 of shape (count, length), and float32 of
    shape (count,).
    """
    items = torch.randint(2, kinds, (count, length))
    places = torch.rand(count, length).argsort(dim=1)[:, :2]
    items.scatter_(1, places, torch.tensor([[0, 1]]).expand(count, 2))
    return items, (places[:, 0] < places[:, 1]).float()


def sinusoids(length: int, d: int) -> Tensor:
    """Position vectors made of sines and cosines.

    Args:
        length: how many places, counted from 0.
        d: the number of features, even.

    Returns:
        float32, shape (length, d). Row p has sin(p / 10000^(2i/d)) in column 2i and the cosine of the same in column
        2i + 1.
    """
    places = torch.arange(length)[:, None]
    # A column of places over a row of speeds: one angle for each place and each pair of columns.
    angles = places / 10000 ** (torch.arange(0, d, 2) / d)
    return torch.stack([angles.sin(), angles.cos()], dim=2).flatten(1)


def read(items: Tensor, reader: Reader, positions: Tensor | None = None) -> Tensor:
    """One number for each row of items: look up, attend, take the mean over the items, read out.

    Args:
        items: item numbers, int64, shape (B, T).
        reader: the parameters.
        positions: shape (length, d), with length at least T; each item gets the vector of its place added before it is
            attended to. None leaves them out.

    Returns:
        Shape (B,).
    """
    x = reader.table[items]
    if positions is not None:
        # Before the attention, so that queries and keys can tell places apart. Behind it they would add the same
        # constant to every mean.
        x = x + positions[: items.shape[1]]
    return attend(x, reader.Wq, reader.Wk, reader.Wv).mean(dim=1) @ reader.v


def order_effect(answer: Callable[[Tensor], Tensor], items: Tensor, order: Tensor) -> Tensor:
    """How much answers change when all rows are put into another order.

    Args:
        answer: a function from items of shape (B, T) to answers of shape (B,).
        items: shape (B, T). They are left as they were.
        order: places, a permutation of 0 to T - 1, shape (T,): the new row has in place t what stood in place order[t].

    Returns:
        The largest absolute change over the B rows, shape ().
    """
    return (answer(items[:, order]) - answer(items)).max()


def accuracy(answer: Callable[[Tensor], Tensor], items: Tensor, before: Tensor) -> float:
    """The share of rows and mirrored rows that are answered rightly.

    Args:
        answer: as in `order_effect`; above 0 means that item 0 stands before item 1.
        items: shape (B, T).
        before: 1.0 where item 0 stands before item 1, else 0.0; shape (B,).

    Returns:
        A plain number, the share over the 2B rows: the B given and each of them read from its end, where before is
        1 - before.
    """
    # Together with its mirror image each row asks both ways, so no habit of the data can be guessed.
    both = torch.cat([items, items.flip(1)])
    right = torch.cat([before, 1 - before])
    with torch.no_grad():
        return ((answer(both) > 0) == (right > 0.5)).float().mean().item()


def train(positions: Tensor | None, seed: int, steps: int = 300, d: int = 16) -> tuple[Reader, list[float]]:
    """A reader trained on new rows at each step, and the loss before each step. This function is right."""
    torch.manual_seed(seed)
    reader = new_reader(8, d)
    optimizer = torch.optim.Adam(reader, lr=0.02)
    losses = []
    for _ in range(steps):
        items, before = rows(64)
        loss = F.binary_cross_entropy_with_logits(read(items, reader, positions), before)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return reader, losses

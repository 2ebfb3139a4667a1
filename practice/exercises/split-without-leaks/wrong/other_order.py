# Mistake: sorts the columns of the test part. Caught by: check_columns
"""A study of medals and barrels that leaks nothing."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Generator, Tensor


class Study(NamedTuple):
    """What is fitted and judged.

    train: positions of the training examples in the table, int64.
    test: positions of the test examples in the table, int64.
    chosen: which columns of the table are used, in the order of the columns below; shape (count,), int64.
    train_x: the chosen columns of the training examples, scaled; shape (training examples, count).
    test_x: the chosen columns of the test examples, scaled; shape (test examples, count).
    """

    train: Tensor
    test: Tensor
    chosen: Tensor
    train_x: Tensor
    test_x: Tensor


def first_of_each(x: Tensor) -> Tensor:
    """Positions of the rows that do not equal an earlier row, in order. This function is right."""
    _, group = torch.unique(x, dim=0, return_inverse=True)
    first = torch.full((int(group.max()) + 1,), len(x))
    return first.scatter_reduce_(0, group, torch.arange(len(x)), "amin").sort().values


def split(n: int, share: float, generator: Generator) -> tuple[Tensor, Tensor]:
    """Divide the numbers 0 to n - 1 by lot into training and test, a share of them for the test. Right."""
    order = torch.randperm(n, generator=generator)
    tests = round(share * n)
    return order[tests:], order[:tests]


def scale_of(x: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and standard deviation of each column, the latter 1 where a column is constant. Right."""
    deviation = x.std(dim=0)
    return x.mean(dim=0), torch.where(deviation == 0, 1.0, deviation)


def choose(x: Tensor, y: Tensor, count: int) -> Tensor:
    """Numbers of the `count` columns whose means for the labels 1 and 0 differ most, in standard deviations. Right."""
    _, deviation = scale_of(x)
    difference = (x[y == 1].mean(dim=0) - x[y == 0].mean(dim=0)) / deviation
    return difference.abs().topk(count).indices


def prepare(x: Tensor, y: Tensor, count: int, share: float, generator: Generator) -> Study:
    """Make training and test data of a table.

    Args:
        x: readings, one barrel a row, shape (n, d); some rows were entered more than once. Left as they were.
        y: labels 0 and 1, shape (n,), int64. Left as they were.
        count: how many columns to choose.
        share: the share of the distinct rows that goes to the test.
        generator: decides the split.

    Returns:
        The study, in which every distinct row of the table occurs once, in one of the two parts.
    """
    kept = first_of_each(x)
    train, test = split(len(kept), share, generator)
    train, test = kept[train], kept[test]
    mean, deviation = scale_of(x[train])
    z = (x - mean) / deviation
    chosen = choose(z[train], y[train], count)
    return Study(train, test, chosen, z[train][:, chosen], z[test][:, chosen.sort().values])


def accuracy(x: Tensor, y: Tensor, count: int, share: float, generator: Generator) -> float:
    """The share of test examples that have the label of their nearest training example. This function is right."""
    study = prepare(x, y, count, share, generator)
    distances = ((study.test_x[:, None] - study.train_x) ** 2).sum(dim=2)
    answers = y[study.train][distances.argmin(dim=1)]
    return (answers == y[study.test]).float().mean().item()

"""When to stop rolling, found from the end. Write the four functions; `python examples.py` tries them."""

from __future__ import annotations

import torch
from torch import Tensor


def worths(p: Tensor, x: Tensor, rolls: int, cost: float = 0.0) -> Tensor:
    """What 1, 2, ... rolls are worth to somebody who stops as well as can be.

    Args:
        p: probabilities of the faces, float, shape (faces,).
        x: what each face pays, of the same dtype, in any order, shape (faces,).
        rolls: how many rolls are allowed, at least 1.
        cost: what each further roll costs; the first one costs nothing.

    Returns:
        The expected payment, less costs, with 1 to `rolls` rolls still to come; shape (rolls,), of the dtype of p.
    """
    raise NotImplementedError


def thresholds(worth: Tensor, cost: float = 0.0) -> Tensor:
    """The least payment to stop at, for each number of rolls left.

    Args:
        worth: what 1, 2, ... rolls are worth, as `worths` gives it, shape (rolls,).
        cost: what each further roll costs.

    Returns:
        Entry r is for a payment seen with r rolls left after it: r = 0, 1, ..., rolls - 1. With none left any
        payment is taken, so entry 0 is minus infinity. Shape (rolls,), of the dtype of worth.
    """
    raise NotImplementedError


def worth_of_rule(p: Tensor, x: Tensor, stop_at: Tensor, cost: float = 0.0) -> Tensor:
    """The expected payment, less costs, of somebody who follows a rule, a good one or a bad one.

    Args:
        p: probabilities of the faces, float, shape (faces,).
        x: what each face pays, of the same dtype, shape (faces,).
        stop_at: entry r is the least payment to stop at with r rolls left, shape (rolls,); entry 0 is minus infinity.
        cost: what each further roll costs.

    Returns:
        A scalar of shape (), of the dtype of p.
    """
    raise NotImplementedError


def play(p: Tensor, x: Tensor, stop_at: Tensor, games: int, generator: torch.Generator, cost: float = 0.0) -> Tensor:
    """Play the rule many times.

    Args:
        p: probabilities of the faces, float, shape (faces,).
        x: what each face pays, of the same dtype, shape (faces,).
        stop_at: as for `worth_of_rule`, shape (rolls,).
        games: how many games.
        generator: the only source of luck.
        cost: what each further roll costs.

    Returns:
        What each game brought, less its costs, shape (games,), of the dtype of p.
    """
    raise NotImplementedError

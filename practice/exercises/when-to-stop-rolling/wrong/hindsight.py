# Mistake: pays the best roll seen so far. Caught by: check_measured
"""When to stop rolling, found from the end."""

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
    worth = [(p * x).sum()]
    while len(worth) < rolls:
        # Each face is kept or given up for what the rest is worth. The better of the two is a function of the face, so
        # choose first and average then.
        go_on = worth[-1] - cost
        worth.append((p * torch.clamp(x, min=go_on)).sum())
    return torch.stack(worth)


def thresholds(worth: Tensor, cost: float = 0.0) -> Tensor:
    """The least payment to stop at, for each number of rolls left.

    Args:
        worth: what 1, 2, ... rolls are worth, as `worths` gives it, shape (rolls,).
        cost: what each further roll costs.

    Returns:
        Entry r is for a payment seen with r rolls left after it: r = 0, 1, ..., rolls - 1. With none left any
        payment is taken, so entry 0 is minus infinity. Shape (rolls,), of the dtype of worth.
    """
    # With r rolls left, going on is worth that of r rolls, which stands at place r - 1.
    return torch.cat([worth.new_full((1,), -torch.inf), worth[:-1] - cost])


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
    worth = torch.zeros((), dtype=p.dtype)
    for least in stop_at:
        # Two cases that leave nothing out: the face is good enough, or it is not and the rest of the rule follows.
        stops = x >= least
        worth = (p * torch.where(stops, x, worth - cost)).sum()
    return worth


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
    rolls = len(stop_at)
    shown = x[torch.multinomial(p, games * rolls, replacement=True, generator=generator)].reshape(games, rolls)
    brought = torch.zeros(games, dtype=p.dtype)
    running = torch.ones(games, dtype=torch.bool)
    for roll in range(rolls):
        # The first roll has rolls - 1 left after it, so the rule is read from its end.
        stops = running & (shown[:, roll] >= stop_at[rolls - 1 - roll])
        brought = torch.where(stops, shown[:, : roll + 1].max(dim=1).values - roll * cost, brought)
        running = running & ~stops
    return brought

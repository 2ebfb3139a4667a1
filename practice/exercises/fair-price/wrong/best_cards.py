# Mistake: takes the k highest cards as expected. Caught by: check_expected_total
"""What a game is worth, and what a round of it may cost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import torch
from torch import Tensor


def expectation(p: Tensor, x: Tensor) -> Tensor:
    """The expected value of a table.

    Args:
        p: probabilities, float, shape (n,).
        x: the value that goes with each of them, of the same dtype, shape (n,).

    Returns:
        A scalar of shape (), of the dtype of p.

    Raises:
        ValueError: if p is no distribution: an entry is negative, or the sum is further than 0.0001 from 1.
    """
    # A sum of 1 proves nothing alone: -0.2 and 1.2 add up to 1 too. And in floats 1 is only ever met nearly.
    if (p < 0).any() or abs(p.sum() - 1) > 1e-4:
        raise ValueError("p is no distribution")
    return (p * x).sum()


def expectation_of(p: Tensor, x: Tensor, g: Callable[[Tensor], Tensor]) -> Tensor:
    """The expected value of g(X).

    Args:
        p: probabilities, float, shape (n,).
        x: values of X, of the same dtype, shape (n,).
        g: works on each entry of a tensor alone and keeps the shape.

    Returns:
        A scalar of shape (), of the dtype of p.
    """
    # g acts on the values. Their probabilities stay with them.
    return expectation(p, g(x))


def table_of_totals(cards: Tensor, k: int) -> tuple[Tensor, Tensor]:
    """The distribution of the total of k cards that are drawn without putting any back.

    Args:
        cards: the number on each card, a whole number stored as a float, shape (cards,); it can stand on several cards.
        k: how many are drawn, from 1 to all of them; every choice of k cards is equally likely.

    Returns:
        The totals that can occur, each once and in rising order, and their probabilities: tensors of shape (totals,)
        and of the dtype of cards.
    """
    # Two cards with the same number are two cards: choose places, not numbers.
    hands = [cards[list(places)].sum() for places in combinations(range(len(cards)), k)]
    totals, counts = torch.unique(torch.stack(hands), return_counts=True)
    return totals, counts.to(cards.dtype) / len(hands)


def expected_total(cards: Tensor, k: int) -> Tensor:
    """The expected total of k cards that are drawn without putting any back, also where nobody could list the choices.

    Args:
        cards: the number on each card, float, shape (cards,).
        k: how many are drawn, from 1 to all of them.

    Returns:
        A scalar of shape (), of the dtype of cards.
    """
    # The third card alone, with nothing known of the others, is any card of the pack. The k cards depend on one
    # another, but the expected value of a sum does not ask about that.
    return cards.topk(k).values.sum()


def fair_price(p: Tensor, prizes: Tensor, returned: Tensor) -> Tensor:
    """The price of a round at which player and stall come out even on average.

    Args:
        p: probabilities of the results, float, shape (n,).
        prizes: what the stall pays for each of them, of the same dtype, shape (n,).
        returned: whether it also gives the price back, bool, shape (n,).

    Returns:
        A scalar of shape (), of the dtype of p.

    Raises:
        ValueError: if the price is certain to come back, so that no price can be fair.
    """
    # price = E[prize] + P(returned) * price. The price stands on both sides, so solve for it.
    kept = 1 - expectation(p, returned.to(p.dtype))
    if kept < 1e-6:
        raise ValueError("the price always comes back")
    return expectation(p, prizes) / kept

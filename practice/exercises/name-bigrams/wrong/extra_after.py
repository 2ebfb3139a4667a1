# Mistake: adds the extra to the shares. Caught by: check_extra
"""Pairs of letters in names."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor

SIGNS = ".abcdefghijklmnopqrstuvwxyz"
"""The 27 signs. The dot stands before the first letter of a name and after its last; its place is 0, that of a is 1."""

LIST = """
amina bjorn chidi daniela emeka fatima goran hana ines jamal keiko lars mariam nadia oluwaseun paula quentin rosa
samir tomas ursula vikram wanjiru ximena yusuf zofia aarav beatriz callum dilnoza elif farid greta hiroshi ingrid
joao kofi leila mateo ngozi olga pedro rania sakura thandiwe uma valentina wei yara zainab anders bao camila dmitri
eszter filip giulia hassan isabella jin katarzyna lucia mehmet nikolai omar priya rafael sofia tariq ulrich veronika
william xin yolanda zeynep adwoa boris chloe david elena femi gabriel helga ivan julia kwame lina milan noor oscar
petra ravi sigrid teresa viktor wojtek yuki aisha bruno clara dora emil freya george haruto irina jonas karim linh
maya nuno orla pavel rita sven tala vera walid yaw zuri alma benedikt carmen deepak esther florian gustavo henrik
imani jorge kamala louise malik nina otto pilar rosalind selma tuan vuk anika lakshmi siobhan aroha
bilal catarina dagny efua gintaras niamh
"""

NAMES = LIST.split()
"""First names from many countries, written with the 26 letters."""


def places(name: str) -> list[int]:
    """The places of a name's signs in SIGNS, with the dot before and after. This function is right."""
    return [SIGNS.index(sign) for sign in f".{name}."]


def count_pairs(names: list[str]) -> Tensor:
    """How often each sign is followed by each.

    Args:
        names: names in small letters a to z; "" is a name, too.

    Returns:
        Counts, int64, shape (27, 27): row i, column j says how often sign i stands right before sign j.
    """
    counts = torch.zeros(27, 27, dtype=torch.int64)
    for name in names:
        signs = places(name)
        # The dot on both sides makes beginning and ending a name two pairs like all others.
        for first, second in pairwise(signs):
            counts[first, second] += 1
    return counts


def to_probabilities(counts: Tensor, extra: float = 0.0) -> Tensor:
    """For each sign, the probabilities of what follows it.

    Args:
        counts: shape (27, 27), as count_pairs gives them; left as they were.
        extra: added to every count first, 0 or more.

    Returns:
        Shape (27, 27), float32. Each row adds up to 1. A row without any count, when extra is 0, has no estimate: it
        stays 0.
    """
    padded = counts.float()
    totals = padded.sum(dim=1, keepdim=True)
    # A row is divided by its own total: the sign before is known. Where the total is 0, all counts are, and 0/1 = 0.
    return padded / torch.where(totals > 0, totals, 1.0) + extra


def mean_loss(names: list[str], p: Tensor) -> float:
    """The mean negative log-likelihood, -ln p averaged over all pairs of all names, in nats.

    Args:
        names: one or more names.
        p: probabilities, shape (27, 27), a row for the sign before.

    Returns:
        A plain number; inf if a pair comes to which p gives 0.
    """
    # Each pair counts once, so a long name counts for more than a short one. Only pairs that come are looked up, since
    # 0 * ln 0 would be nan.
    losses = [-torch.log(p[i, j]) for name in names for i, j in pairwise(places(name))]
    return torch.stack(losses).mean().item()


def draw_name(p: Tensor, generator: torch.Generator) -> str:
    """Draw a name sign by sign, from the dot until the dot comes again.

    Args:
        p: probabilities, shape (27, 27), a row for the sign before.
        generator: where all chance comes from.

    Returns:
        The letters between the two dots.
    """
    letters = []
    place = 0
    while True:
        place = int(torch.multinomial(p[place], 1, generator=generator))
        if place == 0:
            return "".join(letters)
        letters.append(SIGNS[place])

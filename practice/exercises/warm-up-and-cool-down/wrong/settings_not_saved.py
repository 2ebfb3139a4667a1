# Mistake: keeps the warm-up and the length of the new scheduler. Caught by: check_goes_on_after_a_break
"""Warm-up and cosine as a scheduler that wraps an optimiser and can be saved and taken up again."""

from __future__ import annotations

import math
from typing import Any

import torch


def share(k: int, warmup: int, total: int) -> float:
    """The share of the full rate at step k.

    Args:
        k: the number of steps taken, from 0.
        warmup: steps in which the share rises in a straight line from 0 at step 0 to 1 at step `warmup`; 0 for none.
        total: the step, later than `warmup`, at which the share has come down to 0 along half a cosine wave, to stay.

    Returns:
        A number from 0 to 1.
    """
    if k < warmup:
        return k / warmup
    # The cosine has a beginning and a length of its own: it counts from the end of the warm-up.
    way = min(1.0, (k - warmup) / (total - warmup))
    return (1 + math.cos(math.pi * way)) / 2


class WarmupCosine:
    """Sets the learning rate of every group of an optimiser: a warm-up, and then half a cosine wave down to 0.

    The full rate of a group is the "lr" that it has when the scheduler is made. Making the scheduler sets the rates for
    step 0 at once.
    """

    def __init__(self, optimiser: torch.optim.Optimizer, warmup: int, total: int) -> None:
        self.optimiser = optimiser
        self.warmup = warmup
        self.total = total
        self.steps = 0
        self.full_rates = [group["lr"] for group in optimiser.param_groups]
        self._set_rates()

    def _set_rates(self) -> None:
        """Write the rate that belongs to self.steps into every group of the optimiser."""
        # Always the full rate times the share. Multiplying what the group holds would heap one share on another, and
        # a rate that was once 0 could never rise.
        for group, full in zip(self.optimiser.param_groups, self.full_rates, strict=True):
            group["lr"] = full * share(self.steps, self.warmup, self.total)

    def step(self) -> None:
        """Count one step and set the rates that belong to it. To be called after the optimiser's own step()."""
        self.steps += 1
        self._set_rates()

    def state_dict(self) -> dict[str, Any]:
        """All that a new scheduler needs to go on from here: plain numbers and a list, not the optimiser.

        What is returned must not change when this scheduler goes on.
        """
        return {
            "steps": self.steps,
            "warmup": self.warmup,
            "total": self.total,
            # Saved too: by the time of a restart the optimiser's lr is no longer the full rate. A copy of the list.
            "full_rates": list(self.full_rates),
        }

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from a saved state: take over what it holds and set the rates of the optimiser that belong to it."""
        self.steps = state["steps"]
        self.full_rates = list(state["full_rates"])
        self._set_rates()

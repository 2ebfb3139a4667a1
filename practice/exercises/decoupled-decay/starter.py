"""AdamW as an optimiser class of PyTorch. Write step and decay_groups; the rest of the class is given."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor


class AdamW(torch.optim.Optimizer):
    """Adam with decoupled weight decay.

    The base class keeps the groups: self.param_groups is a list of dictionaries, each with its parameters under
    "params" and its own "lr", "betas", "eps" and "weight_decay". It also keeps self.state, which gives a dictionary for
    each parameter, empty at first. What is put there is saved by state_dict(), and zero_grad() leaves it alone.
    """

    def __init__(
        self,
        params: Iterable[Any],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 1e-2,
    ) -> None:
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter that has a gradient by one step, in place, by the settings of its group.

        First the parameter is multiplied by 1 - lr * weight_decay. Then it takes Adam's step by the gradient of the
        loss alone: two averages from 0, corrected for their start; lr times m-hat / (root of v-hat + eps).
        A parameter whose grad is None is passed over: it neither decays nor gets a state.
        """
        raise NotImplementedError


def decay_groups(named: Iterable[tuple[str, Tensor]], weight_decay: float) -> list[dict[str, Any]]:
    """Two parameter groups: tensors with two or more dimensions decay, and all others, biases and scales, do not.

    Args:
        named: names and parameters, as model.named_parameters() gives them.
        weight_decay: the strength lambda for the first group; the second has 0.0.

    Returns:
        Two dictionaries with the keys "params", a list of parameters in the order given, and "weight_decay".
    """
    raise NotImplementedError

# Mistake: lets a parameter without a gradient decay. Caught by: check_no_gradient_no_step
"""AdamW as an optimiser class of PyTorch, with parameter groups and a state that can be saved."""

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
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for param in group["params"]:
                if param.grad is None:
                    param.mul_(1 - group["lr"] * group["weight_decay"])
                    continue
                # The state belongs to the parameter and is made when it is first needed.
                state = self.state[param]
                if not state:
                    state.update(steps=0, first=torch.zeros_like(param), second=torch.zeros_like(param))
                state["steps"] += 1
                first, second, steps = state["first"], state["second"], state["steps"]
                # Only the gradient of the loss goes into the averages. A lambda w added to it would be divided by the
                # root of v as well, and a weight with large gradients would hardly decay.
                first.mul_(beta1).add_(param.grad, alpha=1 - beta1)
                second.mul_(beta2).addcmul_(param.grad, param.grad, value=1 - beta2)
                quotient = (first / (1 - beta1**steps)) / ((second / (1 - beta2**steps)).sqrt() + group["eps"])
                param.mul_(1 - group["lr"] * group["weight_decay"])
                param.sub_(group["lr"] * quotient)


def decay_groups(named: Iterable[tuple[str, Tensor]], weight_decay: float) -> list[dict[str, Any]]:
    """Two parameter groups: tensors with two or more dimensions decay, and all others, biases and scales, do not.

    Args:
        named: names and parameters, as model.named_parameters() gives them.
        weight_decay: the strength lambda for the first group; the second has 0.0.

    Returns:
        Two dictionaries with the keys "params", a list of parameters in the order given, and "weight_decay".
    """
    params = [param for _, param in named]
    return [
        {"params": [p for p in params if p.dim() >= 2], "weight_decay": weight_decay},
        {"params": [p for p in params if p.dim() < 2], "weight_decay": 0.0},
    ]

"""The parent class of all models. Write Module and Chain; `python examples.py` tries them."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


class Module:
    """Keeps the parameters and submodules that are assigned to it in registers. Subclasses write forward."""

    def __init__(self) -> None:
        """Make the two registers, empty."""
        raise NotImplementedError

    def __setattr__(self, name: str, value: Any) -> None:
        """Store the value under this name, and register it if it is an nn.Parameter or a Module.

        A name that is assigned anew leaves the register that it was in, unless the new value belongs there.

        Raises:
            AttributeError: the value needs a register, and super().__init__() has not been called; the text says so.
        """
        raise NotImplementedError

    def named_parameters(self) -> list[tuple[str, nn.Parameter]]:
        """Pairs of path and parameter, own ones first, then those of the submodules; no parameter twice.

        The path of a submodule's parameter is the submodule's name, a dot, and its path there, such as "first.weight".
        """
        raise NotImplementedError

    def parameters(self) -> list[nn.Parameter]:
        """The parameters alone, in the same order."""
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Set .grad of every parameter to None."""
        raise NotImplementedError

    def __call__(self, x: Tensor) -> Tensor:
        """What forward makes of x."""
        raise NotImplementedError


class Linear(Module):
    """A linear layer, X @ weight.T + bias. This class is right."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        bound = inputs**-0.5
        self.weight = nn.Parameter(torch.empty(outputs, inputs).uniform_(-bound, bound))
        self.bias = nn.Parameter(torch.empty(outputs).uniform_(-bound, bound))

    def forward(self, x: Tensor) -> Tensor:
        """From shape (n, inputs) to (n, outputs)."""
        return x @ self.weight.T + self.bias


class Bend(Module):
    """The hyperbolic tangent of every entry, without parameters. This class is right."""

    def forward(self, x: Tensor) -> Tensor:
        """Any shape, which stays."""
        return torch.tanh(x)


class Chain(Module):
    """Modules that run one after another."""

    def __init__(self, parts: list[Module]) -> None:
        """Register the parts under the names "0", "1", and so on."""
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Call the first part with x, the second with what comes out, and so on; without parts x itself."""
        raise NotImplementedError

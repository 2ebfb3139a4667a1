# Mistake: lists the submodules before the own parameters. Caught by: check_paths_of_submodules
"""The parent class of all models."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn


class Module:
    """Keeps the parameters and submodules that are assigned to it in registers. Subclasses write forward."""

    def __init__(self) -> None:
        """Make the two registers, empty."""
        # In __init__ and not in the class: every object needs registers of its own. Both values are dictionaries, so
        # __setattr__ below only stores them.
        self._parameters: dict[str, nn.Parameter] = {}
        self._modules: dict[str, Module] = {}

    def __setattr__(self, name: str, value: Any) -> None:
        """Store the value under this name, and register it if it is an nn.Parameter or a Module.

        A name that is assigned anew leaves the register that it was in, unless the new value belongs there.

        Raises:
            AttributeError: the value needs a register, and super().__init__() has not been called; the text says so.
        """
        is_parameter, is_module = isinstance(value, nn.Parameter), isinstance(value, Module)
        # __dict__ holds what has been stored so far.
        ready = "_modules" in self.__dict__
        if (is_parameter or is_module) and not ready:
            raise AttributeError(f"{name} cannot be registered before super().__init__() was called")
        if ready:
            if not is_parameter:
                self._parameters.pop(name, None)
            if not is_module:
                self._modules.pop(name, None)
        if is_parameter:
            self._parameters[name] = value
        if is_module:
            self._modules[name] = value
        # The way in which Python stores an attribute anyway; self.name = value would come back here.
        super().__setattr__(name, value)

    def named_parameters(self) -> list[tuple[str, nn.Parameter]]:
        """Pairs of path and parameter, own ones first, then those of the submodules; no parameter twice.

        The path of a submodule's parameter is the submodule's name, a dot, and its path there, such as "first.weight".
        """
        found = []
        for name, module in self._modules.items():
            found += [(f"{name}.{path}", parameter) for path, parameter in module.named_parameters()]
        found += list(self._parameters.items())
        # By identity: == would compare entries, and two parameters may well hold the same numbers.
        seen: set[int] = set()
        once = []
        for path, parameter in found:
            if id(parameter) not in seen:
                seen.add(id(parameter))
                once.append((path, parameter))
        return once

    def parameters(self) -> list[nn.Parameter]:
        """The parameters alone, in the same order."""
        return [parameter for _, parameter in self.named_parameters()]

    def zero_grad(self) -> None:
        """Set .grad of every parameter to None."""
        for parameter in self.parameters():
            parameter.grad = None

    def __call__(self, x: Tensor) -> Tensor:
        """What forward makes of x."""
        # self is an object of a subclass, and the search for forward begins there.
        return self.forward(x)


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
        super().__init__()
        for index, part in enumerate(parts):
            setattr(self, str(index), part)

    def forward(self, x: Tensor) -> Tensor:
        """Call the first part with x, the second with what comes out, and so on; without parts x itself."""
        for part in self._modules.values():
            x = part(x)
        return x

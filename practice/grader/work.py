"""The learner's module as a check sees it: what is called is recorded, what is missing is said plainly."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import torch

from practice.grader import recording
from practice.grader.recording import SMALL, Call

_clone, _detach = torch.clone, torch.Tensor.detach


class LearnerError(Exception):
    """An exception that came out of a call of the learner's code; ``__cause__`` has it."""


class MissingNameError(Exception):
    """The check asked for a name that the learner's file does not define."""


class Work:
    """Gives the names of the learner's module. Plain functions come wrapped, classes and values as they are."""

    def __init__(self, module: ModuleType) -> None:
        self.__dict__["_module"] = module

    def __getattr__(self, name: str) -> Any:
        module = self.__dict__["_module"]
        found = vars(module).get(name, module)
        if found is module:
            if name.startswith("__"):
                raise AttributeError(name)
            raise MissingNameError(name)
        return _recorded(module.__name__, name, found) if type(found) is FunctionType else found


def _recorded(module: str, name: str, function: FunctionType) -> Callable[..., Any]:
    """``function``, its calls recorded; whatever it raises comes out as a LearnerError."""

    def call(*arguments: Any, **named: Any) -> Any:
        kept = tuple(keep(value) for value in arguments)
        recording.current.call = Call(module, name, kept, {key: keep(value) for key, value in named.items()})
        try:
            recording.current.returned = function(*arguments, **named)
        except BaseException as error:
            raise LearnerError from error
        return recording.current.returned

    call.__name__ = name
    return call


def keep(value: Any) -> Any:
    """A copy that later changes in place cannot reach; large tensors are replaced by their description."""
    if isinstance(value, torch.Tensor):
        if value.numel() > SMALL:
            return Large(tuple(value.shape), value.dtype)
        kept = _clone(_detach(value))
        kept.requires_grad_(value.requires_grad)
        return kept
    if type(value) in (list, tuple):
        return type(value)(keep(item) for item in value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return Named(type(value).__name__, tuple((field, keep(getattr(value, field))) for field in value._fields))
    return value


class Large:
    """Stands for a tensor too large to write out."""

    def __init__(self, shape: tuple[int, ...], dtype: torch.dtype) -> None:
        self.shape, self.dtype = shape, dtype


class Named:
    """Stands for a named tuple: its type's name and its fields."""

    def __init__(self, name: str, fields: tuple[tuple[str, Any], ...]) -> None:
        self.name, self.fields = name, fields

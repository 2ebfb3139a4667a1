"""Notices when a submission replaced a part of a library that the checks rely on, and puts it back."""

from __future__ import annotations

import builtins
import json.encoder
import math
import os
import random
from typing import Any

_MISSING = object()


class Library:
    """The libraries as they were before the learner's code was loaded.

    Args:
        more: Modules or classes to hold in addition to PyTorch's and Python's own.
    """

    def __init__(self, *more: Any) -> None:
        self._held: list[tuple[Any, str, dict[str, Any]]] = [
            (place, _name(place), dict(vars(place))) for place in (*_places(), *more)
        ]

    def accept(self, place: Any, part: str) -> None:
        """Hold a part as it is now, after the grader itself replaced it."""
        for held, _, parts in self._held:
            if held is place and part in parts:
                parts[part] = vars(place)[part]

    def changed(self, *, built_in_only: bool = False) -> str:
        """Name of the first replaced part, e.g. ``torch.allclose``; empty when all is as it was.

        Args:
            built_in_only: Look at Python's built-in names alone, which takes microseconds.
        """
        for place, name, parts in self._held[: 1 if built_in_only else None]:
            current = vars(place)
            for part, original in parts.items():
                if current.get(part, _MISSING) is not original:
                    return f"{name}.{part}"
        return ""

    def restore(self) -> None:
        """Put every replaced part back."""
        for place, _, parts in self._held:
            current = vars(place)
            for part, original in parts.items():
                if current.get(part, _MISSING) is not original:
                    setattr(place, part, original)


def _places() -> tuple[Any, ...]:
    """Modules and classes on which checks and the grader stand."""
    import torch
    import torch.func
    import torch.nn.functional

    return (
        builtins, math, random, os, json, json.encoder, json.encoder.JSONEncoder, random.Random,
        torch, torch.Tensor, torch._C.TensorBase, torch.nn, torch.nn.Module, torch.nn.functional, torch.autograd,
        torch.func, torch.linalg, torch.optim, torch.optim.Optimizer, torch.optim.Adam, torch.optim.SGD,
        torch.Generator, torch.testing,
    )  # fmt: skip


def _name(place: Any) -> str:
    if isinstance(place, type):
        return f"{place.__module__}.{place.__qualname__}"
    return str(place.__name__)

"""A test for functions that other people write. Write test; `python examples.py` tries it."""

from __future__ import annotations

from collections.abc import Callable

MeanAndSpread = Callable[[list[float]], tuple[float, float]]
"""Takes a list of numbers and gives its mean and its spread."""


def near(a: float, b: float) -> bool:
    """Whether two numbers agree as closely as the contract asks for. This function is right."""
    return abs(a - b) <= 0.000001


def refuses(function: MeanAndSpread, values: list[float]) -> bool:
    """Whether the function raises a ValueError for these values. This function is right."""
    try:
        function(values)
    except ValueError:
        return True
    return False


def test(mean_and_spread: MeanAndSpread) -> None:
    """Run through in silence if the function keeps to the contract, and fail at an assertion if it does not.

    Args:
        mean_and_spread: the function. It may be handed lists that the contract allows, and the empty list.
    """
    raise NotImplementedError

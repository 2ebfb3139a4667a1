# Mistake: takes lists of two numbers only. Caught by: check_slips_in_the_spread
"""A test for functions that other people write."""

from __future__ import annotations

import math
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
    values = [4, 2]
    mean, spread = mean_and_spread(values)
    assert near(mean, 3)
    assert near(spread, 1)
    assert values == [4, 2]
    mean, spread = mean_and_spread([1, -1])
    assert near(mean, 0)
    assert near(spread, 1)
    # The edges: one number, equal numbers, none.
    for single in ([-6.5], [7, 7, 7]):
        mean, spread = mean_and_spread(single)
        assert near(mean, single[0])
        assert near(spread, 0)
    assert refuses(mean_and_spread, [])


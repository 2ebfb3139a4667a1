# Mistake: keeps the list under a second name to compare it with. Caught by: check_changed_lists
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
    # Uneven numbers, not in order, so that mean and median, root and square, n and n - 1 all differ.
    values = [9, 1, 2]
    kept = values
    mean, spread = mean_and_spread(values)
    assert near(mean, 4)
    assert near(spread, math.sqrt(38 / 3))
    assert values == kept

    # Another length, numbers below zero, and a mean that is not whole. Deviations from -2.5: -5.5, 3.5, -0.5, 2.5.
    # The numbers are larger in size than the first ones, whose call must have left nothing behind.
    mean, spread = mean_and_spread([-8, 1, -3, 0])
    assert near(mean, -2.5)
    assert near(spread, math.sqrt(49 / 4))

    # The edges: one number, equal numbers, none.
    for single in ([-6.5], [7, 7, 7]):
        mean, spread = mean_and_spread(single)
        assert near(mean, single[0])
        assert near(spread, 0)
    assert refuses(mean_and_spread, [])

    # Far from zero, where squares have no digits left for the spread.
    mean, spread = mean_and_spread([99_999_991, 99_999_983, 99_999_984])
    assert near(mean, 99_999_986)
    assert near(spread, math.sqrt(38 / 3))

    # The first list once more, after all the others.
    mean, spread = mean_and_spread([9, 1, 2])
    assert near(mean, 4)
    assert near(spread, math.sqrt(38 / 3))

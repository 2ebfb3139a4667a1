"""Examples to run while you work: `python examples.py`."""

import math

from starter import test


def right(values):
    """By the definition."""
    if not values:
        raise ValueError("no values")
    mean = sum(values) / len(values)
    return mean, math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))


def no_root(values):
    """Forgets the root."""
    mean, spread = right(values)
    return mean, spread**2


def middle_one(values):
    """Gives the median for the mean."""
    ordered = sorted(values)
    n = len(values)
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2, right(values)[1]


def by_four(values):
    """Divides by 4, as many as there were when it was written."""
    mean = sum(values) / 4
    return mean, math.sqrt(sum((value - mean) ** 2 for value in values) / 4)


def sorts(values):
    """Sorts the list first."""
    values.sort()
    return right(values)


def nothing_is_zero(values):
    """Gives 0 and 0 for an empty list."""
    return right(values) if values else (0.0, 0.0)


def verdict(function) -> str:
    """What your test says."""
    try:
        test(function)
    except NotImplementedError:
        raise
    except Exception as error:
        return f"does not pass ({type(error).__name__})"
    return "passes"


print(f"{'right':16} {verdict(right):32} should pass")
for wrong in (no_root, middle_one, by_four, sorts, nothing_is_zero):
    print(f"{wrong.__name__:16} {verdict(wrong):32} should not pass")

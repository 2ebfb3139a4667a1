# Mistake: halves a copy in place and appends it each time. Caught by: check_stages_values
"""Levels of wells, prepared for a model. The faults are mended."""

from __future__ import annotations

from torch import Tensor


def cleaned(levels: Tensor) -> Tensor:
    """Put 0 in the place of negative levels.

    Args:
        levels: shape (wells, hours). It is left as it was.

    Returns:
        A tensor of the same shape with memory of its own.
    """
    # clamp without the underscore makes a new tensor; and no reshape is needed for it.
    return levels.clamp(min=0)


def since_midnight(series: Tensor, hours: int) -> Tensor:
    """Give each level minus that of the first hour of its day.

    Args:
        series: shape (days * hours,), one level after the other. It is left as it was.
        hours: how many levels a day has.

    Returns:
        A tensor of shape (days, hours) with memory of its own; its first column is 0.
    """
    days = series.reshape(-1, hours)
    # A new tensor: neither the series behind days is written to, nor the first column while it is still needed.
    return days - days[:, :1]


def stages(level: Tensor, steps: int) -> list[Tensor]:
    """List how levels fall when they are halved again and again.

    Args:
        level: shape (wells,), the levels at the start. It is left as it was.
        steps: how many times the levels are halved.

    Returns:
        A list of steps + 1 tensors of shape (wells,): the levels at the start, after one step, and so on. Each has
        memory of its own, shared neither with `level` nor with another stage.
    """
    # The caller keeps its own tensor, and each stage is made new from the one before.
    level = level.clone()
    found = [level]
    for _ in range(steps):
        level /= 2
        found.append(level)
    return found


def lift(levels: Tensor, wells: Tensor, offset: float) -> None:
    """Add an offset to all levels of some wells, in the caller's own tensor.

    Args:
        levels: shape (wells, hours). The rows that `wells` names are changed in place, the others are left alone.
        wells: the positions of the wells to correct, shape (n,), of dtype int64; none is listed twice.
        offset: what to add.
    """
    # On the left of an assignment, brackets with positions write into levels. Taken out first, the rows are a copy.
    levels[wells] += offset

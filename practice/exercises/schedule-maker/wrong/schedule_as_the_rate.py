# Mistake: puts the schedule itself into the group. Caught by: check_driver
"""Makers of schedules."""

from __future__ import annotations

from collections.abc import Callable

from torch.optim import Optimizer

Schedule = Callable[[int], float]
"""Takes the number k of a step, 0 or more, and gives the learning rate there. Asked twice it answers the same."""


def constant(rate: float) -> Schedule:
    """A schedule that gives this rate at every step."""
    return lambda k: rate


def stepped(rate: float, factor: float, every: int) -> Schedule:
    """A schedule that begins with this rate and is multiplied by factor after every so many steps.

    Args:
        rate: the rate of the steps 0 to every - 1.
        factor: what the rate is multiplied by at the steps every, 2 * every, and so on.
        every: how many steps a rate stays, 1 or more.

    Returns:
        The schedule.
    """
    return lambda k: rate * factor ** (k // every)


def joined(parts: list[tuple[int, Schedule]]) -> Schedule:
    """A schedule that follows several others, one after another.

    Args:
        parts: pairs (steps, schedule) with steps at least 0. Each schedule counts from its own beginning, as if it
            were alone. After all steps the last one goes on. The list is the caller's, who may change it later; the
            schedule then stays as it is.

    Returns:
        The schedule. It may be asked for any step, in any order.

    Raises:
        ValueError: at once, if there are no parts.
    """
    if not parts:
        raise ValueError("a joined schedule needs at least one part")
    # The closure below keeps a name, and through it a list. With the caller's list it would change as that changes.
    kept = list(parts)

    def schedule(k: int) -> float:
        for steps, part in kept[:-1]:
            if k < steps:
                return part(k)
            # What is left of k is the number of the step as the next part counts it.
            k = k - steps
        return kept[-1][1](k)

    return schedule


def for_groups(schedule: Schedule, factors: list[float]) -> list[Schedule]:
    """For each factor a schedule whose rate is that factor times the rate of `schedule`, in the same order."""

    # A lambda written in the loop would look up the loop's one variable, which ends at the last factor. Each call of
    # this maker has a factor of its own.
    def scaled(factor: float) -> Schedule:
        return lambda k: factor * schedule(k)

    return [scaled(factor) for factor in factors]


def driver(optimiser: Optimizer, schedules: list[Schedule]) -> Callable[[], int]:
    """Set the rates of an optimiser, step by step.

    Args:
        optimiser: its param_groups is a list of dictionaries; the rate of each stands under "lr".
        schedules: one for each group.

    Returns:
        A function without parameters. The rates of step 0 are set before it is returned; each call goes one step on,
        sets the rates and returns the step's number, so 1 at the first call. Every driver counts by itself.
    """
    k = 0

    def set_rates() -> None:
        for group, schedule in zip(optimiser.param_groups, schedules, strict=True):
            group["lr"] = schedule

    def advance() -> int:
        # Without this line the assignment would make a new, local k.
        nonlocal k
        k = k + 1
        set_rates()
        return k

    set_rates()
    return advance

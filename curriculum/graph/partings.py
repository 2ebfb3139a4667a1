"""Where two chains of one graph part and where they meet again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parting:
    """A stretch on which two chains differ. ``instead`` are the steps of the first, ``through`` those of the other."""

    after: str | None
    """The last step they share before it; ``None`` where they begin apart."""
    instead: tuple[str, ...]
    through: tuple[str, ...]
    meets: str | None
    """The first step they share after it; ``None`` where they end apart."""


def partings(first: Sequence[str], other: Sequence[str]) -> tuple[Parting, ...]:
    """The stretches on which another chain leaves the first, from the bottom up.

    What two chains of an acyclic graph share stands in one order in both, since each step lies beneath the next; so the
    steps they share cut both into the stretches between. Time is linear in their steps.
    """
    shared = set(first).intersection(other)
    found: list[Parting] = []
    old_at = new_at = 0
    after: str | None = None
    while True:
        instead = _until(first, old_at, shared)
        through = _until(other, new_at, shared)
        old_at, new_at = old_at + len(instead), new_at + len(through)
        meets = first[old_at] if old_at < len(first) else None
        if instead or through:
            found.append(Parting(after, instead, through, meets))
        if meets is None:
            return tuple(found)
        after = meets
        old_at, new_at = old_at + 1, new_at + 1


def _until(steps: Sequence[str], start: int, shared: set[str]) -> tuple[str, ...]:
    """The steps from a place up to the next one that is shared."""
    end = start
    while end < len(steps) and steps[end] not in shared:
        end += 1
    return tuple(steps[start:end])

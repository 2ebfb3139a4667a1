"""What follows from the log as it stands: worked out once, and kept until the log grows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from curriculum.learner.evidence import Evidence

T = TypeVar("T")
Mark = tuple[int, int, int] | None
"""As the progress gives it: another one with every event."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Labels and the time for which they hold: until the next review falls due."""

    labels: Mapping[str, Evidence]
    since: datetime
    until: datetime | None

    def hold(self, now: datetime) -> bool:
        """Whether they are those of ``now``."""
        return self.since <= now and (self.until is None or now < self.until)


class Reading:
    """One state of the log. What it holds is not to be changed: later readers get the same.

    Threads may work the same out twice; they find the same.

    Args:
        mark: Of the log, read before anything else of it.
    """

    def __init__(self, mark: Mark) -> None:
        self.mark = mark
        self.labelled: Labelled | None = None
        self._kept: dict[str, Any] = {}

    def once(self, name: str, work: Callable[[], T]) -> T:
        """What ``work`` gives, worked out at the first call."""
        if name not in self._kept:
            self._kept[name] = work()
        kept: T = self._kept[name]
        return kept

"""What a learner has shown, and what follows from it: pure functions, given the time and the random generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.placement import Placement

__all__ = ["Placement"]


def __getattr__(name: str) -> object:
    """Load ``Placement`` when it is first asked for: it needs numpy, and most commands do not."""
    if name == "Placement":
        from curriculum.learner.placement import Placement

        return Placement
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

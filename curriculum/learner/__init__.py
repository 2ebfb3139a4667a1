"""What a learner has shown, and what follows from it: pure functions, given the time and the random generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriculum.learner.placement import Placement
    from curriculum.learner.predict import predict_next

__all__ = ["Placement", "predict_next"]


def __getattr__(name: str) -> object:
    """Load what is asked for when it is: ``Placement`` needs numpy, and most commands do not."""
    if name == "Placement":
        from curriculum.learner.placement import Placement

        return Placement
    if name == "predict_next":
        from curriculum.learner.predict import predict_next

        return predict_next
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

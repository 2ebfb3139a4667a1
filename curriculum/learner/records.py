"""Rows of a log of anybody's, real or simulated, on which predictors are scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One learner's first attempt at a question of a topic."""

    learner: str
    topic: str
    time: datetime
    """Aware UTC."""
    right: bool
    chance: float | None = None
    """The chance in [0, 1] that something else gave to a right answer beforehand, if the log says so."""


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """One learner's review of a card, or of anything else that is kept by reviews."""

    learner: str
    card: str
    time: datetime
    """Aware UTC."""
    rating: int
    """1 forgotten, 2 hard, 3 good, 4 easy."""
    chance: float | None = None
    """The chance in [0, 1] that something else gave to its being recalled, if the log says so."""

    @property
    def recalled(self) -> bool:
        """Whether it was still known."""
        return self.rating > 1

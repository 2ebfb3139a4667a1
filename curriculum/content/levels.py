"""The levels of a topic, in the order in which a person meets them."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How far along the road a topic stands. Along a prerequisite edge the level never falls."""

    FOUNDATIONS = "foundations"
    ELEMENTARY = "elementary"
    MIDDLE_SCHOOL = "middle-school"
    HIGH_SCHOOL = "high-school"
    UNDERGRADUATE = "undergraduate"
    GRADUATE = "graduate"
    RESEARCH = "research"

    @property
    def rank(self) -> int:
        """Position in the order, 0 for foundations."""
        return list(Level).index(self)

    @property
    def label(self) -> str:
        """The name as a page shows it, e.g. ``Middle school``."""
        return self.value.replace("-", " ").capitalize()

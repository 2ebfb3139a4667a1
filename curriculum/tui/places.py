"""Where in the app a learner is, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """A screen and what it shows: ``Place("topic", "sigma-notation")``."""

    screen: str
    of: str = ""

    @classmethod
    def parse(cls, target: str) -> Place:
        """The place that a link names, as ``screen:of``."""
        screen, _, of = target.partition(":")
        return cls(screen, of)


_SCREENS: Final = {"topic": "topic", "exercise": "workbench", "strand": "explore", "milestone": "topic"}


def target_of(kind: str, of: str) -> str:
    """The link to something that was found (``study.find``): a place, or for a named value the action that sets it."""
    if kind != "setting":
        return f"{_SCREENS[kind]}:{of}"
    name, _, value = of.partition("=")
    return f"do:app.set('{name}', '{value}')" if value else f"settings:{name}"


@dataclass(frozen=True, slots=True)
class Position:
    """How far a page is scrolled and which of its links is chosen, so that a return finds it as it was left."""

    scroll: int = 0
    link: str = ""


@dataclass(slots=True)
class Visit:
    """A place in the history, with the position it was left in."""

    place: Place
    position: Position = field(default_factory=Position)


class History:
    """The places visited, as a browser keeps them."""

    def __init__(self, start: Place) -> None:
        self._visits = [Visit(start)]
        self._at = 0

    @property
    def here(self) -> Visit:
        """The visit on the screen."""
        return self._visits[self._at]

    @property
    def begins_here(self) -> bool:
        """Whether there is no way back."""
        return self._at == 0

    def go(self, place: Place) -> Visit:
        """Visit a place; what lay forward is forgotten. The place already on the screen makes no new visit."""
        if place != self.here.place:
            del self._visits[self._at + 1 :]
            self._visits.append(Visit(place))
            self._at += 1
        return self.here

    def replace(self, place: Place) -> None:
        """Name the place on the screen anew, as when a session got its id."""
        self.here.place = place

    def back(self) -> Visit | None:
        """One visit back, or ``None`` at the first."""
        if self._at == 0:
            return None
        self._at -= 1
        return self.here

    def forward(self) -> Visit | None:
        """One visit forward again, or ``None`` at the last."""
        if self._at + 1 == len(self._visits):
            return None
        self._at += 1
        return self.here

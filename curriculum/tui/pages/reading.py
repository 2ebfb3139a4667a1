"""How far a lesson is taken: the panel on the screen, what of it is uncovered, what the learner committed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from curriculum.content.panels import Panel, Piece
from curriculum.study.lesson import END
from curriculum.study.lesson_views import LessonPlace, LessonView

Commitments = Mapping[tuple[str, int], str]
"""What the learner wrote, by panel and piece; empty where they had the answer shown without a word of their own."""


@dataclass(frozen=True)
class Reading:
    """A lesson on the screen."""

    view: LessonView
    at: int = 0
    """The panel on the screen."""
    farthest: int = 0
    """The last panel reached; those before it are uncovered whole."""
    uncovered: Mapping[str, int] = field(default_factory=dict)
    """How many pieces of a panel are uncovered, where it is neither one nor all."""
    written: Commitments = field(default_factory=dict)
    sessions: Mapping[str, str] = field(default_factory=dict)
    """The sessions of its questions, by panel."""
    done: frozenset[str] = frozenset()
    """Panels that have asked all they ask."""

    @classmethod
    def of(cls, view: LessonView) -> Reading:
        """A lesson from where it was left, or from its beginning."""
        if view.place is None:
            return cls(view)
        at = next(n for n, panel in enumerate(view.panels) if panel.name == view.place.panel)
        shown = {view.place.panel: view.place.shown}
        return cls(view, at, at, shown, sessions=view.place.sessions)

    @property
    def panel(self) -> Panel:
        """The panel on the screen."""
        return self.view.panels[self.at]

    @property
    def following(self) -> Panel | None:
        """The panel after it."""
        return self.view.panels[self.at + 1] if self.at + 1 < len(self.view.panels) else None

    @property
    def ended(self) -> bool:
        """Whether the last panel is on the screen."""
        return self.panel.name == END

    @property
    def shown(self) -> int:
        """How many pieces of the panel are uncovered."""
        total = len(self.panel.pieces)
        return (
            total if self.at < self.farthest else max(min(1, total), min(self.uncovered.get(self.panel.name, 1), total))
        )

    @property
    def newest(self) -> Piece | None:
        """The piece uncovered last."""
        return self.panel.pieces[self.shown - 1] if self.shown else None

    @property
    def waiting(self) -> Piece | None:
        """The piece that waits until the learner commits."""
        piece = self.newest
        return None if piece is None or not piece.asks or self.committed(self.shown - 1) else piece

    def committed(self, number: int) -> bool:
        """Whether a piece of the panel that asks has been answered, or its answer shown."""
        return number < self.shown - 1 or self.at < self.farthest or (self.panel.name, number) in self.written

    def words_on(self, number: int) -> str:
        """What the learner wrote on a piece of the panel."""
        return self.written.get((self.panel.name, number), "")

    def commit(self, words: str) -> Reading:
        """After the learner committed to some words, or to none."""
        return replace(self, written={**self.written, (self.panel.name, self.shown - 1): words})

    def onward(self) -> Reading:
        """With the next piece uncovered, or the next panel; the same while a piece waits, and at the end."""
        if self.waiting is not None or self.following is None:
            return self
        if self.shown < len(self.panel.pieces):
            return self.with_shown(self.shown + 1)
        return self.beyond()

    def with_shown(self, number: int) -> Reading:
        """With so many pieces of the panel uncovered."""
        return replace(self, uncovered={**self.uncovered, self.panel.name: number})

    def beyond(self) -> Reading:
        """On the next panel, whatever this one still holds."""
        at = min(self.at + 1, len(self.view.panels) - 1)
        return replace(self, at=at, farthest=max(self.farthest, at))

    def rest(self) -> Reading:
        """With the panel uncovered as far as its next question to the learner."""
        pieces = self.panel.pieces
        stop = next((n + 1 for n in range(self.shown, len(pieces)) if pieces[n].asks), len(pieces))
        return self if self.waiting is not None else self.with_shown(stop)

    def before(self) -> Reading:
        """On the panel before."""
        return replace(self, at=max(0, self.at - 1))

    def asked(self, session: str) -> Reading:
        """With the session of the questions on this panel."""
        return replace(self, sessions={**self.sessions, self.panel.name: session})

    def all_asked(self) -> Reading:
        """After the panel's last question."""
        return replace(self, done=self.done | {self.panel.name})

    @property
    def place(self) -> LessonPlace | None:
        """What is kept of it until another day; nothing at the very beginning and at the end."""
        if self.ended or (self.at == 0 and self.shown <= 1):
            return None
        return LessonPlace(panel=self.panel.name, shown=max(1, self.shown), sessions=dict(self.sessions))

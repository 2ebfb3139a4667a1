"""What the use cases of a lesson give to the faces."""

from __future__ import annotations

from pydantic import Field

from curriculum.content.panels import Panel
from curriculum.study.views import EvidenceName, ItemView, MilestoneLine, Opened, SkillLine, TopicPage, View


class LessonPlace(View):
    """How far a lesson was taken: kept from one day to the next."""

    panel: str
    """The panel's name."""
    shown: int = 1
    """How many of its pieces are uncovered."""
    sessions: dict[str, str] = Field(default_factory=dict)
    """The sessions of its questions, by the panel that asks them."""


class LessonView(View):
    """A lesson in panels. The last one looks back and leads on."""

    page: TopicPage
    panels: tuple[Panel, ...]
    first_questions: int
    place: LessonPlace | None
    """Where it was left, if it was."""


class LessonQuestion(View):
    """What a panel asks next; ``item`` is null when it has asked everything."""

    session: str
    item: ItemView | None
    skills: tuple[SkillLine, ...]


class LessonEnd(View):
    """The end of a lesson: what its questions have shown, and where it leads."""

    topic: str
    answered: int
    right_first_time: int
    skills: tuple[SkillLine, ...]
    evidence: EvidenceName
    opened: Opened
    """What it opens, at once or as soon as its skills are shown, and where it serves the goal."""
    known: bool
    """Whether it opens that now."""
    milestones: tuple[MilestoneLine, ...]

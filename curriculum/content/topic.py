"""A topic as its author wrote it, validated and frozen."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from curriculum.content.levels import Level

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Authored(BaseModel):
    """Base of everything read from text: strict types, no unknown keys, immutable."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Prerequisite(Authored):
    """One edge of the graph, written on the topic that needs it."""

    id: Slug
    why: Sentence
    encompasses: Annotated[float, Field(ge=0, le=1)] = 0.0


class Symbol(Authored):
    """A symbol or notation first used by a topic."""

    symbol: Sentence
    say: Sentence
    meaning: Sentence
    pytorch: str | None = None


class FrontMatter(Authored):
    """The YAML block at the head of a topic file."""

    title: Sentence
    distinguish: Sentence | None = None
    level: Annotated[Level, Field(strict=False)]
    tags: Annotated[tuple[Slug, ...], Field(strict=False, min_length=1)]
    minutes: Annotated[int, Field(ge=3, le=240)]
    status: Literal["outline", "published"]
    skills: dict[Slug, Sentence]
    introduces: Annotated[tuple[Symbol, ...], Field(strict=False)] = ()
    terms: dict[Sentence, Sentence] = Field(default_factory=dict)
    """Each term that the lesson defines, with what it means."""
    prerequisites: Annotated[tuple[Prerequisite, ...], Field(strict=False)] = ()
    sources: Annotated[tuple[Sentence, ...], Field(strict=False)] = ()


class Lesson(Authored):
    """The sections of a topic file, as Markdown. Sections an outline lacks are empty."""

    core_idea: str
    opening_problem: str = ""
    explainer: str = ""
    worked_example: str = ""
    your_turn: str = ""
    common_mistakes: str = ""


class QuizItem(Authored):
    """One entry of a quiz file, not yet parsed as a question: ``practice.questions`` does that."""

    id: Slug
    skill: Slug
    kind: str | None = None
    generator: str | None = None
    source: str
    """The entry as JSON text, exactly the keys its author wrote."""


class Topic(Authored):
    """One idea of the curriculum: its front matter, its lesson and its quiz."""

    id: Slug
    strand: Slug
    title: str
    distinguish: str | None
    level: Level
    tags: tuple[str, ...]
    minutes: int
    status: Literal["outline", "published"]
    skills: dict[str, str]
    introduces: tuple[Symbol, ...]
    terms: dict[str, str]
    prerequisites: tuple[Prerequisite, ...]
    sources: tuple[str, ...]
    lesson: Lesson
    quiz: tuple[QuizItem, ...] = ()

    @property
    def name(self) -> str:
        """The title, with its ``distinguish`` phrase where another topic bears the same title."""
        return f"{self.title} ({self.distinguish})" if self.distinguish else self.title

    @property
    def question_count(self) -> int:
        """Authored questions; generators are not counted."""
        return sum(item.kind is not None for item in self.quiz)

"""What a catalogue gives back: plain frozen records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GraphRecord:
    """The graph's own names and the hash of the text it was compiled from."""

    id: str
    version: int
    title: str
    goals: tuple[str, ...]
    content_hash: str
    confusable: tuple[tuple[str, str], ...] = ()
    """Pairs of topics that are easily taken for one another."""


@dataclass(frozen=True, slots=True)
class StrandRecord:
    """A strand."""

    id: str
    title: str
    summary: str
    topic_count: int


@dataclass(frozen=True, slots=True)
class MilestoneRecord:
    """A point on the way where something new can be done."""

    id: str
    can: str
    """What goes on after "You can now"."""
    topics: tuple[str, ...]
    """It is reached when these, and all beneath them, are known."""
    problem: str | None
    """The id of a question."""
    exercise: str | None


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """A topic as lists show it."""

    id: str
    strand: str
    title: str
    distinguish: str | None
    level: str
    tags: tuple[str, ...]
    minutes: int
    status: str
    depth: int
    prerequisite_count: int
    """Topics beneath it, however deep."""
    chain_below: str | None
    """The topic before it on its longest chain."""
    chain_count: int
    """How many chains are as long as the longest; 1 when it is the only one."""
    question_count: int
    """Authored questions; generators are not counted."""

    @property
    def name(self) -> str:
        """The title, with its ``distinguish`` phrase where another topic bears the same title."""
        return f"{self.title} ({self.distinguish})" if self.distinguish else self.title


@dataclass(frozen=True, slots=True)
class EdgeRecord:
    """An edge seen from one of its ends: the topic at the other, and what the author said of the pair."""

    id: str
    title: str
    distinguish: str | None
    level: str
    why: str
    encompasses: float

    @property
    def name(self) -> str:
        """The other topic's title, with its ``distinguish`` phrase."""
        return f"{self.title} ({self.distinguish})" if self.distinguish else self.title


@dataclass(frozen=True, slots=True)
class SymbolRecord:
    """A symbol and the topic that introduces it."""

    topic: str
    symbol: str
    say: str
    meaning: str
    pytorch: str | None


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A term and the topic whose lesson defines it."""

    topic: str
    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class QuizRecord:
    """A question or generator as its author wrote it; ``source`` is JSON for ``practice.questions`` to parse."""

    topic: str
    id: str
    skill: str
    kind: str | None
    generator: str | None
    source: str


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """Everything on a topic's page. Sections are Markdown, empty where an outline has none."""

    summary: TopicSummary
    core_idea: str
    opening_problem: str
    explainer: str
    worked_example: str
    your_turn: str
    common_mistakes: str
    sources: tuple[str, ...]
    skills: dict[str, str]
    introduces: tuple[SymbolRecord, ...]
    terms: tuple[TermRecord, ...]
    prerequisites: tuple[EdgeRecord, ...]
    """In the author's order."""
    leads_to: tuple[EdgeRecord, ...]
    """By depth, then id."""
    exercises: tuple[str, ...]

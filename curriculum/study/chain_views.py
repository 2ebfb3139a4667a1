"""What the use cases of chains give to the faces."""

from __future__ import annotations

from curriculum.study.views import EvidenceName, TopicLink, View


class ChainStep(View):
    """One step of a chain; positions begin at 1."""

    position: int
    id: str
    title: str
    distinguish: str | None = None
    level: str
    evidence: EvidenceName
    why: str | None = None
    """Why the next step needs this one."""


class ChainParting(View):
    """A stretch on which another chain leaves the longest one."""

    after: TopicLink | None
    """The last step they share before it; null where they begin apart."""
    instead: tuple[TopicLink, ...]
    """The steps of the longest chain that the other goes without."""
    through: tuple[TopicLink, ...]
    """The steps that the other has in their place."""
    meets: TopicLink | None
    """The first step they share after it."""


class ChainAlternative(View):
    """Another long chain to the same goal, beside the longest."""

    length: int
    shorter: int
    """By so many steps."""
    known: int
    """How many of its steps are known."""
    partings: tuple[ChainParting, ...]


class ChainView(View):
    """The longest chain of prerequisites that ends in a goal."""

    goal: str
    steps: tuple[ChainStep, ...]
    length: int
    depth: int
    prerequisite_count: int
    alternatives: tuple[ChainAlternative, ...] = ()
    """The next longest ones, where they were asked for."""

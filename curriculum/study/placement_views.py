"""What placement gives to the faces; see ``study.views``."""

from __future__ import annotations

from curriculum.study.views import AnswerView, ItemView, TopicLink, View


class LadderRow(View):
    """A topic, or an elementary strand as a whole, that can be marked."""

    id: str
    title: str
    topics: tuple[str, ...]
    """What a mark on the row is said of: the topic itself, or what the strand ends in."""


class Ladder(View):
    """The rows of one strand, from what is most likely known to what is least likely."""

    strand: str
    """``elementary`` for the row of elementary strands."""
    title: str
    rows: tuple[LadderRow, ...]
    number: int
    """Place among the ladders, from 1."""
    of: int


class PlacementItem(ItemView):
    """A question of a placement, the most telling one by now, with how far the placement is."""

    goal: str
    goal_title: str
    asked: int
    of: int
    settled: int
    """Topics of the goal known or unknown almost surely."""
    total: int
    ladder: Ladder | None
    """The next strand whose topics can be marked first; null when all were marked or skipped."""


class PlacementAnswer(AnswerView):
    """What came of an answer of a placement: one attempt, no working shown."""

    settled_by: int
    """How many more topics are settled than before; less than nothing where the answer was a surprise."""
    settled: int
    total: int


class PlacedStrand(View):
    """What was found of one strand."""

    strand: str
    title: str
    known: int
    open: int
    """Topics that their own first questions will settle, since they are about as likely known as not."""
    unknown: int


class PlacementSummary(View):
    """What a placement found, and what it leaves to learn."""

    session: str
    goal: str
    goal_title: str
    asked: int
    right: int
    marked: int
    known: int
    open: int
    unknown: int
    by_strand: tuple[PlacedStrand, ...]
    gaps: tuple[TopicLink, ...]
    """Topics found missing under others that are known, the most basic first."""
    topics_left: int
    minutes_left: int
    topics_in_all: int
    minutes_in_all: int
    more: bool
    """Whether more questions would settle more."""

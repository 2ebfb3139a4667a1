"""What reviews and the memory give to the faces; see ``study.views``."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from curriculum.study.views import EvidenceName, TopicLink, View


class ReviewLine(TopicLink):
    """What came of the review of a topic, and when it comes back."""

    outcome: Literal["kept", "with-help", "missed"]
    due: datetime | None
    note: str = ""
    """What the learner noted on it."""


class MovedLine(TopicLink):
    """A topic whose review another one's answers moved."""

    source: TopicLink
    due_before: datetime
    due_after: datetime


class ReviewSummary(View):
    """The end of a review: what was kept, and when each topic comes back."""

    session: str | None
    """Null when there was nothing to review."""
    recalibration: bool
    """Whether it was the few telling questions after a long time away."""
    answered: int
    right_first_time: int
    topics: tuple[ReviewLine, ...]
    moved: tuple[MovedLine, ...]
    """Topics that were not asked and come back later, since what was asked exercises them."""
    next_due: datetime | None
    """When the next review is due; null where one is due already or nothing is learned."""


class DueLine(TopicLink):
    """A learned topic and its next review."""

    due: datetime
    is_due: bool
    recall: float
    """The chance that it is recalled now."""
    evidence: EvidenceName


class DueView(View):
    """What is due when, the soonest first, and how well the predictions have held for this learner."""

    items: tuple[DueLine, ...]
    retention: float
    reviews: int
    """Reviews a day or more after the one before."""
    predicted: float | None
    """Their mean predicted chance of recall; null before there are any."""
    recalled: float | None
    """The share of them that were recalled, on the retry or with a hint among them."""
    unaided: float | None
    """The share of them that were right at once."""


class OwnReview(View):
    """One review of a topic."""

    time: datetime
    grade: Literal["good", "hard", "again"]
    recall: float
    """The chance of recall that was predicted."""
    due_before: datetime
    due_after: datetime


class CreditLine(View):
    """What an answer on another topic did to a due time."""

    source: TopicLink
    passed: bool
    weight: float
    share: float
    """The share of a full review that it counted as."""
    time: datetime
    due_before: datetime
    due_after: datetime


class RecallPoint(View):
    """The chance of recall after some days without a review."""

    days: int
    recall: float


class DueWhy(TopicLink):
    """Why a topic is due when it is."""

    evidence: EvidenceName
    why: str
    learned: datetime | None
    due: datetime | None
    is_due: bool
    recall: float | None
    stability_days: float | None
    """Days from the last review until recall has fallen to .9."""
    difficulty: float | None
    """From 1 to 10."""
    retention: float
    reviews: tuple[OwnReview, ...]
    credits: tuple[CreditLine, ...]
    curve: tuple[RecallPoint, ...]

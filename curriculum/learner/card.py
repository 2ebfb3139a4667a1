"""The memory of one topic: FSRS-6 by the package ``fsrs``, and what other topics' answers do to it.

Recall after t days is R = (1 + F t / S)^(-w20) with F = 0.9^(-1 / w20) - 1, so that it is .9 after S days. What an own
review makes of stability S and difficulty is the package's alone, with its default parameters. FSRS's first day of
learning is passed by showing all skills of a topic, so a new card has had its two Goods. The package counts whole
days between reviews; the curve that is shown here runs through fractions of them.

Implicit credit is ours, after Math Academy's fractional implicit repetition (Skycak 2023): a pass on a topic that
exercises this one by weight w is the share s = w d of a review, where d = (1 - R) / (1 - retention), at most 1, is how
due this one is. With S_good what a full Good review now would give, S' = S (S_good / S)^s and R' = R + s (1 - R): the
start of the curve moves to where a curve of S' is at R' now. So a credit never brings the due time nearer, and never
moves it beyond a full review's; what is still due after it is due at once.

A failure on a topic that this one builds on brings the due time nearer: of the time until then, 1 - w is left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import fsrs

RETENTION = 0.9
"""The share of reviews that should be recalled, where the learner wants no other."""
RETENTION_RANGE = (0.7, 0.97)
PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""FSRS-6's default parameters, w0 to w20: written here since what is kept of a memory depends on them."""
DECAY = PARAMETERS[20]
FACTOR = 0.9 ** (-1 / DECAY) - 1
LONGEST = 36500
"""Days between reviews at most, as in the package."""
RELEARNING = timedelta(minutes=10)
"""After a miss the topic is due again this soon, as in the package."""
LEAST_SHARE = 0.01
"""Shares of a review under this change nothing and are not written down."""
CONSTANTS = (PARAMETERS, RETENTION, RETENTION_RANGE, LONGEST, LEAST_SHARE)
"""Those that a card's state depends on."""


class Grade(IntEnum):
    """How a review went, as FSRS numbers it."""

    AGAIN = 1
    """Wrong."""
    HARD = 2
    """Right on the retry, or with a hint."""
    GOOD = 3
    """Right at once, unaided."""


@dataclass(frozen=True, slots=True)
class Review:
    """One own review of a topic."""

    time: datetime
    grade: Grade
    recall: float
    """The chance of recall that was predicted just before."""
    due_before: datetime
    due_after: datetime


@dataclass(frozen=True, slots=True)
class Credit:
    """What an answer on another topic did to this one's due time."""

    source: str
    weight: float
    """How much of this topic the source exercises, or, after a failure, this topic of the source."""
    passed: bool
    """Whether the source was passed; a failure brings the due time nearer."""
    share: float
    """The share of a full review that it counted as; 0 after a failure."""
    time: datetime
    due_before: datetime
    due_after: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of one learned topic. Times are aware UTC."""

    stability: float
    """Days until recall has fallen to .9."""
    difficulty: float
    """From 1 to 10."""
    last: datetime
    """Where the forgetting curve starts: the last review, moved by credits."""
    touched: datetime
    """The last event that changed the card: no due time lies before it."""
    learned: datetime
    learned_in: str | None = None
    """The session in which the topic was learned."""
    session: str | None = None
    """The session of the last review."""
    relearning: bool = False
    """It was missed, and has not been right unaided since."""
    pulls: tuple[tuple[datetime, float], ...] = ()
    """Failures on what it builds on, since the last review: when, and the share left of the time until due."""


@lru_cache(maxsize=1)
def _scheduler() -> fsrs.Scheduler:
    import fsrs

    return fsrs.Scheduler(PARAMETERS, enable_fuzzing=False)


def _days(elapsed: timedelta) -> float:
    return elapsed / timedelta(days=1)


def _elapsed(stability: float, recall: float) -> float:
    """Days after which recall has fallen to this: the curve, turned round."""
    return float(stability * (recall ** (-1 / DECAY) - 1) / FACTOR)


def interval(stability: float, retention: float) -> int:
    """Whole days from a review to the next one, as the package has them."""
    return min(LONGEST, max(1, round(_elapsed(stability, retention))))


def recall(card: Card, now: datetime) -> float:
    """The chance that the topic is recalled now."""
    return float((1 + FACTOR * max(0.0, _days(now - card.last)) / card.stability) ** -DECAY)


def due(card: Card, retention: float) -> datetime:
    """When the next review is due: when recall has fallen to ``retention``, or soon after a miss."""
    wait = RELEARNING if card.relearning else timedelta(days=interval(card.stability, retention))
    time = card.last + wait
    for when, left in card.pulls:
        if time > when:
            time = when + (time - when) * left
    return max(time, card.touched)


def new_card(time: datetime, session: str | None = None) -> Card:
    """The card of a topic that was learned just now."""
    import fsrs

    time = time.astimezone(UTC)
    card = fsrs.Card(card_id=1, due=time)
    for _ in range(2):
        card, _log = _scheduler().review_card(card, fsrs.Rating.Good, time)
    assert card.stability is not None
    assert card.difficulty is not None
    return Card(card.stability, card.difficulty, time, time, time, learned_in=session)


def _after(card: Card, grade: Grade, time: datetime) -> fsrs.Card:
    """What a review makes of the card, by the package."""
    import fsrs

    known = fsrs.Card(
        card_id=1,
        state=fsrs.State.Relearning if card.relearning else fsrs.State.Review,
        step=0 if card.relearning else None,
        stability=card.stability,
        difficulty=card.difficulty,
        due=time,
        last_review=card.last,
    )
    after, _log = _scheduler().review_card(known, fsrs.Rating(int(grade)), time)
    return after


def good_stability(card: Card, time: datetime) -> float:
    """What a Good review would make of stability: FSRS-6's own formula, by whole days, as in the package.

    It is written out since one pass asks it of many cards, which the package takes ten times as long for.
    """
    w = PARAMETERS
    days = (time - card.last).days
    if days < 1:
        return float(card.stability * max(1.0, exp(w[17] * w[18]) * card.stability ** -w[19]))
    chance = (1 + FACTOR * days / card.stability) ** -DECAY
    gain = exp(w[8]) * (11 - card.difficulty) * card.stability ** -w[9] * (exp((1 - chance) * w[10]) - 1)
    return float(card.stability * (1 + gain))


def reviewed(
    card: Card, grade: Grade, time: datetime, retention: float, *, session: str | None = None
) -> tuple[Card, Review]:
    """The card after an own review; a time before the card's last change counts as that time."""
    time = max(time.astimezone(UTC), card.touched)
    found = _after(card, grade, time)
    assert found.stability is not None
    assert found.difficulty is not None
    after = replace(
        card,
        stability=found.stability,
        difficulty=found.difficulty,
        last=time,
        touched=time,
        session=session,
        relearning=found.step is not None,
        pulls=(),
    )
    return after, Review(time, grade, recall(card, time), due(card, retention), due(after, retention))


def credited(card: Card, source: str, weight: float, time: datetime, retention: float) -> tuple[Card, Credit | None]:
    """The card after a pass on ``source``, which exercises its topic by ``weight``.

    A topic that was missed waits for a right answer of its own; a share under ``LEAST_SHARE`` changes nothing.
    """
    time = max(time.astimezone(UTC), card.touched)
    before = recall(card, time)
    share = weight * min(1.0, (1 - before) / (1 - retention))
    if card.relearning or share < LEAST_SHARE:
        return card, None
    stability = card.stability * (good_stability(card, time) / card.stability) ** share
    elapsed = _elapsed(stability, before + share * (1 - before))
    after = Card(
        stability,
        card.difficulty,
        time - timedelta(days=elapsed),
        time,
        card.learned,
        card.learned_in,
        card.session,
        card.relearning,
        card.pulls,
    )
    return after, Credit(source, weight, True, share, time, due(card, retention), due(after, retention))


def brought_forward(
    card: Card, source: str, weight: float, time: datetime, retention: float
) -> tuple[Card, Credit | None]:
    """The card after a failure on ``source``, of which its topic exercises ``weight``; nothing where it is due."""
    time = max(time.astimezone(UTC), card.touched)
    before = due(card, retention)
    if before <= time:
        return card, None
    after = replace(card, touched=time, pulls=(*card.pulls, (time, 1 - weight)))
    return after, Credit(source, weight, False, 0.0, time, before, due(after, retention))

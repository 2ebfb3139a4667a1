"""The chance that a card is still known at its next review: FSRS-6, and what it is measured against.

Each knows only the reviews before the one it predicts. A review less than a day (24 hours) after the one before it is
taken in where a model has a place for it, and never predicted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fsrs import Card

Key = tuple[str, str]
"""A learner and a card."""


class RecallModel(Protocol):
    """Anything that gives a chance to a card's being recalled, and is then told how it came out."""

    def chance(self, key: Key, time: datetime) -> float:
        """The chance in [0, 1] that a card reviewed before is recalled."""
        ...

    def record(self, key: Key, time: datetime, rating: int) -> None:
        """Take in one review; a card's first one begins it."""
        ...


class Fsrs:
    """FSRS-6 with the default parameters of the package ``fsrs``, without fuzzing."""

    def __init__(self) -> None:
        from fsrs import Scheduler

        self._scheduler = Scheduler(enable_fuzzing=False)
        self._cards: dict[Key, Card] = {}

    def chance(self, key: Key, time: datetime) -> float:
        """The retrievability, which counts whole days since the last review."""
        return self._scheduler.get_card_retrievability(self._cards[key], time)

    def record(self, key: Key, time: datetime, rating: int) -> None:
        """Take in one review."""
        from fsrs import Card, Rating

        card = self._cards.get(key)
        if card is None:
            card = Card(card_id=len(self._cards), due=time)
        self._cards[key], _ = self._scheduler.review_card(card, Rating(rating), time)


class ConstantRecall:
    """The share of recalls so far over all learners and cards, with one recall and one lapse added (Laplace)."""

    def __init__(self) -> None:
        self._seen: set[Key] = set()
        self._last: dict[Key, datetime] = {}
        self._recalled = self._count = 0

    def chance(self, key: Key, time: datetime) -> float:  # noqa: ARG002
        """The rate so far."""
        return (self._recalled + 1) / (self._count + 2)

    def record(self, key: Key, time: datetime, rating: int) -> None:
        """Take in one review; it counts when it was one to predict."""
        last = self._last.get(key)
        self._last[key] = time
        if last is not None and (time - last).days >= 1:
            self._recalled += rating > 1
            self._count += 1


@dataclass(slots=True)
class _Sm2Card:
    last: datetime
    interval: int = 0
    ease: float = 2.5
    in_a_row: int = 0


class Sm2:
    """SM-2 (Wozniak 1990) read as a forgetting curve: exponential, and .9 after the interval that it sets.

    Ratings 1 to 4 stand for its grades 2 to 5. It knows no reviews on the same day, so those leave it as it is. This is
    the reading under which the open spaced repetition benchmark scores SM-2.
    """

    def __init__(self) -> None:
        self._cards: dict[Key, _Sm2Card] = {}

    def chance(self, key: Key, time: datetime) -> float:
        """Recall on the exponential curve, by whole days."""
        card = self._cards[key]
        return float(0.9 ** ((time - card.last).days / card.interval))

    def record(self, key: Key, time: datetime, rating: int) -> None:
        """Take in one review."""
        card = self._cards.get(key)
        if card is None:
            card = self._cards[key] = _Sm2Card(time)
        elif (time - card.last).days < 1:
            card.last = time
            return
        card.last = time
        grade = rating + 1
        if rating == 1:
            card.interval, card.in_a_row = 1, 0
        else:
            card.interval = (1, 6)[card.in_a_row] if card.in_a_row < 2 else round(card.interval * card.ease)
            card.in_a_row += 1
        card.ease = max(1.3, card.ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02))


def recall_models() -> dict[str, RecallModel]:
    """FSRS-6 and its baselines by name, all fresh."""
    return {"fsrs-6": Fsrs(), "mean-so-far": ConstantRecall(), "sm-2": Sm2()}

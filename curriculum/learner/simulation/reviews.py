"""Logs of reviews drawn by a process that is stated, with the true chances of recall.

Each card is reviewed when FSRS-6 with its default parameters says, sooner or later by a drawn factor (log-normal,
spread .5), in whole days; after a lapse it is seen once more, ten minutes later. Two processes draw what is recalled:

- ``fsrs``: by FSRS-6's own retrievability. Then that must be calibrated but for noise, and its log-loss the least.
- ``varied``: the same curve, but each learner's and each card's stability is another multiple of what FSRS-6 believes
  (log-normal, spread .5 each). No predictor is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from curriculum.learner.records import ReviewRecord

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

REVIEW_PROCESSES = ("fsrs", "varied")
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
_DELAY_SPREAD = 0.5
_STABILITY_SPREAD = 0.5
_FIRST_RATINGS = (0.25, 0.15, 0.5, 0.1)
"""Shares of the ratings 1 to 4 at a card's first review."""
_RATINGS_RECALLED = (0.15, 0.7, 0.15)
"""Shares of the ratings 2 to 4 of what is recalled later."""
_RELEARNED_AFTER = timedelta(minutes=10)


def simulate_reviews(
    rng: Random, *, process: str, learners: int, reviews: int, cards: int = 10
) -> Iterator[ReviewRecord]:
    """A log of reviews, learner by learner and card by card, each with its true chance but a card's first.

    Args:
        rng: The source of all draws.
        process: A name of ``REVIEW_PROCESSES``.
        learners: How many.
        reviews: Reviews of each card on days of their own, its first among them.
        cards: Cards of each learner.
    """
    from fsrs import Scheduler

    scheduler = Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())
    spread = _STABILITY_SPREAD if process == "varied" else 0.0
    for number in range(1, learners + 1):
        of_learner = rng.lognormvariate(0, spread)
        for card in range(1, cards + 1):
            factor = of_learner * rng.lognormvariate(0, spread)
            yield from _reviewed(rng, scheduler, f"learner-{number:03}", f"card-{card:02}", factor, reviews)


def _reviewed(
    rng: Random, scheduler: Scheduler, learner: str, name: str, factor: float, reviews: int
) -> Iterator[ReviewRecord]:
    """The reviews of one card, whose stability is ``factor`` times what FSRS-6 believes."""
    from fsrs import Card, Rating

    time = START + timedelta(days=rng.randrange(7))
    card = Card(card_id=0, due=time)
    for number in range(reviews):
        chance = _retrievability(scheduler, card, time, factor) if number else None
        rating = _rating(rng, chance)
        yield ReviewRecord(learner, name, time, rating, chance)
        card, _ = scheduler.review_card(card, Rating(rating), time)
        if rating == 1:
            again = time + _RELEARNED_AFTER
            yield ReviewRecord(learner, name, again, 3, None)
            card, _ = scheduler.review_card(card, Rating.Good, again)
            time = again
        wait = (card.due - time).days * rng.lognormvariate(0, _DELAY_SPREAD)
        time += timedelta(days=max(1, round(wait)))


def _retrievability(scheduler: Scheduler, card: Card, time: datetime, factor: float) -> float:
    """FSRS-6's curve at this time for a card whose stability is ``factor`` times its own."""
    if card.stability is None:
        raise ValueError("a card that was never reviewed has no stability")
    true = type(card)(card.card_id, stability=card.stability * factor, due=card.due, last_review=card.last_review)
    return scheduler.get_card_retrievability(true, time)


def _rating(rng: Random, chance: float | None) -> int:
    if chance is None:
        return rng.choices((1, 2, 3, 4), _FIRST_RATINGS)[0]
    return rng.choices((2, 3, 4), _RATINGS_RECALLED)[0] if rng.random() < chance else 1

"""A log gone through from its beginning: each predictor gives a chance before it is told what came, and is scored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from curriculum.errors import UsageError
from curriculum.learner.baselines import answer_models
from curriculum.learner.recall import Key, recall_models
from curriculum.learner.records import AnswerRecord, ReviewRecord
from curriculum.learner.scoring import Score, score

COLUMN = "chance-column"
"""The name under which the chances of the log itself are scored."""

Told = Callable[[int], None]
"""Told now and then how many rows are done."""
_TELL_EVERY = 5000


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of a log."""

    rows: int
    learners: int
    subjects: int
    """Topics, or pairs of learner and card."""
    first: int
    """Reviews that are a card's first, and so not predicted; 0 for answers."""
    same_day: int
    """Reviews within a day of the one before, taken in but not predicted; 0 for answers."""
    scores: Mapping[str, Score]
    """By predictor, ours first, all over the same rows."""


def replay_answers(records: Iterable[AnswerRecord], told: Told | None = None) -> Replayed:
    """Score the next-answer predictor and its baselines on every answer of a log.

    Answers are taken in the order of their times, those of one time as given.

    Raises:
        UsageError: If there are no answers, or some have a chance of their own and others none.
    """
    ordered = sorted(records, key=lambda record: record.time)
    models = answer_models()
    given: dict[str, list[float]] = {name: [] for name in models}
    for place, record in enumerate(ordered):
        for name, model in models.items():
            given[name].append(model.chance(record.learner, record.topic))
            model.record(record.learner, record.topic, record.right)
        _tell(told, place)
    return Replayed(
        rows=len(ordered),
        learners=len({record.learner for record in ordered}),
        subjects=len({record.topic for record in ordered}),
        first=0,
        same_day=0,
        scores=_scores(given, [record.chance for record in ordered], [record.right for record in ordered]),
    )


def replay_reviews(records: Iterable[ReviewRecord], told: Told | None = None) -> Replayed:
    """Score FSRS-6 and its baselines on the reviews of a log.

    A card's first review is not predicted, nor is one less than 24 hours after the card's review before.

    Raises:
        UsageError: If no review is left to predict, or some of those have a chance of their own and others none.
    """
    ordered = sorted(records, key=lambda record: record.time)
    models = recall_models()
    given: dict[str, list[float]] = {name: [] for name in models}
    last: dict[Key, datetime] = {}
    scored: list[ReviewRecord] = []
    for place, record in enumerate(ordered):
        key = (record.learner, record.card)
        predicted = key in last and (record.time - last[key]).days >= 1
        if predicted:
            scored.append(record)
        for name, model in models.items():
            if predicted:
                given[name].append(model.chance(key, record.time))
            model.record(key, record.time, record.rating)
        last[key] = record.time
        _tell(told, place)
    return Replayed(
        rows=len(ordered),
        learners=len({learner for learner, _ in last}),
        subjects=len(last),
        first=len(last),
        same_day=len(ordered) - len(last) - len(scored),
        scores=_scores(given, [record.chance for record in scored], [record.recalled for record in scored]),
    )


def _scores(
    given: Mapping[str, Sequence[float]], own: Sequence[float | None], came_true: Sequence[bool]
) -> dict[str, Score]:
    if not came_true:
        raise UsageError(
            "Nothing in this log can be scored.",
            fix="It takes an answer, or a card reviewed again a day or more after its first review.",
        )
    scores = {name: score(chances, came_true) for name, chances in given.items()}
    told = [chance for chance in own if chance is not None]
    if told and len(told) < len(own):
        raise UsageError(
            f"The column `chance` is empty in {len(own) - len(told)} of the {len(own)} rows that are scored.",
            fix="Fill it in all of them, or leave the column out.",
        )
    return {**scores, COLUMN: score(told, came_true)} if told else scores


def _tell(told: Told | None, place: int) -> None:
    if told is not None and (place + 1) % _TELL_EVERY == 0:
        told(place + 1)

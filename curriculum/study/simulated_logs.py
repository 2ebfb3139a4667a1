"""Logs of simulated learners, as CSV that ``replay`` reads."""

from __future__ import annotations

import csv
import io
import itertools
import random
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from curriculum.errors import UsageError
from curriculum.graph.nearest import nearest_names

if TYPE_CHECKING:
    from curriculum.learner.records import AnswerRecord, ReviewRecord

ANSWER_COLUMNS = ("learner", "topic", "time", "correct", "chance")
REVIEW_COLUMNS = ("learner", "card", "time", "rating", "chance")


def answer_rows(*, process: str, learners: int, answers: int, topics: int, seed: int) -> Iterator[tuple[object, ...]]:
    """Rows of ``ANSWER_COLUMNS``; see ``learner.simulation.answers`` for the processes.

    Raises:
        UsageError: If there is no such process, or a number makes no sense.
    """
    from curriculum.learner.simulation.answers import ANSWER_PROCESSES, simulate_answers

    _possible(process, tuple(ANSWER_PROCESSES), learners=learners, answers=answers, topics=topics)
    rng = random.Random(seed)  # noqa: S311
    drawn = simulate_answers(rng, process=process, learners=learners, answers=answers, topics=topics)
    return ((r.learner, r.topic, r.time.isoformat(), int(r.right), _shown(r)) for r in drawn)


def review_rows(*, process: str, learners: int, reviews: int, cards: int, seed: int) -> Iterator[tuple[object, ...]]:
    """Rows of ``REVIEW_COLUMNS``; see ``learner.simulation.reviews`` for the processes.

    Raises:
        UsageError: If there is no such process, or a number makes no sense.
    """
    from curriculum.learner.simulation.reviews import REVIEW_PROCESSES, simulate_reviews

    _possible(process, REVIEW_PROCESSES, learners=learners, reviews=reviews, cards=cards)
    rng = random.Random(seed)  # noqa: S311
    drawn = simulate_reviews(rng, process=process, learners=learners, reviews=reviews, cards=cards)
    return ((r.learner, r.card, r.time.isoformat(), r.rating, _shown(r)) for r in drawn)


def csv_lines(columns: Iterable[str], rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """The lines of a CSV file, without their ends."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="")
    for row in itertools.chain([tuple(columns)], rows):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _shown(record: AnswerRecord | ReviewRecord) -> str:
    return "" if record.chance is None else f"{record.chance:.6f}"


def _possible(process: str, among: tuple[str, ...], **numbers: int) -> None:
    if process not in among:
        raise UsageError(
            f"There is no process `{process}`.",
            fix=f"There are {', '.join(among)}.",
            nearest=nearest_names(process, among),
        )
    for name, number in numbers.items():
        if number < 1:
            raise UsageError(f"{number} {name} cannot be simulated.", fix="One or more.")

"""``simulate answers`` and ``simulate reviews``: logs of known truth for ``replay``."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.cli.options import Common
from curriculum.cli.output import show


def answers(
    *,
    learners: int = 200,
    answers: int = 200,
    topics: int = 20,
    process: str = "formula",
    seed: int = 0,
    common: Common = Common(),
) -> None:
    """Print a log of simulated answers as CSV, with the true chances, for `curriculum replay`.

    Args:
        learners: How many.
        answers: Answers of each.
        topics: Topics that they practise.
        process: formula (the next-answer predictor's own) or tracing (learners who know a topic or not).
        seed: The same seed gives the same log.
    """
    from curriculum.study.simulated_logs import ANSWER_COLUMNS, answer_rows

    rows = answer_rows(process=process, learners=learners, answers=answers, topics=topics, seed=seed)
    _print(ANSWER_COLUMNS, rows, as_json=common.json)


def reviews(
    *,
    learners: int = 200,
    reviews: int = 10,
    cards: int = 10,
    process: str = "fsrs",
    seed: int = 0,
    common: Common = Common(),
) -> None:
    """Print a log of simulated reviews as CSV, with the true chances, for `curriculum replay`.

    Args:
        learners: How many.
        reviews: Reviews of each card, its first among them.
        cards: Cards of each learner.
        process: fsrs (FSRS-6's own curve) or varied (stabilities that differ by learner and card).
        seed: The same seed gives the same log.
    """
    from curriculum.study.simulated_logs import REVIEW_COLUMNS, review_rows

    rows = review_rows(process=process, learners=learners, reviews=reviews, cards=cards, seed=seed)
    _print(REVIEW_COLUMNS, rows, as_json=common.json)


def _print(columns: tuple[str, ...], rows: Iterator[tuple[object, ...]], *, as_json: bool) -> None:
    from curriculum.study.simulated_logs import csv_lines

    if as_json:
        show([dict(zip(columns, row, strict=True)) for row in rows], as_json=True, lines=tuple)
        return
    show(None, as_json=False, lines=lambda: csv_lines(columns, rows))

"""``replay``: the predictors scored on a log of one's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table
from curriculum.study.words import plural

if TYPE_CHECKING:
    from curriculum.study.replay import PredictorFigures, ReplayView


def replay(
    file: Annotated[Path, Parameter(allow_leading_hyphen=True)],
    /,
    *,
    predictor: str | None = None,
    common: Common = Common(),
) -> None:
    """Score the predictors on a log of answers or reviews: AUC, log-loss, RMSE and calibration.

    The columns, by name: learner, topic (or card), time (ISO 8601 or seconds since 1970), and correct (0, 1, true,
    false) or rating (1 to 4). A column `chance` is scored as one more predictor; others are passed over.

    Args:
        file: A CSV file, or - for standard input.
        predictor: answers or memory; by the columns when left out.
    """
    from curriculum.study.replay import replay as score

    def tell(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done:,} rows ", end="", file=sys.stderr, flush=True)

    found = score(sys.stdin if str(file) == "-" else file, predictor=predictor, on_rows=tell)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    show(found, as_json=common.json, lines=lambda: _lines(found))


def _lines(found: ReplayView) -> Iterator[str]:
    if found.kind == "answers":
        whose = f"of {plural(found.learners, 'learner')} on {plural(found.subjects, 'topic')}"
        yield f"{plural(found.rows, 'answer')} {whose}, {found.rate:.1%} right"
    else:
        whose = f"of {plural(found.subjects, 'card')} of {plural(found.learners, 'learner')}"
        yield f"{plural(found.rows, 'review')} {whose}"
        yield (
            f"scored: {found.scored:,}, of which {found.rate:.1%} recalled "
            f"(not scored: {plural(found.first, 'first review')}, {found.same_day:,} within a day of the one before)"
        )
    yield ""
    header = ("predictor", "AUC", "log-loss", "expected", "RMSE", "calibration error", "by chance")
    yield from table([header, *(_row(each) for each in found.predictors)])
    yield ""
    for each in found.predictors:
        yield f"{each.name}: {each.what}"
    yield "expected and by chance: the log-loss and calibration error if the predictor's own chances were the true ones"
    yield ""
    ours = found.predictors[0]
    yield f"calibration of {ours.name}"
    yield from table(
        [
            ("predicted", *(f"{one.predicted:.2f}" for one in ours.bins)),
            ("came true", *(f"{one.observed:.2f}" for one in ours.bins)),
        ]
    )


def _row(each: PredictorFigures) -> tuple[str, ...]:
    figures = (each.log_loss, each.expected_log_loss, each.rmse, each.calibration_error, each.calibration_noise)
    return (each.name, "-" if each.auc is None else f"{each.auc:.3f}", *(f"{figure:.3f}" for figure in figures))

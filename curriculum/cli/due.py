"""``due``: what is due when, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from curriculum.cli.options import Common
from curriculum.cli.output import aloud, show, sign, table, wrapped
from curriculum.study.words import day, named

if TYPE_CHECKING:
    from curriculum.study.memory_views import CreditLine, DueView, DueWhy

SHOWN = 20
_GRADES = {"good": "right at once", "hard": "right with help", "again": "missed"}


def due(topic_id: str | None = None, /, *, common: Common = Common()) -> None:
    """Show when each learned topic is to be reviewed; of one topic, why then.

    Args:
        topic_id: The topic's id; all learned ones when left out.
    """
    from curriculum.study.due import due_list, why_due

    with common.desk() as desk:
        if topic_id is not None:
            why = why_due(desk, topic_id)
            show(why, as_json=common.json, lines=lambda: _why(why))
            return
        found = due_list(desk)
    show(found, as_json=common.json, lines=lambda: _due(found))


def _due(found: DueView) -> Iterator[str]:
    if not found.items:
        yield "Nothing is learned yet, so nothing is due."
        return
    rows = [
        (
            sign(line.evidence),
            "now" if line.is_due else day(line.due),
            f"recall {line.recall:.2f}",
            line.id,
            named(line.title, line.distinguish),
        )
        for line in found.items[:SHOWN]
    ]
    yield from table(rows)
    if len(found.items) > SHOWN:
        yield f"and {len(found.items) - SHOWN} more: curriculum due --json"
    if found.reviews:
        yield (
            f"{found.reviews} reviews so far: recall predicted {found.predicted:.2f}, found {found.recalled:.2f} "
            f"({found.unaided:.2f} right at once)."
        )


def _why(why: DueWhy) -> Iterator[str]:
    name = named(why.title, why.distinguish)
    if why.due is None or why.learned is None:
        yield f"{sign(why.evidence)} {name}"
        yield why.why
        return
    when = "is due now" if why.is_due else f"is due on {day(why.due)}"
    yield f"{name} {when}." if aloud() else f"{sign(why.evidence)} {name} {when}."
    yield from wrapped(why.why)
    yield f"Learned on {day(why.learned)}. Recall now {why.recall:.2f}; .9 is held for {why.stability_days:.1f} days."
    if why.reviews:
        yield "Your reviews"
        rows = [
            (f"  {day(r.time)}", _GRADES[r.grade], f"recall was put at {r.recall:.2f}", f"next {day(r.due_after)}")
            for r in why.reviews
        ]
        yield from table(rows)
    if why.credits:
        yield "What other topics did to it"
        for credit in why.credits:
            yield from wrapped(_credit(credit), indent="  ")
    yield "Without a review"
    yield "  " + ", ".join(f"{'now' if not p.days else f'{p.days} d'} {p.recall:.2f}" for p in why.curve)


def _credit(credit: CreditLine) -> str:
    moved = f"moved from {day(credit.due_before)} to {day(credit.due_after)}"
    title = named(credit.source.title, credit.source.distinguish)
    if credit.passed:
        share = f"which counted as {credit.share:.2f} of a review"
        return f"'{title}' practised it by {credit.weight:.2g} on {day(credit.time)}, {share}: {moved}."
    return f"'{title}' was missed on {day(credit.time)}, and this exercises it by {credit.weight:.2g}: {moved}."

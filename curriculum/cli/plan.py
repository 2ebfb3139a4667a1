"""``plan``: what is left on the way to the goals, when it may be done, and what would change that."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import show, table, width, wrapped
from curriculum.errors import UsageError
from curriculum.study.forecast_words import basis_words, deadline_words, hours, range_words, without_words
from curriculum.study.words import named, plural

if TYPE_CHECKING:
    from curriculum.study.plan_views import BottleneckLine, ForecastView, PlanView, RemainingChain
    from curriculum.study.views import TopicLink

SHOWN = 20
NARROWEST = 10


def plan(
    *goals: str,
    all_: Annotated[bool, Parameter(name="--all", negative="", help="Print every topic.")] = False,
    minutes_per_day: Annotated[
        int | None, Parameter(help="What if you studied so long on a day? Kept by `goal minutes`.")
    ] = None,
    deadline: Annotated[
        str | None, Parameter(help="The chance to be done by a day, YEAR-MONTH-DAY. Kept by `goal deadline`.")
    ] = None,
    without: Annotated[str | None, Parameter(help="What if you dropped this goal, or left out this topic?")] = None,
    bottlenecks: Annotated[
        bool, Parameter(negative="", help="Show the topics that most of what is left has to pass.")
    ] = False,
    chains: Annotated[int | None, Parameter(help="Show so many of the longest chains that remain.")] = None,
    by_minutes: Annotated[
        bool, Parameter(negative="", help="The longest chains by minutes instead of by topics.")
    ] = False,
    common: Common = Common(),
) -> None:
    """Show what is left on the way to your goals, in order, and when you may be done.

    Args:
        goals: Topic ids; the goals you have set when left out.
    """
    from curriculum.study.plan import WhatIf
    from curriculum.study.plan import plan as make

    if chains is not None and chains < 1:
        raise UsageError(f"The number of chains must be 1 or more; it is {chains}.", fix="Ask for at least one.")
    if by_minutes and chains is None:
        raise UsageError("`--by-minutes` says how `--chains` are ranked.", fix="Add `--chains 3`.")
    asked = WhatIf(
        minutes_per_day=minutes_per_day,
        deadline=deadline,
        without=without,
        bottlenecks=NARROWEST if bottlenecks else 0,
        chains=chains or 0,
        by_minutes=by_minutes,
    )
    with common.desk() as desk:
        view = make(desk, *goals, what_if=asked)
    rows = 0 if bottlenecks or chains is not None else SHOWN
    show(view, as_json=common.json, lines=lambda: _plan(view, shown=len(view.remaining) if all_ else rows))


def _plan(view: PlanView, *, shown: int) -> Iterator[str]:
    titles = " and ".join(named(goal.title, goal.distinguish) for goal in view.goals)
    yield f"{titles}: {view.known} of {view.total} topics known, about {hours(view.minutes_total)} left."
    if view.forecast is not None:
        yield from _forecast(view.forecast)
    ahead = next((line for line in view.milestones if not line.reached), None)
    if ahead is not None:
        yield from wrapped(f"Next milestone, {plural(ahead.topics_left, 'topic')} away: you can {ahead.can}")
    if view.without is not None:
        yield from wrapped(without_words(view.without))
    yield from _bottlenecks(view.bottlenecks)
    yield from _chains(view.chains)
    rows = [
        (f"{place:4}", "now" if t.ready else "   ", f"{t.minutes:3} min", t.id, named(t.title, t.distinguish))
        for place, t in enumerate(view.remaining[:shown], 1)
    ]
    yield from table(rows)
    if shown and len(view.remaining) > shown:
        yield f"and {len(view.remaining) - shown} more: curriculum plan --all"


def _forecast(view: ForecastView) -> Iterator[str]:
    yield from wrapped(range_words(view))
    yield from wrapped(basis_words(view))
    if view.deadline is not None:
        yield from wrapped(deadline_words(view.deadline))


def _bottlenecks(lines: tuple[BottleneckLine, ...]) -> Iterator[str]:
    if not lines:
        return
    yield "Bottlenecks: what cannot be reached before each, and how much leads on through it alone."
    yield from table(
        [
            (
                f"  {plural(line.above, 'topic')}, {hours(line.above_minutes)}",
                plural(line.beneath, "topic"),
                line.id,
                named(line.title, line.distinguish),
            )
            for line in lines
        ]
    )


def _chains(chains: tuple[RemainingChain, ...]) -> Iterator[str]:
    """The first chain whole; of the others, which are mostly the same, what is different."""
    from curriculum.study.bottlenecks import differences

    for number, chain in enumerate(chains, 1):
        yield f"Chain {number}: {plural(chain.length, 'topic')}, {hours(chain.minutes)}"
        if number == 1:
            yield from _steps(chain.steps)
            continue
        for instead, there in differences(chains[0], chain):
            if instead:
                yield from _steps(instead, "instead of ")
            if there:
                yield from _steps(there, "it has ")


def _steps(steps: Sequence[TopicLink], before: str = "") -> list[str]:
    """Ids in their order, broken between two of them only."""
    text = before + " > ".join(step.id for step in steps)
    return textwrap.wrap(
        text, width(), initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False, break_long_words=False
    )

"""``today``: what the app's first page tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import hours, show, wrapped
from curriculum.study.forecast_words import range_words
from curriculum.study.words import plural

if TYPE_CHECKING:
    from curriculum.study.today_views import Offer, TodayView

_COMMANDS: Final = {
    "continue": "curriculum practice --session {}",
    "review": "curriculum review",
    "check": "curriculum check {}",
    "learn": "curriculum topic {}",
    "lesson": "curriculum topic {}",
    "practise": "curriculum practice {}",
    "exercise": "curriculum exercise start {}",
    "placement": "curriculum place",
    "milestone": "curriculum practice {}",
    "goal": "curriculum goal set ID",
}


def today(
    *,
    forecast: Annotated[bool, Parameter(help="Say when you may be done; without, it is there sooner.")] = True,
    common: Common = Common(),
) -> None:
    """Show your goal and how far it has come, the one thing to do now and why, and what else waits."""
    from curriculum.study.today import today as read
    from curriculum.study.today import when

    with common.desk() as desk:
        view = read(desk)
        if forecast and any(goal.minutes_left for goal in view.goals):
            view = view.model_copy(update={"forecast": when(desk)})
    show(view, as_json=common.json, lines=lambda: _lines(view))


def _lines(view: TodayView) -> Iterator[str]:
    for goal in view.goals:
        left = f"about {hours(goal.minutes_left)} left" if goal.minutes_left else "reached"
        yield f"Your goal: {goal.title}. {goal.known} of {plural(goal.total, 'topic')} known, {left}."
    if not view.goals:
        suggested = view.suggested[0].id if view.suggested else "ID"
        yield f"No goal is set: curriculum goal set {suggested}"
    if view.forecast is not None:
        yield from wrapped(range_words(view.forecast))
    if view.milestones_total:
        yield f"Milestones: {view.milestones_reached} of {view.milestones_total} reached."
    if view.ahead is not None:
        yield from wrapped(f"The next, {plural(view.ahead.topics_left, 'topic')} away: you can {view.ahead.can}")
    if view.now is not None:
        yield from ("", "Now:")
        yield from _offer(view.now)
    if view.then or view.reviews:
        yield from ("", "Also:")
    for offer in view.then:
        yield from _offer(offer)
    if view.reviews:
        yield view.reviews


def _offer(offer: Offer) -> Iterator[str]:
    beside = f" ({offer.beside})" if offer.beside else ""
    yield from wrapped(f"{offer.words} {offer.title}".strip() + beside)
    if offer.why:
        yield from wrapped(offer.why, indent="  ")
    yield f"  {_COMMANDS[offer.kind].format(offer.of)}"

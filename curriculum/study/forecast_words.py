"""A forecast in words, the same in every face: what it says, what it counts, and what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.words import day, finish_range, percent, plural

if TYPE_CHECKING:
    from curriculum.study.plan_views import DeadlineView, ForecastView, WithoutView


def hours(minutes: int) -> str:
    """Minutes as ``45 minutes``, ``3 hours`` or ``1,200 hours``."""
    return plural(minutes, "minute") if minutes < 90 else plural(round(minutes / 60), "hour")


def range_words(view: ForecastView) -> str:
    """The range of days, and the minutes a day that it stands on."""
    ends = finish_range(view.finish.p10, view.finish.p50, view.finish.p90)
    return f"At {plural(view.minutes_per_day, 'minute')} on a day of study, the end is {ends}."


def basis_words(view: ForecastView) -> str:
    """What a forecast counts on, and what comes on top, so that nobody takes it for more than it is."""
    source = "as your log shows" if view.days_seen else "a guess until you have a log"
    pace = "the author's pace, give or take"
    if view.pace_topics:
        pace = f"your pace, {view.pace:g} times the author's minutes ({plural(view.pace_topics, 'topic')})"
    usual = ""
    if view.usual_minutes is not None:
        usual = f" So far you have studied about {plural(view.usual_minutes, 'minute')} on a day on which you did."
    return (
        f"It counts on {percent(view.chance_missed)} of days missed ({source}), on {pace}, and on "
        f"{percent(view.review_share)} of the time for reviews. Exercises and long breaks come on top.{usual}"
    )


def deadline_words(view: DeadlineView) -> str:
    """The chance to meet a deadline, and what would raise it."""
    if view.passed:
        return f"The deadline, {day(view.date)}, has passed: set another, or none."
    half, most = (
        "not even twelve hours a day would do" if minutes is None else f"{plural(minutes, 'minute')} a day"
        for minutes in (view.minutes_for_half, view.minutes_for_most)
    )
    # Of a thousand simulated roads none or all may do: that is no certainty.
    chance = percent(min(max(view.chance, 0.001), 0.999))
    ways = f"For 50% as for 80%: {half}." if half == most else f"For 50%: {half}; for 80%: {most}."
    return f"The chance to be done by {day(view.date)} is {chance}. {ways}"


def without_words(view: WithoutView) -> str:
    """What dropping a goal, or leaving a topic out, would save."""
    if not view.topics_saved:
        return f"Without {view.title} nothing would be saved: it is not among what is left, or another goal needs it."
    saved = f"{plural(view.topics_saved, 'topic')} and {hours(view.minutes_saved)} saved"
    if view.finish is None:
        return f"Without {view.title}: {saved}, and nothing is left."
    ends = finish_range(view.finish.p10, view.finish.p50, view.finish.p90)
    gap = ""
    if view.built_on:
        gap = f" {plural(view.built_on, 'topic')} that build on it would stand over a gap."
    return f"Without {view.title}: {saved}; {plural(view.remaining, 'topic')} left, the end {ends}.{gap}"

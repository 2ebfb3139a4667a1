"""Commands of a learner's road: ``know``, ``forget``, ``goal``, ``milestones``, ``next``, ``progress``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from curriculum.cli.options import Common
from curriculum.cli.output import hours, mark, show, table, wrapped
from curriculum.errors import UsageError
from curriculum.study.words import day, named, plural

if TYPE_CHECKING:
    from curriculum.study.progress_views import FullProgressView, OwnMamlView
    from curriculum.study.views import ClaimPreview, GoalLine, MilestoneLine, NextStep


def know(
    topic_id: str | None = None,
    /,
    *,
    except_: Annotated[
        tuple[str, ...], Parameter(name="--except", negative="", help="A topic beneath it that you do not know.")
    ] = (),
    undo: Annotated[bool, Parameter(negative="", help="Take back the last claim, or the last on this topic.")] = False,
    preview: Annotated[bool, Parameter(negative="", help="Count what it would imply; record nothing.")] = False,
    common: Common = Common(),
) -> None:
    """Say "I know this", and all that lies beneath it.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.study import claims

    with common.desk() as desk:
        if undo:
            taken_back = claims.undo_claim(desk, topic_id)
            show({"undone": taken_back}, as_json=common.json, lines=lambda: [f"Taken back: I know {taken_back}."])
            return
        if topic_id is None:
            raise UsageError("Which topic do you know?", fix="Name one: `curriculum know ID`.")
        make = claims.preview_claim if preview else claims.claim
        view = make(desk, topic_id, except_)
    show(view, as_json=common.json, lines=lambda: _claim(view))


def _claim(view: ClaimPreview) -> Iterator[str]:
    verb = "Recorded" if view.recorded else "This would say"
    yield f"{verb}: you know {view.title} and what lies beneath it."
    yield f"Newly known: {view.newly_claimed} topics, {hours(view.minutes_saved)} of study."
    yield from table([("  " + line.title, str(line.count)) for line in view.by_strand])
    if view.recorded:
        yield f"To take it back: curriculum know {view.topic} --undo"


def forget(topic_id: str, /, *, common: Common = Common()) -> None:
    """Say that you do not know a topic any more.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.study.claims import forget as record

    with common.desk() as desk:
        line = record(desk, topic_id)
    show(line, as_json=common.json, lines=lambda: [f"{named(line.title, line.distinguish)} is {line.evidence} again."])


goal_app = App(name="goal", help="Set, show or clear what you want to reach.")


@goal_app.command(name="set")
def goal_set(
    topic_id: str,
    /,
    *,
    beside: Annotated[bool, Parameter(negative="", help="Keep the goals you have, and add this one.")] = False,
    common: Common = Common(),
) -> None:
    """Make a topic your goal.

    Args:
        topic_id: The topic's id.
    """
    from curriculum.study.goals import set_goal

    with common.desk() as desk:
        line = set_goal(desk, topic_id, beside=beside)
    show(line, as_json=common.json, lines=lambda: [_goal(line)])


def _goal(line: GoalLine) -> str:
    return f"Goal: {line.title}. Known: {line.known} of {line.total}; about {hours(line.minutes_left)} of study left."


@goal_app.command(name="show")
@goal_app.default
def goal_show(*, common: Common = Common()) -> None:
    """Show your goals."""
    from curriculum.study.goals import goals

    with common.desk() as desk:
        found = goals(desk)
    show(
        found,
        as_json=common.json,
        lines=lambda: [_goal(line) for line in found] or ["No goal is set: curriculum goal set meta-learning"],
    )


@goal_app.command(name="clear")
def goal_clear(topic_id: str | None = None, /, *, common: Common = Common()) -> None:
    """Give up a goal, or all of them.

    Args:
        topic_id: The goal; all when left out.
    """
    from curriculum.study.goals import clear_goal

    with common.desk() as desk:
        left = clear_goal(desk, topic_id)
    show(left, as_json=common.json, lines=lambda: [_goal(line) for line in left] or ["No goal is set now."])


@goal_app.command(name="minutes")
def goal_minutes(minutes: int | None = None, /, *, common: Common = Common()) -> None:
    """Say how many minutes you mean to study on a day on which you do; the plan's forecast stands on it.

    Args:
        minutes: 30 until you say otherwise; shows what is set when left out.
    """
    from curriculum.study.budget import minutes_per_day, set_minutes_per_day

    with common.desk() as desk:
        value = minutes_per_day(desk) if minutes is None else set_minutes_per_day(desk, minutes)
    show({"minutes_per_day": value}, as_json=common.json, lines=lambda: [f"{value} minutes on a day of study."])


@goal_app.command(name="deadline")
def goal_deadline(
    date: str | None = None,
    /,
    *,
    clear: Annotated[bool, Parameter(negative="", help="Give the deadline up.")] = False,
    common: Common = Common(),
) -> None:
    """Say by which day you want to be done; the plan then tells the chance.

    Args:
        date: YEAR-MONTH-DAY; shows what is set when left out.
    """
    from curriculum.study.budget import deadline, set_deadline

    if clear and date is not None:
        raise UsageError("A deadline is either set or cleared.", fix="Leave out the date or `--clear`.")
    with common.desk() as desk:
        value = deadline(desk) if date is None and not clear else set_deadline(desk, date)
    text = None if value is None else value.isoformat()
    words = "No deadline is set." if text is None else f"Deadline: {day(text)}."
    show({"deadline": text}, as_json=common.json, lines=lambda: [words])


def milestones(*, common: Common = Common()) -> None:
    """Show what you can do by now, and what you will be able to do."""
    from curriculum.study.milestones import milestones as find

    with common.desk() as desk:
        found = find(desk)
    show(found, as_json=common.json, lines=lambda: _milestones(found))


def _milestones(found: tuple[MilestoneLine, ...]) -> Iterator[str]:
    for number, line in enumerate(found, 1):
        can = wrapped(f"{'You can now' if line.reached else 'Then you can'} {line.can}", indent="      ")
        yield f"{mark('demonstrated' if line.reached else 'unknown')} {number:2}  {can[0].strip()}".lstrip()
        yield from can[1:]
        if not line.reached:
            yield f"      {plural(line.topics_left, 'topic')} away, about {hours(line.minutes_left)}"
        else:
            command = f"exercise start {line.exercise}" if line.exercise else f"practice {line.problem}"
            yield f"      {'Done' if line.done else 'Try it'}: curriculum {command}"
    if not found:
        yield "This graph names no milestones."


def next_step(*, common: Common = Common()) -> None:
    """Say the one thing to do now, and why."""
    from curriculum.study.plan import next_step as find

    with common.desk() as desk:
        step = find(desk)
    show(step, as_json=common.json, lines=lambda: _next(step))


def _next(step: NextStep) -> Iterator[str]:
    verbs = {"learn": "Learn", "practise": "Practise", "exercise": "Do the exercise of"}
    if step.kind == "review":
        yield "Review."
    if step.kind in verbs:
        yield f"{verbs[step.kind]} {step.title}."
    yield from wrapped(step.why)
    match step.kind:
        case "learn":
            if step.unchecked:
                yield f"curriculum check {step.topic}"
            yield f"curriculum topic {step.topic}"
        case "practise":
            yield f"curriculum practice {step.topic}"
        case "review":
            yield "curriculum review"
        case "exercise":
            yield f"curriculum exercise start {step.exercise}"
        case "set-goal":
            yield "curriculum goal set meta-learning"


def progress(*, common: Common = Common()) -> None:
    """Show where you stand, how you came there, and how well reviews and forecasts kept their promises."""
    from curriculum.study.progress import full_progress

    with common.desk() as desk:
        view = full_progress(desk)
    show(view, as_json=common.json, lines=lambda: _progress(view))


def _progress(view: FullProgressView) -> Iterator[str]:
    yield from (_goal(line) for line in view.goals)
    yield from table([(f"{mark(name)} {name}", str(count)) for name, count in view.evidence.items()])
    yield f"{view.answers} answers, {view.right_first_time} right at the first attempt without a hint."
    yield f"{plural(view.exercises_passed, 'exercise')} passed."
    rows = []
    for row in view.by_strand:
        known = sum(row.get(name, 0) for name in ("claimed", "inferred", "demonstrated", "fading"))
        rows.append((row["title"], f"{known} of {row['total']}"))
    yield from table(rows)
    if view.days:
        yield from _over_time(view)
    if view.maml is not None:
        yield from _maml(view.maml)


def _over_time(view: FullProgressView) -> Iterator[str]:
    from curriculum.study import progress_words as words

    for said in (words.days_words(view), words.learned_words(view), words.retention_words(view.retention)):
        yield from wrapped(said)
    if view.forecasts is not None:
        yield from wrapped(words.held_words(view.forecasts))
        yield from table([("  " + said, came) for said, came in map(words.forecast_line, view.forecasts.checked)])


def _maml(view: OwnMamlView) -> Iterator[str]:
    from curriculum.study import progress_words as words

    if view.own is None:
        yield from wrapped(words.no_maml_words(view))
        yield f"  curriculum exercise start {view.exercise_id}"
    else:
        yield from wrapped(words.maml_words(view))
    if (said := words.scratch_words(view)) is not None:
        yield from wrapped(said)

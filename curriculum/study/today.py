"""Today: the goal and how far it has come, the one thing to do now and why, and what else waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.learner.evidence import Evidence
from curriculum.study import placement
from curriculum.study.ahead import leads_there
from curriculum.study.budget import minutes_per_day
from curriculum.study.plan import WhatIf, next_step, plan
from curriculum.study.progress import overview
from curriculum.study.reviewing import next_due
from curriculum.study.reviews import review_minutes_a_day, reviews_now, room_today
from curriculum.study.today_views import Offer, TodayView
from curriculum.study.topics import topic_line
from curriculum.study.unfinished import unfinished_exercise, unfinished_session
from curriculum.study.words import day, plural, step_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from curriculum.study.desk import Desk
    from curriculum.study.plan_views import ForecastView, PlanView
    from curriculum.study.progress_views import ProgressView
    from curriculum.study.views import MilestoneLine, NextStep, UnfinishedSession

_OUTCOMES = {
    None: "not run yet",
    "passed": "passed",
    "failed": "last run: not yet right",
    "not-attempted": "last run: nothing written yet",
    "timed-out": "last run: too slow",
    "crashed": "last run: it stopped with an error",
    "forbidden": "last run: it reached for something forbidden",
}


def today(desk: Desk) -> TodayView:
    """All of it but the forecast, which takes a simulation (``when``)."""
    standing = overview(desk)
    road = plan(desk, what_if=WhatIf(forecast=False)) if standing.goals else None
    step = next_step(desk)
    offers, reviews = _offers(desk, standing, step, road)
    milestones = road.milestones if road else ()
    labels = desk.labels()
    return TodayView(
        title=desk.info.title,
        goals=standing.goals,
        milestones_reached=sum(line.reached for line in milestones),
        milestones_total=len(milestones),
        ahead=min((m for m in milestones if not m.reached), key=lambda m: m.topics_left, default=None),
        now=offers[0] if offers else None,
        then=tuple(offers[1:]),
        reviews=reviews,
        evidence=standing.evidence,
        new=_is_new(standing),
        leads=leads_there(desk),
        suggested=tuple(topic_line(desk.catalogue.summary(goal), labels) for goal in desk.info.goals),
    )


def when(desk: Desk) -> ForecastView | None:
    """When the goals may be reached; ``None`` without a goal, and where nothing is left."""
    return plan(desk).forecast if desk.goals() else None


def _is_new(standing: ProgressView) -> bool:
    return standing.answers == 0 and standing.evidence["unknown"] == sum(standing.evidence.values())


def _offers(desk: Desk, standing: ProgressView, step: NextStep, road: PlanView | None) -> tuple[list[Offer], str]:
    """What can be done, the first thing first; and what there is to say of reviews where none is offered."""
    left = unfinished_session(desk)
    lesson = next_step(desk, reviews=False) if step.kind == "review" else step
    steps = [*_step(desk, lesson, left)]
    review, said = _reviews(desk, step)
    if left is not None and left.mode == "review":
        review = []  # a new one would leave what was missed in this one without its second question
    # A review comes before what is new where the next step is one.
    found = [*review, *steps] if step.kind == "review" else [*steps, *review]
    # Who has begun a lesson has chosen where to begin.
    shown = standing.evidence["demonstrated"] + standing.evidence["fading"] > 0 or lesson.lesson == "begun"
    placing = [*_placement(desk)] if any(goal.minutes_left for goal in standing.goals) else []
    # What it is for is told as long as it comes first.
    found = [*found, *(offer.model_copy(update={"why": ""}) for offer in placing)] if shown else [*placing, *found]
    if left is not None:
        found.insert(0, _begun(left, step))
    found += [offer for offer in _building(desk) if all(offer.of != other.of for other in found)]
    return [*found, *_milestone(road.milestones if road else ())], said


def _building(desk: Desk) -> Iterator[Offer]:
    """The exercise in progress."""
    building = unfinished_exercise(desk)
    if building is not None:
        outcome = desk.exercise_states()[building.exercise_id].last_outcome
        yield Offer(
            kind="exercise",
            of=building.exercise_id,
            words="Go on with the exercise:",
            title=building.title,
            beside=_OUTCOMES.get(outcome, ""),
        )


def _begun(left: UnfinishedSession, step: NextStep) -> Offer:
    """The session that was left before its end."""
    words = {"check": "Continue the check before:", "review": "Continue the review"}
    return Offer(
        kind="continue",
        of=left.session,
        words=words.get(left.mode, "Continue:"),
        title=left.topic_title,
        beside=f"{plural(left.answered, 'question')} answered",
        why=step.why if step.kind == "practise" and step.topic == left.topic else "",
    )


def _step(desk: Desk, step: NextStep, left: UnfinishedSession | None) -> Iterator[Offer]:
    """The lesson, practice or exercise that comes next, the questions before it first."""
    if step.kind == "goal-reached":
        yield Offer(kind="goal", words="Choose another goal", why=step.why)
    if step.topic is None or (step.kind == "practise" and left is not None and left.topic == step.topic):
        return
    if step.unchecked:
        count = plural(len(step.unchecked), "quick question")
        yield Offer(kind="check", of=step.topic, words=f"First check what it builds on: {count}")
    yield Offer(
        kind="lesson" if step.begins_in_lesson else step.kind,
        of=step.exercise or step.topic,
        words=f"{step_verb(step)}:",
        title=step.title or "",
        beside=f"{desk.summaries[step.topic].minutes} min" if step.kind == "learn" else "",
        why=step.why,
    )


def _reviews(desk: Desk, step: NextStep) -> tuple[list[Offer], str]:
    """The review of today within its share, or why there is none."""
    if not desk.has_log:
        return [], ""
    chosen = reviews_now(desk)
    share = review_minutes_a_day(desk)
    if not chosen.topics:
        following = next_due(desk)
        return [], f"The next review is due on {day(following)}." if following else ""
    if not chosen.recalibration and not room_today(desk) and step.kind != "review":
        return [], f"Reviews have had their share of today, {share:.0f} of {minutes_per_day(desk)} minutes."
    due = 0 if chosen.recalibration else list(desk.labels().values()).count(Evidence.FADING)
    about = plural(max(1, round(chosen.minutes)), "minute")
    offer = Offer(
        kind="review",
        words=f"Review: {plural(len(chosen.topics), 'question')}"
        + (f" for {plural(due, 'topic')} due" if due > len(chosen.topics) else ""),
        beside=f"{about}, of {share:.0f} a day" if not chosen.recalibration else about,
        why=step.why if step.kind == "review" else "",
    )
    return [offer], ""


def _placement(desk: Desk) -> Iterator[Offer]:
    standing = placement.standing(desk)
    if standing == "begun":
        yield Offer(kind="placement", words="Go on finding out what you know already")
    elif standing == "new":
        yield Offer(
            kind="placement",
            words="Find out what you know already",
            beside="10 to 20 min",
            why="Some marks and about twenty questions; the plan then holds only what is missing.",
        )


def _milestone(milestones: tuple[MilestoneLine, ...]) -> Iterator[Offer]:
    """The latest that was reached and whose problem or exercise is still to be tried."""
    reached = [line for line in milestones if line.reached and not line.done]
    if not reached:
        return
    line = reached[-1]
    if line.exercise:
        yield Offer(kind="exercise", of=line.exercise, words="You can now build it:", title=line.can)
    else:
        yield Offer(kind="milestone", of=line.problem or "", words="A mixed problem, since you can now", title=line.can)

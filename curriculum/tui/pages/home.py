"""Today: the goal, the one thing to do now, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from curriculum.study.words import GLYPHS, named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.pages.start import ahead_row
from curriculum.tui.words import duration, progress_bar

if TYPE_CHECKING:
    from curriculum.study.views import ExerciseLine, GoalLine, NextStep, TopicLine, UnfinishedSession
    from curriculum.tui.themes import Look


@dataclass(frozen=True)
class Today:
    """What the page tells."""

    title: str
    goals: tuple[GoalLine, ...]
    step: NextStep
    unfinished: UnfinishedSession | None
    exercise: ExerciseLine | None
    placement: Literal["new", "begun", "done"]
    """Whether the learner was placed for the goal, or has begun."""
    evidence: dict[str, int]
    new: bool
    """Nothing is known of the learner yet."""
    suggested: tuple[TopicLine, ...]
    """The goals that the graph itself names, for who has chosen none."""
    leads: bool = False
    """The end of the road can be looked at."""


def home_sheet(today: Today, width: int, look: Look) -> Sheet:
    """A welcome until there is a goal; then the goal, the next step and the way through the keys."""
    sheet = Sheet(width, look)
    if not today.goals:
        _welcome(sheet, today)
        return sheet
    for goal in today.goals:
        _goal(sheet, goal)
    if today.placement != "done":
        _placement(sheet, today)
    if today.unfinished is not None:
        _unfinished(sheet, today.unfinished)
    if today.exercise is not None and today.exercise.exercise_id != today.step.exercise:
        _exercise(sheet, today.exercise)
    _next(sheet, today)
    _evidence(sheet, today.evidence)
    return sheet


def _welcome(sheet: Sheet, today: Today) -> None:
    look = sheet.look
    total = sum(today.evidence.values())
    sheet.text((today.title, look.title))
    sheet.blank()
    sheet.text(
        f"{plural(total, 'topic')}, each resting on others. Choose what you want to reach. You then get the shortest "
        "honest way there, without what you know already."
    )
    sheet.heading("Choose a goal")
    for number, topic in enumerate(today.suggested):
        if number:
            sheet.blank()
        sheet.row((("▸ ", look.key), (named(topic.title, topic.distinguish), look.link)), link=f"goal:{topic.id}")
        sheet.text((f"the longest way to it has {plural(topic.depth + 1, 'step')}", look.dim), indent=2)
    sheet.blank()
    sheet.row((("▸ ", look.key), ("Another topic: search for it", look.link), ("  /", look.key)), link="do:search")
    sheet.row((("▸ ", look.key), ("Look around first", look.link), ("  2", look.key)), link="explore:")
    if today.leads:
        ahead_row(sheet)
    sheet.blank()
    sheet.text(("Enter follows what is marked, ↑ and ↓ move, ? shows every key, q leaves.", look.dim))


def _goal(sheet: Sheet, goal: GoalLine) -> None:
    look = sheet.look
    sheet.heading("Your goal")
    sheet.row(((goal.title, look.link),), link=f"topic:{goal.id}")
    full, empty = progress_bar(goal.known, goal.total, min(40, sheet.width - 22))
    share = f"  {goal.known} of {goal.total} topics"
    sheet.text((full, look.good), (empty, look.dim), share)
    left = f"{duration(goal.minutes_left)} left" if goal.minutes_left else "Nothing left to learn."
    sheet.text((left, look.dim))


def _placement(sheet: Sheet, today: Today) -> None:
    look = sheet.look
    begun = today.placement == "begun"
    sheet.heading("Placement")
    words = "Go on finding out what you know already" if begun else "Find out what you know already"
    sheet.row((("▸ ", look.key), (words, look.link), ("  p", look.key)), link="placement:new")
    if not begun:
        sheet.text(
            ("Some marks and about twenty questions; the plan then holds only what is missing.", look.dim), indent=2
        )


def _unfinished(sheet: Sheet, session: UnfinishedSession) -> None:
    sheet.heading("Unfinished practice")
    answered = plural(session.answered, "question")
    sheet.row(
        (("▸ ", sheet.look.key), ("Continue: ", ""), (session.topic_title, sheet.look.link)),
        ((f"{answered} answered", sheet.look.dim),),
        link=f"practice:{session.session}",
    )


def _exercise(sheet: Sheet, exercise: ExerciseLine) -> None:
    sheet.heading("Exercise in progress")
    sheet.row(
        (("▸ ", sheet.look.key), ("Go on with: ", ""), (exercise.title, sheet.look.link)),
        link=f"workbench:{exercise.exercise_id}",
    )


def _next(sheet: Sheet, today: Today) -> None:
    look, step = sheet.look, today.step
    sheet.heading("Next")
    if step.topic is None:
        sheet.text(step.why)
        sheet.row((("▸ ", look.key), ("Choose another goal", look.link)), link="do:search")
        return
    if step.unchecked:
        words = f"First check what it builds on: {plural(len(step.unchecked), 'quick question')}"
        sheet.row((("▸ ", look.key), (words, look.link)), link=f"practice:check {step.topic}")
    verbs = {"learn": "Learn", "practise": "Practise", "exercise": "Build"}
    if step.kind == "review":
        sheet.row((("▸ ", look.key), ("Review", look.link)), link="practice:review")
    else:
        target = f"workbench:{step.exercise}" if step.exercise else f"topic:{step.topic}"
        sheet.row((("▸ ", look.key), f"{verbs.get(step.kind, 'Open')}: ", (step.title or "", look.link)), link=target)
    sheet.text((step.why, look.dim), indent=2)
    sheet.blank()
    goal = today.goals[0]
    sheet.row((("▸ ", look.key), ("The whole plan", look.link), ("  4", look.key)), link="plan:")
    sheet.row((("▸ ", look.key), ("The longest chain to your goal", look.link), ("  3", look.key)),
              link=f"chain:{goal.id}")  # fmt: skip


def _evidence(sheet: Sheet, counts: dict[str, int]) -> None:
    sheet.heading("What you know")
    for kind in GLYPHS:
        if counts.get(kind):
            sheet.text(
                sheet.evidence(kind),
                (f" {kind:<13}", sheet.look.evidence[kind]),
                f"{counts[kind]:>4} ",
                ("topic" if counts[kind] == 1 else "topics", sheet.look.dim),
            )

"""What came of a run of an exercise's checks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from curriculum.study.words import named, plural, way_up
from curriculum.tui.pages.sheet import Piece, Sheet
from curriculum.tui.pages.steps import step_row, step_target
from curriculum.tui.words import duration

if TYPE_CHECKING:
    from curriculum.study.onward import Onward
    from curriculum.study.views import CheckLine, GradeView, TopicLink
    from curriculum.tui.themes import Look

OUTCOMES: Final = {
    "passed": ("✓ Passed", "Every check was met."),
    "failed": ("✗ Not yet", "A check was not met; begin with the first."),
    "not-attempted": ("· Not attempted", "Nothing of it is written or changed yet."),
    "timed-out": ("✗ Timed out", "It ran longer than it may. Is there a loop that does not end?"),
    "crashed": ("✗ Crashed", "Your code ended the process that ran it."),
    "forbidden": (
        "✗ Forbidden",
        "It uses what this exercise asks you to write yourself, or what may not be used here.",
    ),
    "grader-broke": ("! The grader broke", "This is our fault, not yours. Your file is safe; run it again."),
}


@dataclass(frozen=True)
class Results:
    """A run as it comes in, its end, and what follows a pass."""

    running: bool = False
    again: bool = False
    """Another run was asked for meanwhile."""
    checks: tuple[CheckLine, ...] = ()
    curves: dict[str, tuple[float, ...]] = field(default_factory=dict)
    grade: GradeView | None = None
    onward: Onward | None = None

    def with_check(self, check: CheckLine) -> Results:
        """After one more check ended."""
        return replace(self, checks=(*self.checks, check))

    def with_points(self, curve: str, values: tuple[float, ...]) -> Results:
        """After more points of a curve came."""
        return replace(self, curves={**self.curves, curve: (*self.curves.get(curve, ()), *values)})


_LABEL: Final = re.compile(
    r"(You were called as:|Expected(?: \(.*\))?:|Got(?:, what differs in brackets)?:|Hint:|See it yourself:)"
)
_BRACKETS: Final = re.compile(r"(\[[^\[\],]+\])")
_PLACE: Final = re.compile(r"\S+\.py, line (\d+)")


def results_sheet(results: Results, grades_saves: bool, width: int, look: Look) -> Sheet:
    """The outcome, the first failure in full or what follows a pass, each check by its name, and what was printed."""
    sheet = Sheet(width, look)
    if results.grade is not None:
        _outcome(sheet, results.grade)
    elif results.running:
        waits = "" if results.checks else "the first run waits for PyTorch to load."
        sheet.text(("Running … ", look.warn), (waits, look.dim))
    else:
        sheet.text("Not run yet. ", ("Save and grade ", look.link), ("(ctrl+r)", look.key), link="do:run")
    if results.again:
        sheet.text(("Another run follows.", look.dim))
    if results.onward is not None and results.grade is not None:
        _onward(sheet, results.onward, results.grade)
    failure = next((check for check in results.checks if not check.passed), None)
    if failure is not None and results.grade is not None:
        _failure(sheet, failure)
    if results.checks:
        _checks(sheet, results.checks, told=results.grade is not None)
    if results.grade is not None and results.grade.output.strip():
        sheet.heading("What your code printed")
        _verbatim(sheet, results.grade.output)
    if results.running:
        return sheet
    sheet.blank()
    words = "Each save is graded; grade by the key only " if grades_saves else "Grade each time the file is saved "
    sheet.text((words, look.link), ("(f6)", look.key), link="do:grade_on_save")
    return sheet


def _checks(sheet: Sheet, checks: tuple[CheckLine, ...], *, told: bool) -> None:
    look = sheet.look
    if told:
        sheet.heading("Checks")
    else:
        sheet.blank()
    for check in checks:
        mark, style = ("✓", look.good) if check.passed else ("✗", look.bad)
        sheet.text((f"{mark} ", style), check.title or check.name.replace("_", " "), hang=2)


def _outcome(sheet: Sheet, grade: GradeView) -> None:
    look = sheet.look
    title, words = OUTCOMES[grade.outcome]
    good = grade.outcome == "passed"
    style = look.good if good else look.warn if grade.outcome in ("grader-broke", "not-attempted") else look.bad
    unread = grade.outcome == "failed" and not grade.checks
    told = grade.message and (unread or grade.outcome not in ("passed", "failed", "grader-broke"))
    sheet.text((f"{title}. ", style), "" if told else words)
    if grade.message:
        _verbatim(sheet, grade.message)
    passed = sum(check.passed for check in grade.checks)
    figures = f"{passed} of {plural(len(grade.checks), 'check')} met · " if grade.checks else ""
    sheet.text((f"{figures}{grade.seconds:.2f} s · isolation: {grade.isolation}", look.dim))


def _onward(sheet: Sheet, onward: Onward, grade: GradeView) -> None:
    """Which idea of the goal it serves, and where to go; the first of the ways on has a key."""
    look = sheet.look
    if onward.topic is not None:
        sheet.blank()
        idea: tuple[Piece, ...] = ("You have built the idea of ", (_name(onward.topic), look.title), ".")
        if onward.is_goal:
            idea = (*idea, " It is your goal.")
        elif onward.way:
            idea = (*idea, (" It serves your goal through ", look.dim), way_up([_name(t) for t in onward.way]), ".")
        sheet.text(*idea)
    sheet.heading("What now")
    if grade.explain is not None:
        _way_on(sheet, "", "Explain why it works: a question", f"practice:new {grade.explain}")
    key = "  n"
    if onward.exercise is not None:
        words = f"{onward.exercise.title} ({duration(onward.exercise.minutes)})"
        _way_on(sheet, "Next exercise: ", words, f"workbench:{onward.exercise.exercise_id}", key)
        key = ""
    if onward.step is not None and (onward.exercise is None or onward.step.exercise != onward.exercise.exercise_id):
        step_row(sheet, onward.step, lead="On your plan: ", key=key)
    _way_on(sheet, "", "What comes next", "home:", "  1")


def _way_on(sheet: Sheet, lead: str, words: str, target: str, key: str = "") -> None:
    sheet.row((("▸ ", sheet.look.key), lead, (words, sheet.look.link), (key, sheet.look.key)), link=target)


def way_on(onward: Onward | None) -> str:
    """The target that the key of the first way on leads to; nothing where there is none."""
    if onward is None:
        return ""
    if onward.exercise is not None:
        return f"workbench:{onward.exercise.exercise_id}"
    return "" if onward.step is None else step_target(onward.step)


def _name(topic: TopicLink) -> str:
    return named(topic.title, topic.distinguish)


def _failure(sheet: Sheet, check: CheckLine) -> None:
    sheet.heading(f"First failure: {check.title or check.name.replace('_', ' ')}")
    _verbatim(sheet, check.message)
    if check.implicates is not None:
        sheet.blank()
        _way_on(sheet, "This belongs to ", _name(check.implicates), f"topic:{check.implicates.id}")
        _way_on(sheet, "", "Practise it; esc leads back here", f"practice:new {check.implicates.id}")


def _verbatim(sheet: Sheet, text: str) -> None:
    """Text as it came, each of its lines wrapped but never joined, without control characters.

    A line that names a line of the learner's file leads there.
    """
    from curriculum.typeset.blocks import clean

    marked = False
    for line in clean(text).rstrip().split("\n"):
        marked = line.startswith("Got, what differs") or (marked and line.startswith("  "))
        place = _PLACE.match(line)
        if not line.strip():
            sheet.blank()
        elif place is not None:
            end = place.end()
            pieces: tuple[Piece, ...] = ((line[:end], sheet.look.link), line[end:])
            sheet.text(*pieces, link=f"do:line({place[1]})")
        else:
            lead = len(line) - len(line.lstrip())
            sheet.text(*_marked(sheet.look, line, marked), hang=min(lead, 8))


def _marked(look: Look, line: str, table: bool) -> tuple[Piece, ...]:
    """A line with its label, or what is wrong in its table, told apart."""
    if table and line.startswith("  "):
        return tuple((part, look.bad if i % 2 else "") for i, part in enumerate(_BRACKETS.split(line)))
    label = _LABEL.match(line)
    return ((line[: label.end()], look.title), line[label.end() :]) if label else (line,)

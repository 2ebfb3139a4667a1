"""The PyTorch exercises: all of them in a list, and the parts of the workbench."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from curriculum.study.words import INSTALL_TORCH, named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration

if TYPE_CHECKING:
    from curriculum.study.views import CheckLine, ExerciseLine, ExercisePage, GradeView
    from curriculum.tui.themes import Look

STATES: Final = {"new": "·", "started": "◐", "passed": "●"}
NEXT: Final = "▸"
LONGEST: Final = 60
"""Columns of a title where the topic stands behind it."""
WIDE: Final = 110
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


def exercises_sheet(exercises: tuple[ExerciseLine, ...], width: int, look: Look) -> Sheet:
    """Every exercise with its state, in the order of the topics they belong to."""
    sheet = Sheet(width, look)
    if not exercises:
        sheet.text("There are no exercises yet.")
    counts = Counter(exercise.state for exercise in exercises)
    sheet.text((f"{counts['passed']} of {len(exercises)} passed (●), {counts['started']} begun (◐)", look.dim))
    following = next((exercise for exercise in exercises if exercise.next), None)
    if following is not None:
        sheet.text(("Next: ", look.dim), (following.title, look.link), link=f"workbench:{following.exercise_id}")
    for strand, group in groupby(exercises, key=lambda exercise: exercise.strand):
        _strand(sheet, strand, tuple(group))
    return sheet


def _strand(sheet: Sheet, strand: str, exercises: tuple[ExerciseLine, ...]) -> None:
    passed = sum(exercise.state == "passed" for exercise in exercises)
    sheet.heading(strand or "Elsewhere", (f"{passed} of {len(exercises)} passed", sheet.look.dim))
    for exercise in exercises:
        _exercise(sheet, exercise)


def _exercise(sheet: Sheet, exercise: ExerciseLine) -> None:
    """Its state, whether it is in reach, its title, and on a wide screen its topic."""
    look = sheet.look
    glyph = NEXT if exercise.next else STATES[exercise.state]
    ready = "next " if exercise.next else "ready" if exercise.ready and exercise.state == "new" else "     "
    topic = f"{'':<{LONGEST - len(exercise.title)}}{exercise.topic_title}" if sheet.width >= WIDE else ""
    sheet.row(
        (
            (f"{glyph} ", look.good if exercise.state == "passed" or exercise.next else look.dim),
            (f"{ready} ", look.good),
            (exercise.title, look.link),
            (topic, look.dim),
        ),
        ((f"{duration(exercise.minutes)} · difficulty {exercise.difficulty}", look.dim),),
        link=f"workbench:{exercise.exercise_id}",
    )


@dataclass(frozen=True)
class Results:
    """A run as it comes in, and its end."""

    running: bool = False
    checks: tuple[CheckLine, ...] = ()
    curves: dict[str, tuple[float, ...]] = field(default_factory=dict)
    grade: GradeView | None = None

    def with_check(self, check: CheckLine) -> Results:
        """After one more check ended."""
        return replace(self, checks=(*self.checks, check))

    def with_points(self, curve: str, values: tuple[float, ...]) -> Results:
        """After more points of a curve came."""
        return replace(self, curves={**self.curves, curve: (*self.curves.get(curve, ()), *values)})


def task_sheet(page: ExercisePage, hints: tuple[str, ...], solution: str | None, width: int, look: Look) -> Sheet:
    """What is to be done, the hints shown so far, and the solution once it was asked for."""
    sheet = Sheet(width, look)
    sheet.text((page.title, look.title))
    sheet.text((f"{page.kind.capitalize()} · {duration(page.minutes)} · difficulty {page.difficulty} of 5", look.dim))
    if not page.torch_installed:
        sheet.blank()
        sheet.text(("PyTorch is not installed, so this cannot be graded here. Install it with:", look.warn))
        sheet.text((f"    {INSTALL_TORCH}", look.key))
    for topic in page.unknown:
        sheet.row(
            (("▸ ", look.warn), ("Its code also uses ", ""), (named(topic.title, topic.distinguish), look.link)),
            link=f"topic:{topic.id}",
        )
    if page.predict is not None:
        sheet.row((("▸ ", look.key), ("First predict: a question", look.link)), link=f"practice:new {page.predict}")
    sheet.blank()
    sheet.markdown(page.task)
    if page.out_of_scope:
        sheet.heading("Not needed here")
        for line in page.out_of_scope:
            sheet.markdown(f"- {line}")
    if page.explain is not None:
        sheet.heading("Afterwards")
        sheet.row(
            (("▸ ", look.key), ("Explain why it works: a question", look.link)), link=f"practice:new {page.explain}"
        )
    sheet.heading("Hints", f"({len(hints)} of {page.hints_total} shown)")
    for number, hint in enumerate(hints, 1):
        sheet.markdown(f"{number}. {hint}")
    if len(hints) < page.hints_total:
        sheet.text(("Show the next hint ", look.link), ("(ctrl+t)", look.key), link="do:hint")
    sheet.heading("Solution")
    if solution is None:
        sheet.text(("Show the solution ", look.link), ("(f8)", look.key), link="do:solution")
        sheet.text(("A pass after that is practice, not evidence.", look.dim))
    else:
        sheet.markdown(f"```python\n{solution.rstrip()}\n```")
    sheet.blank()
    sheet.text(("Begin again from the starter ", look.link), ("(f9)", look.key), link="do:reset")
    if page.file:
        sheet.text(("Your file: ", look.dim), page.file)
    return sheet


def results_sheet(results: Results, width: int, look: Look) -> Sheet:
    """The outcome, each check by its name, the first failure in full, and what the learner's code printed."""
    sheet = Sheet(width, look)
    if results.grade is not None:
        _outcome(sheet, results.grade)
    elif results.running:
        sheet.text(("Running … ", look.warn), ("the first run waits for PyTorch to load.", look.dim))
    else:
        sheet.text("Not run yet. ", ("ctrl+r", look.key), " saves your file and grades it.")
        return sheet
    sheet.blank()
    for check in results.checks:
        mark, style = ("✓", look.good) if check.passed else ("✗", look.bad)
        sheet.text((f"{mark} ", style), check.title or check.name.replace("_", " "), hang=2)
    failure = next((check for check in results.checks if not check.passed), None)
    if failure is not None:
        _failure(sheet, failure)
    if results.grade is not None and results.grade.output.strip():
        sheet.heading("What your code printed")
        _verbatim(sheet, results.grade.output)
    return sheet


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
    if grade.explain is not None:
        link = f"practice:new {grade.explain}"
        sheet.row((("▸ ", look.key), ("Explain why it works: a question", look.link)), link=link)


def _failure(sheet: Sheet, check: CheckLine) -> None:
    sheet.heading(f"First failure: {check.title or check.name.replace('_', ' ')}")
    _verbatim(sheet, check.message)
    if check.implicates is not None:
        below = named(check.implicates.title, check.implicates.distinguish)
        sheet.blank()
        sheet.row((("▸ ", sheet.look.key), ("This belongs to ", ""), (below, sheet.look.link)),
                  link=f"topic:{check.implicates.id}")  # fmt: skip
        sheet.row((("▸ ", sheet.look.key), ("Practise it; esc leads back here", sheet.look.link)),
                  link=f"practice:new {check.implicates.id}")  # fmt: skip


def _verbatim(sheet: Sheet, text: str) -> None:
    """Text as it came, each of its lines wrapped but never joined, without control characters."""
    from curriculum.typeset.blocks import clean

    for line in clean(text).rstrip().split("\n"):
        lead = len(line) - len(line.lstrip())
        sheet.text(line, hang=min(lead, 8)) if line.strip() else sheet.blank()

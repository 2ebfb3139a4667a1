"""The PyTorch exercises: all of them in a list, and the task of one."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from curriculum.study.words import INSTALL_TORCH, named
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.served import hint_key
from curriculum.tui.words import duration, short_path

if TYPE_CHECKING:
    from curriculum.study.views import ExerciseLine, ExercisePage
    from curriculum.tui.themes import Look

STATES: Final = {"new": "·", "started": "◐", "passed": "●"}
NEXT: Final = "▸"
LONGEST: Final = 60
"""Columns of a title where the topic stands behind it."""
WIDE: Final = 110


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
        sheet.text(("Show the next hint ", look.link), (f"({hint_key()})", look.key), link="do:hint")
    sheet.heading("Solution")
    if solution is None:
        sheet.text(("Show the solution ", look.link), ("(f8)", look.key), link="do:solution")
        sheet.text(("A pass after that is practice, not evidence.", look.dim))
    else:
        sheet.markdown(f"```python\n{solution.rstrip()}\n```")
    sheet.blank()
    sheet.text(("Begin again from the starter ", look.link), ("(f9)", look.key), link="do:reset")
    if page.file:
        sheet.text(("Your file: ", look.dim), short_path(Path(page.file)))
    return sheet

"""The ladder of a chain, from its first topic to its last, and the other long chains beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from curriculum.study.chain_words import alternative_words, parting_words, where_words
from curriculum.study.words import named, plural
from curriculum.tui.pages.sheet import Section, Sheet
from curriculum.tui.words import level_label
from curriculum.typeset.markdown import plain_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from curriculum.study.chain_views import ChainAlternative, ChainParting, ChainStep, ChainView
    from curriculum.tui.themes import Look

KNOWN = ("claimed", "inferred", "demonstrated", "fading")
LANDMARK = 44
"""Columns of a landmark."""


def here(view: ChainView) -> str | None:
    """The first step that is not known yet: where the learner stands."""
    return next((step.id for step in view.steps if step.evidence == "unknown"), None)


def chain_sheet(view: ChainView, other: ChainAlternative | None, width: int, look: Look) -> Sheet:
    """One row a step, a landmark where a level begins; where another chain is chosen, its own steps as well.

    What that one goes without is marked at the edge, and its own steps stand, indented, where it leaves the ladder.
    """
    sheet = Sheet(width, look)
    standing = here(view)
    partings = () if other is None else other.partings
    without = {link.id for parting in partings for link in parting.instead}
    leaves = {parting.after.id: parting for parting in partings if parting.after}
    begins = next((parting for parting in partings if parting.after is None), None)
    meets = {parting.meets.id for parting in partings if parting.meets}
    level = ""
    if begins is not None:
        _detour(sheet, begins)
    for step in view.steps:
        if step.level != level:
            level = step.level
            _landmark(sheet, level, [one for one in view.steps if one.level == level])
        edge = "╎" if step.id in without else "┴" if step.id in meets else "┬" if step.id in leaves else ""
        _step(sheet, step, edge if other else None, standing=step.id == standing)
        if step.id in leaves:
            _detour(sheet, leaves[step.id])
    return sheet


def _landmark(sheet: Sheet, level: str, steps: Sequence[ChainStep]) -> None:
    look = sheet.look
    sheet.sections.append(Section(level, len(sheet.lines)))
    label = f" {level_label(level)} "
    known = sum(step.evidence in KNOWN for step in steps)
    count = f" {known} of {len(steps)} known "
    dashes = "─" * max(2, min(LANDMARK, sheet.width) - 4 - len(label) - len(count))
    sheet.row((("──", look.dim), (label, look.heading), (dashes, look.dim), (count, look.dim), ("──", look.dim)))


def _step(sheet: Sheet, step: ChainStep, edge: str | None, *, standing: bool) -> None:
    look = sheet.look
    away = edge == "╎"
    sheet.row(
        (
            *(() if edge is None else ((f"{edge or ' '} ", look.warn),)),
            (f"{step.position:>4}  ", look.dim),
            sheet.evidence(step.evidence),
            "  ",
            (named(step.title, step.distinguish), look.title if standing else look.dim if away else ""),
            ("  ◂ you are here", look.warn) if standing else "",
        ),
        link=f"topic:{step.id}",
    )


def _detour(sheet: Sheet, parting: ChainParting) -> None:
    last = len(parting.through) - 1
    for number, link in enumerate(parting.through):
        title, corner = named(link.title, link.distinguish), "╰" if number == last else "├"
        sheet.row(((f"{corner}───▸  ", sheet.look.warn), (title, sheet.look.link)), link=f"topic:{link.id}", indent=2)


def head_sheet(view: ChainView, title: str, width: int, look: Look) -> Sheet:
    """What stands over the ladder: the goal, and both figures."""
    sheet = Sheet(width, look)
    sheet.row((("Prerequisite chain of ", look.dim), (title, look.title)))
    known = sum(step.evidence in KNOWN for step in view.steps)
    topics = plural(view.prerequisite_count, "total prerequisite topic")
    sheet.row(((f"Longest path: {plural(view.length, 'step')}, {topics} · {known} of {view.length} known", look.dim),))
    return sheet


def reason_sheet(view: ChainView, topic: str, width: int, look: Look) -> Sheet:
    """Why the step under the cursor is there: what the next one needs of it."""
    sheet = Sheet(width, look)
    index = next((i for i, step in enumerate(view.steps) if step.id == topic), None)
    if index is None:
        return sheet
    step = view.steps[index]
    sheet.text(
        (f"{step.position}. {named(step.title, step.distinguish)}  ", look.title),
        sheet.evidence(step.evidence),
        (f" {step.evidence}", look.evidence[step.evidence]),
    )
    if index + 1 < len(view.steps):
        after = view.steps[index + 1]
        sheet.text((f"For {named(after.title, after.distinguish)}: ", look.dim), plain_line(step.why or ""))
    else:
        sheet.text(("The end of this chain.", look.dim))
    return sheet


def _places(view: ChainView) -> Mapping[str, int]:
    return {step.id: step.position for step in view.steps}


def others_sheet(view: ChainView, width: int, look: Look) -> Sheet:
    """The next longest chains: how long each is, and where it leaves the ladder and comes back to it."""
    sheet = Sheet(width, look)
    if not view.alternatives:
        sheet.text(("There is no other chain to this topic.", look.dim))
        return sheet
    places = _places(view)
    for number, other in enumerate(view.alternatives, 1):
        if number > 1:
            sheet.blank()
        words = (f"{number}. ", look.dim), (alternative_words(other), look.link)
        sheet.row(words, ((f"{other.known} known", look.dim),), link=f"other:{number}")
        for parting in other.partings:
            sheet.text((where_words(parting, places), look.dim), indent=3, hang=2)
    return sheet


def parting_sheet(view: ChainView, number: int, width: int, look: Look) -> Sheet:
    """What another chain has in place of the ladder's own steps."""
    sheet = Sheet(width, look)
    if not 1 <= number <= len(view.alternatives):
        return sheet
    other = view.alternatives[number - 1]
    for parting in other.partings:
        where, *ways = parting_words(parting, _places(view))
        sheet.text((where, look.title))
        for words in ways:
            sheet.text((words, look.dim), hang=2)
    return sheet

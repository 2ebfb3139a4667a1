"""Where the road leads: what the finished thing does, its losses, and the ideas that it is made of."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from curriculum.study.ahead_words import (
    HEAD,
    loss_words,
    opening_words,
    run_words,
    shots_of,
    table_rows,
    table_words,
)
from curriculum.study.words import named
from curriculum.tui.pages.sheet import Sheet

if TYPE_CHECKING:
    from curriculum.study.ahead_views import AheadView
    from curriculum.tui.themes import Look

CELL: Final = 13
"""Columns of a figure with its interval."""
NAME: Final = 25


def ahead_sheet(view: AheadView, width: int, look: Look) -> Sheet:
    """The whole page."""
    sheet = Sheet(width, look)
    title = named(view.topic.title, view.topic.distinguish)
    sheet.row((("Where it leads: ", look.dim), (title, look.title)), link=f"topic:{view.topic.id}")
    sheet.text(opening_words(view))
    _losses(sheet, view)
    _ideas(sheet, view)
    sheet.heading("How it was recorded")
    sheet.text(run_words(view))
    sheet.text((view.run.command, look.dim))
    sheet.text((f"The paper: {view.source}. {view.address}", look.dim))
    return sheet


def _losses(sheet: Sheet, view: AheadView) -> None:
    look = sheet.look
    sheet.heading("The loss on new curves")
    sheet.text(loss_words(view))
    for shots in shots_of(view):
        sheet.blank()
        sheet.row(
            ((f"{f'From {shots} points':<{NAME}}", look.heading), *((f"{word:<{CELL}}", look.dim) for word in HEAD))
        )
        for name, *cells in table_rows(view, shots):
            printed = name.endswith("the paper")
            style = look.dim if printed else look.good if name.startswith("MAML") else ""
            sheet.row(((f"{name:<{NAME}}", look.dim if printed else ""), *((f"{c:<{CELL}}", style) for c in cells)))
    sheet.text((table_words(view), look.dim))


def _ideas(sheet: Sheet, view: AheadView) -> None:
    look = sheet.look
    sheet.heading("What it is made of", ("· each a topic on the way", look.dim))
    for part, ideas in groupby(view.ideas, key=lambda idea: idea.part):
        sheet.blank()
        sheet.text((part, look.heading))
        for idea in ideas:
            title = named(idea.topic.title, idea.topic.distinguish)
            sheet.row((sheet.evidence(idea.evidence), " ", (title, look.link)), link=f"topic:{idea.topic.id}", indent=2)
            sheet.text((idea.does, look.dim), indent=4)

"""Placement: ladders to mark, how far it is, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriculum.study.words import SURPRISE, named, plural
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, progress_bar

if TYPE_CHECKING:
    from curriculum.study.placement_views import Ladder, PlacementAnswer, PlacementItem, PlacementSummary
    from curriculum.tui.themes import Look

SURE, ONCE, NONE = "sure", "once", ""
HOW_TO_MARK = "s: I could do this today, with nothing to look it up in. o: I could once. Leave the rest as it is."
HARD = (
    "Hard on purpose: each question is the one that tells most, so about half will be new to you. "
    "“I don't know”, ctrl+d, is an answer."
)
MARKS = {SURE: ("●", "sure"), ONCE: ("◐", "once"), NONE: ("○", "")}


def settled_words(answer: PlacementAnswer) -> str:
    """How much an answer told."""
    total = f"{answer.settled} of {answer.total} are settled."
    if answer.settled_by > 0:
        return f"That settled {plural(answer.settled_by, 'topic')}; {total}"
    return f"That was unexpected; {total}" if answer.settled_by < -SURPRISE else f"That changed little; {total}"


def ladder_head(ladder: Ladder, width: int, look: Look) -> Sheet:
    """Which strand, and how many are still to come."""
    sheet = Sheet(width, look)
    sheet.row(
        (("What are you sure of?  ", look.heading), ladder.title), ((f"{ladder.number} of {ladder.of}", look.dim),)
    )
    if ladder.number == 1:
        sheet.text((HOW_TO_MARK, look.dim))
    return sheet


def ladder_sheet(ladder: Ladder, marks: Mapping[str, str], width: int, look: Look) -> Sheet:
    """The rows of a strand with what was said of each."""
    sheet = Sheet(width, look)
    for row in ladder.rows:
        mark = marks.get(row.id, NONE)
        sign, word = MARKS[mark]
        style = {SURE: look.good, ONCE: look.warn, NONE: look.dim}[mark]
        sheet.row(((f"{sign} ", style), (row.title, "")), ((word, style),), link=f"row:{row.id}")
    sheet.blank()
    sheet.buttons(("Skip this strand", "do:skip_strand"), ("Go on to the questions", "do:skip_all"))
    return sheet


def sample_sheet(title: str, sample: str, width: int, look: Look) -> Sheet:
    """What a question of the row under the cursor looks like."""
    sheet = Sheet(width, look)
    if sample:
        sheet.text(("A question of ", look.dim), (title, look.dim), (":", look.dim))
        sheet.markdown(sample)
    return sheet


def question_head(item: PlacementItem, width: int, look: Look) -> Sheet:
    """Which question it is, and how many topics are settled."""
    sheet = Sheet(width, look)
    full, empty = progress_bar(item.settled, item.total, 12)
    right = ((full, look.good), (empty, look.dim), (f" {item.settled} of {item.total} settled", look.dim))
    sheet.row(((f"Question {item.number} of {item.of}  ", look.heading), item.topic_title), right)
    if item.asked == 0:
        sheet.text((HARD, look.dim))
    return sheet


def found_head(found: PlacementSummary, width: int, look: Look) -> Sheet:
    """The first line over what was found."""
    sheet = Sheet(width, look)
    sheet.row((("What you know  ", look.heading), f"of {found.goal_title}"))
    return sheet


def found_sheet(found: PlacementSummary, width: int, look: Look) -> Sheet:
    """What is known, open and left to learn, by strand; the gaps; and where to go."""
    sheet = Sheet(width, look)
    said = f"{plural(found.asked, 'question')} and {plural(found.marked, 'mark')}"
    sheet.text(f"After {said}: {found.known} topics known, {found.open} open, {found.unknown} to learn.")
    saved = found.minutes_in_all - found.minutes_left
    if saved > 0:
        sheet.text(
            f"Your plan holds {found.topics_left} of {found.topics_in_all} topics, ", (duration(saved), look.good),
            " shorter than from the start.",
        )  # fmt: skip
    if found.open:
        sheet.text(("What is open is settled by its own first questions when you come to it.", look.dim))
    sheet.blank()
    sheet.row((("▸ ", look.key), ("What comes next", look.link), ("  1", look.key)), link="home:")
    sheet.row((("▸ ", look.key), ("The whole plan", look.link), ("  4", look.key)), link="plan:")
    if found.more:
        sheet.row((("▸ ", look.key), ("Ten more questions", look.link)), link="do:more")
    sheet.heading("By strand", ("known, ", look.good), ("open, ", look.warn), ("to learn", look.dim))
    widest = max((len(line.title) for line in found.by_strand), default=0)
    for line in found.by_strand:
        sheet.row(
            (f"{line.title:<{widest}}  ", (f"{line.known:>3} ", look.good), (f"{line.open:>3} ", look.warn),
             (f"{line.unknown:>3}", look.dim))
        )  # fmt: skip
    if found.gaps:
        sheet.heading("Missing under what you know")
        for gap in found.gaps[:8]:
            sheet.row((("▸ ", look.key), (named(gap.title, gap.distinguish), look.link)), link=f"topic:{gap.id}")
    return sheet

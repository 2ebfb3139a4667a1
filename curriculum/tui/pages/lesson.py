"""A lesson panel by panel: where one is, the panel as far as it is uncovered, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from curriculum.study.words import named, plural
from curriculum.tui.pages.plan import milestone_reached
from curriculum.tui.pages.practice import opened_rows
from curriculum.tui.pages.sheet import Section, Sheet, cut, styled
from curriculum.tui.pages.topic import before_lesson, place_to_stop
from curriculum.tui.words import duration, level_label

if TYPE_CHECKING:
    from curriculum.content.panels import Panel, Piece
    from curriculum.study.lesson_views import LessonEnd
    from curriculum.study.views import TopicPage
    from curriculum.tui.pages.reading import Reading
    from curriculum.tui.themes import Look

NEWEST = "newest"
"""The section of a sheet at which the piece uncovered last begins."""


def where(reading: Reading, question: int = 0) -> str:
    """Where one is in the panel: ``Worked Example, step 2 of 5``."""
    panel = reading.panel
    if panel.steps:
        at = sum(piece.kind == "step" for piece in panel.pieces[: reading.shown])
        return f"{panel.title}, step {at} of {panel.steps}" if at else f"{panel.title}, {plural(panel.steps, 'step')}"
    if panel.questions > 1 and question:
        return f"{panel.title}, {question} of {panel.questions}"
    return _named(panel)


def lesson_head(reading: Reading, question: int, width: int, look: Look) -> Sheet:
    """The line of progress, and whose lesson it is."""
    sheet = Sheet(width, look)
    at, total = reading.at + 1, len(reading.view.panels)
    left = [
        ("▰" * at, look.good), ("▱" * (total - at), look.dim),
        (f"  {at} of {total} · ", look.dim), (where(reading, question), look.heading),
    ]  # fmt: skip
    room = width - cell_len(styled(left).plain) - 2
    title = cut(styled([named(reading.view.page.title, reading.view.page.distinguish)]), room).plain if room > 8 else ""
    sheet.row(left, ((title, look.dim),) if title else ())
    return sheet


def lesson_sheet(reading: Reading, width: int, look: Look) -> Sheet:
    """The panel as far as it is uncovered, then what comes next."""
    sheet = Sheet(width, look)
    panel = reading.panel
    if reading.at == 0:
        _head(sheet, reading.view.page)
    sheet.heading(panel.title)
    for number, piece in enumerate(panel.pieces[: reading.shown]):
        if number:
            sheet.blank()
        if number == reading.shown - 1:
            sheet.sections.append(Section(NEWEST, len(sheet.lines)))
        _piece(sheet, reading, number, piece)
    if panel.questions:
        sheet.blank()
        words = "Its question is answered." if panel.questions == 1 else "Its questions are answered."
        sheet.text(("✓ ", look.good), (words, look.dim))
    sheet.blank()
    if panel.pause and reading.shown == len(panel.pieces) and reading.waiting is None:
        sheet.markdown(f"> {place_to_stop(panel.pause)} Your place is kept.")
        sheet.blank()
    _next(sheet, reading)
    return sheet


def _head(sheet: Sheet, page: TopicPage) -> None:
    look = sheet.look
    sheet.text((page.title, look.title), *((f" ({page.distinguish})",) if page.distinguish else ()))
    sheet.text(
        (f"{level_label(page.level)} · {duration(page.minutes)}   ", look.dim),
        sheet.evidence(page.evidence),
        (f" {page.evidence}", look.evidence[page.evidence]),
    )
    before_lesson(sheet, page)


def _piece(sheet: Sheet, reading: Reading, number: int, piece: Piece) -> None:
    look = sheet.look
    if piece.title:
        sheet.heading(piece.title)
    if piece.kind == "predict":
        sheet.markdown(f"> **Predict:** {_quoted(piece.text)}")
    else:
        sheet.markdown(piece.text)
    if not piece.asks or not reading.committed(number):
        return
    words = reading.words_on(number)
    if words:
        sheet.blank()
        said = "You predicted: " if piece.kind == "predict" else "Your answer: "
        sheet.text((said, look.warn), words, hang=len(said))
    if piece.answer:
        sheet.blank()
        sheet.markdown(f"> **Answer:** {_quoted(piece.answer)}")


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")


def _next(sheet: Sheet, reading: Reading) -> None:
    look = sheet.look
    waiting = reading.waiting
    if waiting is not None:
        words = "Show the answer" if waiting.answer else "Go on without an answer"
        sheet.row((("▸ ", look.key), (words, look.link), ("  ctrl+d", look.key)), link="do:uncover")
        return
    left = len(reading.panel.pieces) - reading.shown
    if left:
        upcoming = reading.panel.pieces[reading.shown]
        words = {"step": "The next step", "predict": "A question to you", "try": "Your turn"}.get(
            upcoming.kind, "Go on"
        )
    else:
        words = f"On to: {_named(reading.following)}" if reading.following else ""
    if words:
        sheet.row((("▸ ", look.key), (words, look.link), ("  space", look.key)), link="do:onward")


def _named(panel: Panel) -> str:
    return f"{panel.title}, part {panel.part} of {panel.parts}" if panel.parts > 1 else panel.title


def end_sheet(end: LessonEnd, width: int, look: Look) -> Sheet:
    """What is shown of the topic by now, what it opens, and where to go."""
    sheet = Sheet(width, look)
    sheet.text(("This is the end of the lesson.", look.title))
    if end.answered:
        firsts = f"{end.right_first_time} right at the first try without a hint"
        sheet.text(f"{plural(end.answered, 'question')} answered in it, {firsts}.")
    sheet.heading("Skills")
    for skill in end.skills:
        mark, style = ("✓", look.good) if skill.shown else ("·", look.dim)
        sheet.text((f"{mark} ", style), skill.text, (" (shown)" if skill.shown else " (not yet)", look.dim), hang=2)
    sheet.blank()
    sheet.text(
        "The topic is now ", sheet.evidence(end.evidence), (f" {end.evidence}", look.evidence[end.evidence]), "."
    )
    opened_rows(sheet, end.opened, "This opens" if end.known else "With its skills shown, this opens")
    for line in end.milestones:
        sheet.blank()
        milestone_reached(sheet, line)
    sheet.blank()
    missing = any(not skill.shown for skill in end.skills)
    words = "Practise what is missing" if missing else "Practise some more"
    practise = ((("▸ ", look.key), (words, look.link), ("  p", look.key)), f"practice:new {end.topic}")
    ahead = ((("▸ ", look.key), ("What comes next", look.link), ("  1", look.key)), "home:")
    for row, link in (practise, ahead) if missing else (ahead, practise):
        sheet.row(row, link=link)
    sheet.row((("▸ ", look.key), ("The topic's page", look.link)), link=f"topic:{end.topic}")
    sheet.row((("▸ ", look.key), ("Take the lesson again", look.link)), link="do:again")
    return sheet

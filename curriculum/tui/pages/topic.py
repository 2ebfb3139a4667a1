"""The page of a topic."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from curriculum.content.lesson_text import Pause, Predict, explainer_parts, worked_steps
from curriculum.study.words import named, plural, with_pytorch
from curriculum.tui.pages.practice import own_note
from curriculum.tui.pages.sheet import Sheet
from curriculum.tui.words import duration, level_label

if TYPE_CHECKING:
    from curriculum.study.views import PrerequisiteLink, TopicPage
    from curriculum.tui.themes import Look

HEAD: Final = 3
TAIL: Final = 5
"""Steps of a long chain that the page shows at its beginning and at its end."""

TAKEN_BACK: Final = ("claimed", "demonstrated", "fading")
"""Evidence of the topic's own, which "I do not know this any more" takes back."""

NEW_NOTE: Final = ("Write a note", "do:note")
"""A button and where it leads."""

LEARNED: Final = ("demonstrated", "fading")
"""Evidence of a topic that is reviewed."""


@dataclass(frozen=True)
class Revealed:
    """What of a lesson has been uncovered: the predictions answered, and the steps of the worked example."""

    predictions: frozenset[int] = field(default_factory=frozenset)
    steps: int = 0

    def with_target(self, target: str) -> Revealed:
        """After the link ``reveal:prediction-N`` or ``reveal:step`` was followed."""
        what = target.removeprefix("reveal:")
        if what == "step":
            return replace(self, steps=self.steps + 1)
        return replace(self, predictions=self.predictions | {int(what.removeprefix("prediction-"))})


def topic_sheet(page: TopicPage, revealed: Revealed, width: int, look: Look) -> Sheet:
    """Title, level and depth, the two actions, tags, then the sections in their fixed order."""
    sheet = Sheet(width, look)
    _head(sheet, page)
    sheet.heading("Core Idea")
    sheet.markdown(page.core_idea)
    if page.opening_problem:
        sheet.heading("Opening Problem")
        sheet.markdown(page.opening_problem)
    _explainer(sheet, page, revealed)
    if page.worked_example:
        _worked_example(sheet, page.worked_example, revealed.steps)
    for title, text in (("Your Turn", page.your_turn), ("Common Mistakes", page.common_mistakes)):
        if text:
            sheet.heading(title)
            sheet.markdown(text)
    _practice(sheet, page)
    if page.note:
        own_note(sheet, page.note, "Your Note")
        sheet.buttons(("Change it", "do:note"))
    _chain(sheet, page)
    _prerequisites(sheet, page)
    _leads_to(sheet, page)
    _sources(sheet, page)
    return sheet


def _head(sheet: Sheet, page: TopicPage) -> None:
    look = sheet.look
    sheet.text((page.title, look.title), *((f" ({page.distinguish})",) if page.distinguish else ()))
    sheet.text(
        (f"{level_label(page.level)} · Depth {page.depth}", look.dim),
        (f" · {duration(page.minutes)}   ", look.dim),
        sheet.evidence(page.evidence),
        (f" {page.evidence}", look.evidence[page.evidence]),
        ("   ★ your goal", look.warn) if page.is_goal else "",
    )
    sheet.blank()
    sheet.buttons(
        ("I do not know this any more", "do:forget") if page.evidence in TAKEN_BACK else
        ("I know this", "do:know"),
        ("Clear this goal", "do:clear_goal") if page.is_goal else ("Set as goal", "do:set_goal"),
    )  # fmt: skip
    sheet.text((" ".join(f"#{tag}" for tag in page.tags), look.dim))
    before_lesson(sheet, page)


def before_lesson(sheet: Sheet, page: TopicPage) -> None:
    """What comes before the lesson: checks of what it builds on, or an attempt without it."""
    look = sheet.look
    if page.unchecked:
        sheet.blank()
        words = f"First check what it builds on: {plural(len(page.unchecked), 'quick question')}"
        sheet.row((("▸ ", look.key), (words, look.link), ("  v", look.key)), link=f"practice:check {page.id}")
        names = ", ".join(named(link.title, link.distinguish) for link in page.unchecked)
        sheet.text((f"You said that you know {names}, or it follows from other answers.", look.dim), indent=2)
    elif page.try_first:
        sheet.blank()
        words = f"Try first: show its {plural(len(page.skills), 'skill')} and skip the lesson"
        sheet.row((("▸ ", look.key), (words, look.link), ("  p", look.key)), link=f"practice:new {page.id}")


def _explainer(sheet: Sheet, page: TopicPage, revealed: Revealed) -> None:
    sheet.heading("Explainer")
    if not page.explainer:
        _unwritten(sheet, page)
        return
    number = 0
    running: list[str] = []
    for part in explainer_parts(page.explainer):
        if isinstance(part, Pause):
            running.append(f"> {place_to_stop(part.text)}")
            continue
        if not isinstance(part, Predict):
            running.append(part.source)
            continue
        _running(sheet, running)
        _predict(sheet, part, number, shown=number in revealed.predictions)
        number += 1
    _running(sheet, running)


def _running(sheet: Sheet, sources: list[str]) -> None:
    if sources:
        if sheet.sections[-1].row != len(sheet.lines) - 1:
            sheet.blank()
        sheet.markdown("\n\n".join(sources))
        sources.clear()


def _predict(sheet: Sheet, part: Predict, number: int, *, shown: bool) -> None:
    sheet.blank()
    sheet.markdown(f"> **Predict:** {_quoted(part.question)}")
    if shown:
        sheet.blank()
        sheet.markdown(f"> **Answer:** {_quoted(part.answer)}")
    else:
        sheet.text(
            ("│ ", sheet.look.dim), ("Show the answer ", sheet.look.link), ("(r)", sheet.look.key),
            link=f"reveal:prediction-{number}",
        )  # fmt: skip


def place_to_stop(text: str) -> str:
    """What is said where one may stop, as Markdown on one line."""
    return f"**A good place to stop.** {' '.join(text.split())}"


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")


def _unwritten(sheet: Sheet, page: TopicPage) -> None:
    sheet.text("This lesson is not written yet.")
    more = ["say that you know it", "set it as your goal", "read what it builds on below"]
    if page.question_count or page.generator_count:
        more.insert(0, "practise its questions")
    sheet.text((f"Meanwhile you can {', '.join(more[:-1])}, or {more[-1]}.", sheet.look.dim))


def _worked_example(sheet: Sheet, text: str, shown: int) -> None:
    example = worked_steps(text)
    sheet.heading("Worked Example")
    sheet.markdown(example.lead)
    for step in example.steps[:shown]:
        sheet.blank()
        indented = step.text.replace("\n", "\n   ")
        sheet.markdown(f"{step.number}. {indented}")
    left = len(example.steps) - shown
    if left > 0:
        sheet.blank()
        words = "Show the first step " if shown == 0 else "Show the next step "
        sheet.text(
            (words, sheet.look.link), ("(r)", sheet.look.key), (f"  {plural(left, 'step')} left", sheet.look.dim),
            link="reveal:step",
        )  # fmt: skip
    elif example.closing:
        sheet.blank()
        sheet.markdown(example.closing)


def _practice(sheet: Sheet, page: TopicPage) -> None:
    look = sheet.look
    sheet.heading("Practice Questions", f"({plural(page.question_count, 'question')})")
    if page.question_count or page.generator_count:
        if page.generator_count:
            sheet.text(("Fresh ones are made as you go, so practice never runs out.", look.dim))
        sheet.buttons(("Practise", "do:practise"), *(() if page.note else (NEW_NOTE,)))
    else:
        sheet.text("No questions yet.")
        if not page.note:
            sheet.buttons(NEW_NOTE)
    for skill in page.skills:
        mark, style = ("✓", look.good) if skill.shown else ("·", look.dim)
        sheet.text((f"{mark} ", style), skill.text, (" (shown)", look.dim) if skill.shown else "", hang=2)
    if page.evidence in LEARNED:
        sheet.row((("▸ ", look.key), ("When its review is due, and why", look.link), ("  w", look.key)),
                  link=f"due:{page.id}")  # fmt: skip
    for exercise in page.exercises:
        sheet.text("Exercise in PyTorch: ", (exercise.replace("-", " "), look.link), link=f"workbench:{exercise}")


def _chain(sheet: Sheet, page: TopicPage) -> None:
    look, steps = sheet.look, page.longest_chain
    sheet.heading("Prerequisite Chain")
    topics = plural(page.prerequisite_count, "total prerequisite topic")
    sheet.text(f"Longest path: {plural(len(steps), 'step')}, {topics}")
    shortened = len(steps) > HEAD + TAIL + 2
    for position, step in enumerate(steps, 1):
        if shortened and HEAD < position <= len(steps) - TAIL:
            if position == HEAD + 1:
                hidden = len(steps) - HEAD - TAIL
                sheet.row((("      ⋮ ", look.dim), (f"{hidden} more: ", look.dim), ("see the whole chain", look.link)),
                          link=f"chain:{page.id}")  # fmt: skip
            continue
        label = (f"{position:>4}. ", look.dim)
        here = step.id == page.id
        sheet.row(
            (label, (named(step.title, step.distinguish), look.title if here else "")),
            link="" if here else f"topic:{step.id}",
        )
    if not shortened and len(steps) > 1:
        sheet.text(("See the whole chain", look.link), indent=6, link=f"chain:{page.id}")


def _prerequisites(sheet: Sheet, page: TopicPage) -> None:
    sheet.heading("Prerequisites", f"({len(page.prerequisites)})")
    if not page.prerequisites:
        sheet.text("It builds on nothing: you can begin here.")
    for number, link in enumerate(page.prerequisites):
        if number:
            sheet.blank()
        _prerequisite(sheet, link)


def _prerequisite(sheet: Sheet, link: PrerequisiteLink) -> None:
    sheet.row(
        (sheet.evidence(link.evidence), " ", (named(link.title, link.distinguish), sheet.look.link)),
        link=f"topic:{link.id}",
    )
    sheet.text(link.why, indent=2)


def _leads_to(sheet: Sheet, page: TopicPage) -> None:
    sheet.heading("Leads To", f"({len(page.leads_to)})")
    if not page.leads_to:
        sheet.text("No topics depend on this one yet.")
    for link in page.leads_to:
        sheet.row(("→ ", (named(link.title, link.distinguish), sheet.look.link)), link=f"topic:{link.id}")


def _sources(sheet: Sheet, page: TopicPage) -> None:
    if page.introduces:
        sheet.heading("New Symbols")
        for symbol in page.introduces:
            sheet.markdown(f"- {symbol.symbol}, said “{symbol.say}”: {with_pytorch(symbol.meaning, symbol.pytorch)}")
    if page.terms:
        sheet.heading("New Terms")
        for term in page.terms:
            sheet.markdown(f"- *{term.term}*: {term.meaning}.")
    if page.sources:
        sheet.heading("Sources")
        for source in page.sources:
            sheet.text((f"- {source}", sheet.look.dim), hang=2)

"""One question at a time: what is asked, what is chosen, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from curriculum.study.placement_views import PlacementAnswer
from curriculum.study.words import DOUBT, USED_UP, either, named, plural, way_up
from curriculum.tui.pages.help import entry_line
from curriculum.tui.pages.placement import settled_words
from curriculum.tui.pages.plan import milestone_reached
from curriculum.tui.pages.sheet import Section, Sheet
from curriculum.typeset import markdown

if TYPE_CHECKING:
    from curriculum.study.scratch import WorkedOut
    from curriculum.study.views import (
        AnswerView,
        GlossaryEntry,
        ItemView,
        Opened,
        PracticeSummary,
        Refresher,
        SkillLine,
    )
    from curriculum.tui.themes import Look

CHOSEN: Final = frozenset({"choice", "choices", "order"})
HOW: Final = "How to answer"


@dataclass(frozen=True)
class Turn:
    """A question on the screen. ``picked`` are the letters chosen, in the order chosen."""

    item: ItemView
    skills: tuple[SkillLine, ...] = ()
    picked: tuple[str, ...] = ()
    typed: str = ""
    hints: tuple[str, ...] = ()
    hints_left: int = 0
    refresher: Refresher | None = None
    answer: AnswerView | None = None
    help_shown: bool = False
    above: str = ""
    """Markdown that the question closes, shown above it."""
    words: tuple[GlossaryEntry, ...] = ()
    """What the words and signs of the question mean, while help is shown."""
    note_warned: bool = False
    """The learner was told that their note counts as a hint."""

    @classmethod
    def of(cls, item: ItemView, skills: tuple[SkillLine, ...]) -> Turn:
        """The turn of a question just asked."""
        return cls(item, skills, hints_left=item.hints_available)

    @property
    def chosen(self) -> bool:
        """Whether the answer is chosen among options rather than typed."""
        return self.item.kind in CHOSEN

    @property
    def over(self) -> bool:
        """Whether the question is answered for good."""
        return self.answer is not None and not self.answer.retry

    @property
    def text(self) -> str:
        """The answer as it would be handed in."""
        return ", ".join(self.picked) if self.chosen else self.typed

    def pick(self, number: int) -> Turn:
        """After the option of a number (0 first) was chosen, or given back."""
        if self.over or not 0 <= number < len(self.item.options):
            return self
        letter = self.item.options[number].letter
        if self.item.kind == "choice":
            return replace(self, picked=(letter,))
        if letter in self.picked:
            return replace(self, picked=tuple(p for p in self.picked if p != letter))
        picked = (*self.picked, letter)
        return replace(self, picked=picked if self.item.kind == "order" else tuple(sorted(picked)))

    def unpick(self) -> Turn:
        """After the last choice was given back."""
        return self if self.over else replace(self, picked=self.picked[:-1])

    def answered(self, view: AnswerView) -> Turn:
        """After an answer was graded; after a miss the choice is open again, and bad input can be gone on with."""
        missed = view.retry and view.correct is not None
        picked = () if missed else self.picked
        return replace(self, answer=view, skills=view.skills, help_shown=False, words=(), picked=picked)

    def with_help(self, words: tuple[GlossaryEntry, ...] = ()) -> Turn:
        """With the words on how to answer, and what those of the question mean; or without them again."""
        return replace(self, help_shown=not self.help_shown, words=() if self.help_shown else words)

    def warned(self) -> Turn:
        """After it was said that the note counts as a hint."""
        return replace(self, note_warned=True)

    def noted(self, text: str) -> Turn:
        """After a note was written: where one is shown beneath the answer, that is it now."""
        if self.answer is None or not self.answer.note:
            return self
        return replace(self, answer=self.answer.model_copy(update={"note": text}))

    def refreshed(self, read: Refresher) -> Turn:
        """With the topic's Core Idea and worked example to be read once more."""
        return replace(self, refresher=read)

    def hinted(self, hint: str | None) -> Turn:
        """After a hint was shown."""
        if hint is None:
            return replace(self, hints_left=0)
        return replace(self, hints=(*self.hints, hint), hints_left=max(0, self.hints_left - 1))


def skill_row(turn: Turn, width: int, look: Look) -> Sheet:
    """Where the question stands, and which skills are shown by now."""
    sheet = Sheet(width, look)
    shown = sum(skill.shown for skill in turn.skills)
    marks = "".join("✓" if skill.shown else "·" for skill in turn.skills)
    right = (
        (f"skills {marks} ", look.good if shown == len(turn.skills) else look.dim),
        (f"{shown} of {len(turn.skills)} shown", look.dim),
    )
    title = "Which of the two?" if turn.item.either and not turn.over else turn.item.topic_title
    sheet.row(((f"Question {turn.item.number}  ", look.heading), (title, "")), right)
    return sheet


def turn_sheet(turn: Turn, width: int, look: Look) -> Sheet:
    """The prompt, the options, the hints and what came of the last answer."""
    sheet = Sheet(width, look)
    if turn.above:
        sheet.markdown(turn.above)
        sheet.blank()
    if turn.item.before is not None and turn.answer is None:
        sheet.text((f"A check before {turn.item.before.title}. Rusty? ctrl+r shows the topic once more.", look.dim))
    elif turn.item.either and not turn.over:
        sheet.text((either(turn.item), look.dim))
    else:
        sheet.text((turn.item.skill_text, look.dim))
    if turn.item.has_note and not turn.over:
        sheet.text(("You have a note on this topic. F2 shows it; before the answer it counts as a hint.", look.dim))
    sheet.blank()
    sheet.markdown(turn.item.prompt)
    if turn.item.code:
        sheet.blank()
        sheet.markdown(f"```python\n{turn.item.code.rstrip()}\n```")
    if turn.chosen:
        _options(sheet, turn)
    if turn.refresher is not None and not turn.over:
        _refresher(sheet, turn.refresher)
    for number, hint in enumerate(turn.hints, 1):
        sheet.blank()
        sheet.text((f"Hint {number}: ", look.warn), _line(hint))
    if turn.help_shown and not _says_how(turn):
        sheet.blank()
        sheet.sections.append(Section(HOW, len(sheet.lines)))
        sheet.text((f"{HOW}: ", look.warn), turn.item.how_to_answer)
    if turn.words:
        sheet.blank()
        sheet.text(("Words and signs of this question:", look.warn))
        for entry in turn.words:
            entry_line(sheet, entry)
    if turn.answer is not None:
        _outcome(sheet, turn, turn.answer)
    return sheet


def _options(sheet: Sheet, turn: Turn) -> None:
    look = sheet.look
    sheet.blank()
    for option in turn.item.options:
        picked = option.letter in turn.picked
        mark = _mark(turn, option.letter)
        text = markdown.line(option.text, look.palette).plain
        sheet.text(
            (f"{mark} ", look.good if picked else look.dim), (f"{option.letter}  ", look.key),
            (text, look.title if picked else ""),
            link="" if turn.over else f"pick:{option.letter}", hang=len(mark) + 4,
        )  # fmt: skip
    if not turn.over:
        sheet.blank()
        words = {
            "choice": "Choose with a letter or a number, or with ↑ ↓ and Space. Then Enter.",
            "choices": "Choose all that are right with letters or numbers, or with ↑ ↓ and Space. Then Enter.",
            "order": "Choose them in order, with letters or numbers; Backspace gives the last one back. Then Enter.",
        }
        sheet.text((words[turn.item.kind], look.dim))


def _refresher(sheet: Sheet, read: Refresher) -> None:
    sheet.heading(f"{named(read.topic.title, read.topic.distinguish)}, once more")
    sheet.markdown(read.core_idea)
    if read.worked_example:
        sheet.blank()
        sheet.markdown(read.worked_example)
    sheet.blank()
    sheet.text(("Now this question and one more decide.", sheet.look.dim))


def _says_how(turn: Turn) -> bool:
    """Whether what came of the answer says already how to answer."""
    return turn.answer is not None and turn.item.how_to_answer in turn.answer.feedback


def _mark(turn: Turn, letter: str) -> str:
    if turn.item.kind == "order":
        return f"{turn.picked.index(letter) + 1}." if letter in turn.picked else "  "
    return "●" if letter in turn.picked else "○"


def _line(source: str) -> str:
    return markdown.plain_line(source)


def _outcome(sheet: Sheet, turn: Turn, view: AnswerView) -> None:
    look = sheet.look
    sheet.blank()
    if view.correct is None:
        sheet.text(("Not counted: ", look.warn), _line(view.feedback))
        return
    if view.correct:
        sheet.text(("✓ Right. ", look.good), _line(view.feedback).removeprefix("Right.").strip())
    elif view.retry:
        sheet.text(("✗ Not yet. ", look.bad), _line(view.feedback))
        sheet.text(("One more try; the answer is still hidden.", look.dim))
    else:
        told = _line(view.feedback)
        sheet.text(("✗ ", look.bad), told) if told else sheet.text("That is all right: here is how it goes.")
    if view.key is not None and not view.correct:
        sheet.text("Answer: ", (_line(view.key), look.title))
    if view.explanation:
        sheet.blank()
        sheet.markdown(view.explanation)
    if not view.retry:
        _afterwards(sheet, turn, view)


def _afterwards(sheet: Sheet, turn: Turn, view: AnswerView) -> None:
    look = sheet.look
    sheet.blank()
    if isinstance(view, PlacementAnswer):
        sheet.text((settled_words(view), look.dim))
        sheet.row((("▸ ", look.key), ("Next", look.link), ("  Enter", look.key)), link="do:submit")
        return
    if not view.correct:
        sheet.text(("A fresh question on this skill comes back later.", look.dim))
    if view.implicates is not None:
        below = named(view.implicates.title, view.implicates.distinguish)
        sheet.text("This may come from ", (below, look.title), ".")
        sheet.row((("▸ ", look.key), (f"Go to {below}", look.link), ("  Escape brings you back here", look.dim)),
                  link=f"topic:{view.implicates.id}")  # fmt: skip
    if view.note:
        own_note(sheet, view.note)
        sheet.blank()
    if view.learned and all(skill.shown for skill in view.skills):
        sheet.text(("All skills of ", look.good), (turn.item.topic_title, look.good), (" are shown.", look.good))
    sheet.row((("▸ ", look.key), ("Next", look.link), ("  Enter", look.key)), link="do:submit")


def opened_rows(sheet: Sheet, opened: Opened, title: str = "This opens") -> None:
    """The topics that one opens, and where it serves the goal."""
    look = sheet.look
    if opened.ready:
        sheet.heading(title)
        for link in opened.ready:
            sheet.row((("▸ ", look.key), (named(link.title, link.distinguish), look.link)), link=f"topic:{link.id}")
    if opened.way:
        sheet.blank()
        sheet.text(("It serves your goal through ", look.dim), way_up([link.title for link in opened.way]), ".")


def own_note(sheet: Sheet, text: str, title: str = "Your note") -> None:
    """What the learner noted, as they wrote it."""
    sheet.heading(title)
    for line in text.splitlines():
        sheet.text(line) if line.strip() else sheet.blank()


def worked_words(worked: WorkedOut) -> str:
    """A calculation, its exact value where there is one, and the decimal beside it."""
    values = [f"= {worked.exact}"] if worked.exact else []
    if worked.decimal:
        values.append(f"{'≈' if worked.rounded else '='} {worked.decimal}")
    return " ".join((worked.understood, *values))


def summary_head(title: str, width: int, look: Look) -> Sheet:
    """The first line over a summary."""
    sheet = Sheet(width, look)
    sheet.row((("Practice ended  ", look.heading), title))
    return sheet


def summary_sheet(summary: PracticeSummary, width: int, look: Look) -> Sheet:
    """What was answered, what is shown by now, and where to go."""
    sheet = Sheet(width, look)
    firsts = f"{summary.right_first_time} right at the first try without a hint"
    sheet.text(f"{plural(summary.answered, 'question')} answered, {firsts}.")
    sheet.heading("Skills")
    for skill in summary.skills:
        mark, style = ("✓", look.good) if skill.shown else ("·", look.dim)
        sheet.text((f"{mark} ", style), skill.text, (" (shown)" if skill.shown else " (not yet)", look.dim), hang=2)
    if summary.evidence:
        sheet.blank()
        sheet.text(
            "The topic is now ",
            sheet.evidence(summary.evidence),
            (f" {summary.evidence}", look.evidence[summary.evidence]),
            ".",
        )
    if summary.doubtful:
        sheet.text((DOUBT, look.warn))
    if summary.used_up:
        sheet.text((USED_UP, look.warn))
    if summary.note:
        own_note(sheet, summary.note)
    if summary.opened is not None:
        opened_rows(sheet, summary.opened)
    for line in summary.milestones:
        sheet.blank()
        milestone_reached(sheet, line)
    sheet.blank()
    more, missing = f"practice:new {summary.topic}", bool(summary.missing and not summary.used_up)
    sheet.way_on = more if summary.doubtful or missing else "home:"
    if summary.doubtful:
        sheet.row((("▸ ", look.key), ("A few more questions", look.link)), link=more)
    if missing:
        sheet.row((("▸ ", look.key), ("Practise what is missing", look.link)), link=more)
    sheet.row((("▸ ", look.key), ("Back to the topic", look.link)), link=f"topic:{summary.topic}")
    sheet.row((("▸ ", look.key), ("What comes next", look.link), ("  1", look.key)), link="home:")
    words = "Change your note" if summary.note else "Write a note on it"
    sheet.row((("▸ ", look.key), (words, look.link), ("  F2", look.key)), link="do:note")
    return sheet

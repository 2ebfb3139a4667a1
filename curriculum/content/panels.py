"""A lesson in panels, each a screenful that grows thought by thought: its text cut where it makes one point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import indent
from typing import Final, Literal

from curriculum.content.lesson_text import (
    Heading,
    ListBlock,
    Paragraph,
    Part,
    Pause,
    Predict,
    explainer_parts,
    worked_steps,
)

TELLING: Final = frozenset({"core-idea", "explainer", "worked-example"})
"""Parts of a lesson that tell; what follows them asks, or looks back."""

PieceKind = Literal["text", "predict", "step", "try"]


@dataclass(frozen=True, slots=True)
class Piece:
    """What one key press uncovers. ``text`` is Markdown.

    A ``predict`` is a question, ``answer`` what is shown once the learner has committed; a ``try`` asks for the
    learner's own answer and tells none; a ``step`` is one of a worked example.
    """

    kind: PieceKind
    text: str
    answer: str = ""
    title: str = ""
    """A heading of its own within the panel."""

    @property
    def asks(self) -> bool:
        """Whether the learner commits to something before it goes on."""
        return self.kind in ("predict", "try")


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a lesson, or a stretch of its explanation."""

    name: str
    """Names the panel within its lesson: ``explainer-2``."""
    title: str
    pieces: tuple[Piece, ...]
    part: int = 1
    parts: int = 1
    """It is stretch ``part`` of so many."""
    questions: int = 0
    """How many questions of the topic's quiz are asked beneath its text."""
    pause: str = ""
    """After it one may stop and go on another day: what is in hand by then, and what comes. Markdown."""

    @property
    def section(self) -> str:
        """The part of the lesson it belongs to: ``explainer``."""
        return self.name.rstrip("0123456789").rstrip("-")

    @property
    def steps(self) -> int:
        """How many steps of a worked example it holds."""
        return sum(piece.kind == "step" for piece in self.pieces)


def text_panels(
    *, core_idea: str, opening_problem: str, explainer: str, worked_example: str, your_turn: str, common_mistakes: str
) -> tuple[Panel, ...]:
    """The panels of a lesson's sections, in the order of the lesson; sections without text have none."""
    first = [Piece("text", core_idea)] if core_idea else []
    if opening_problem:
        first.append(Piece("text", opening_problem, title="Opening Problem"))
    found = [Panel("core-idea", "Core Idea", tuple(first))] if first else []
    found += _explainer(explainer)
    for name, title, pieces in (
        ("worked-example", "Worked Example", _worked_example(worked_example)),
        ("your-turn", "Your Turn", _your_turn(your_turn)),
        ("common-mistakes", "Common Mistakes", _mistakes(common_mistakes)),
    ):
        if pieces:
            found.append(Panel(name, title, tuple(pieces)))
    return tuple(found)


def _explainer(text: str) -> list[Panel]:
    """Stretches that end with a question to predict or a pause, or before a heading, whose words are their title."""
    stretches: list[list[Part]] = [[]]
    pauses: dict[int, str] = {}
    for part in explainer_parts(text):
        if isinstance(part, Pause):
            ended = len(stretches) - (not stretches[-1])  # right after a question it belongs to that stretch
            pauses[ended] = part.text
            stretches += [[]] if stretches[-1] else []
            continue
        if isinstance(part, Heading) and stretches[-1]:
            stretches.append([])
        stretches[-1].append(part)
        if isinstance(part, Predict):
            stretches.append([])
    stretches = [stretch for stretch in stretches if stretch]
    panels = []
    for number, stretch in enumerate(stretches, 1):
        headed = isinstance(stretch[0], Heading) and len(stretch) > 1
        title = stretch[0].text if headed and isinstance(stretch[0], Heading) else "Explainer"
        pieces = tuple(thoughts(stretch[1:] if headed else stretch))
        pause = pauses.get(number, "")
        panels.append(Panel(f"explainer-{number}", title, pieces, number, len(stretches), pause=pause))
    return panels


def thoughts(parts: Sequence[Part]) -> list[Piece]:
    """Running text as pieces: a paragraph with the formula, the code or the list that belongs to it."""
    pieces: list[Piece] = []
    running: list[Part] = []

    def close() -> None:
        if running:
            pieces.append(Piece("text", "\n\n".join(part.source for part in running)))
            running.clear()

    for part in parts:
        if isinstance(part, Predict):
            close()
            pieces.append(Piece("predict", part.question, part.answer))
            continue
        if running and _begins_a_thought(running[-1], part):
            close()
        running.append(part)
    close()
    return pieces


def _begins_a_thought(before: Part, part: Part) -> bool:
    """Whether a block makes a new point: a paragraph does, but not one that goes on with a sentence."""
    if isinstance(part, Heading):
        return True
    if not isinstance(part, Paragraph) or isinstance(before, Heading):
        return False
    goes_on = not isinstance(before, Paragraph) and part.source.lstrip()[:1].islower()
    return not goes_on and not before.source.rstrip().endswith(":")


def _worked_example(text: str) -> list[Piece]:
    example = worked_steps(text)
    pieces = [Piece("text", example.lead)] if example.lead else []
    pieces += [Piece("step", _item(f"{step.number}. ", step.text)) for step in example.steps]
    return [*pieces, Piece("text", example.closing)] if example.closing else pieces


def _your_turn(text: str) -> list[Piece]:
    """The section as one piece that asks for an answer; its own, where the text gives one as a quotation."""
    parts = explainer_parts(text)
    told = "\n\n".join(part.source for part in parts if not isinstance(part, Predict))
    asked = [Piece("predict", part.question, part.answer) for part in parts if isinstance(part, Predict)]
    if asked:
        return [*([Piece("text", told)] if told else []), *asked]
    return [Piece("try", told)] if told else []


def _mistakes(text: str) -> list[Piece]:
    """One piece a mistake, with what stands before the list at the first."""
    pieces: list[Piece] = []
    for part in explainer_parts(text):
        if isinstance(part, ListBlock) and not part.ordered:
            pieces += [Piece("text", _item("- ", item)) for item in part.items]
        else:
            pieces.append(Piece("text", part.source))
    return pieces


def _item(marker: str, text: str) -> str:
    """An item of a list, its later lines under its first."""
    return marker + indent(text, " " * len(marker))[len(marker) :]

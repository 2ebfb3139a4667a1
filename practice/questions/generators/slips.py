"""A slip is a named mistake in one worked case: what it gives, and what is said to whoever makes it.

The same slips serve a question that asks for the result (as its wrong answers) and one that shows a wrong result and
asks what went wrong (as its options).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from practice.questions.generators.draft import Draft, RedrawError, Wrong, choice
from practice.questions.generators.wording import show, some_person


@dataclass(frozen=True, slots=True)
class Slip:
    """One named mistake.

    Attributes:
        gives: The wrong result.
        named: What was done, as an option: "Forgot the carried ten".
        feedback: What corrects it.
        implicates: The topic below that explains it.
    """

    gives: int | Fraction
    named: str
    feedback: str
    implicates: str | None = None


def as_wrong(slips: Sequence[Slip], shown: Callable[[int | Fraction], object] | None = None) -> list[Wrong]:
    """The slips as the wrong answers of a typed question; ``shown`` turns a result into an answer of its kind."""
    return [Wrong(shown(slip.gives) if shown else slip.gives, slip.feedback, slip.implicates) for slip in slips]


def merged(slips: Sequence[Slip], right: int | Fraction) -> list[Slip]:
    """The slips that do not lead to the right result, with two that give the same result told as one, honestly.

    Raises:
        RedrawError: If more than two give the same result.
    """
    kept: dict[Fraction, Slip] = {}
    for slip in slips:
        result = Fraction(slip.gives)
        if result == right:
            continue
        first = kept.get(result)
        if first is None:
            kept[result] = slip
        elif ", or " in first.named:
            raise RedrawError
        else:
            named = f"{first.named}, or {slip.named[:1].lower()}{slip.named[1:]}"
            kept[result] = Slip(slip.gives, named, f"Two slips give this. {first.feedback} {slip.feedback}")
    return list(kept.values())


def find_the_error(
    draw: random.Random,
    task: str,
    right: int | Fraction,
    slips: Sequence[Slip],
    working: str,
    facts: dict[str, Any],
    *,
    text: Callable[[int | Fraction], str] = show,
) -> Draft:
    """A question that shows a wrong result and asks which of the slips led to it.

    Args:
        draw: The random generator.
        task: What was to be done, as "worked out 47 + 28" for the sentence "Ben worked out 47 + 28 and got 65."
        right: The right result.
        slips: At least three; those that give the right result or the same as another make it draw again.
        working: The right working, for the explanation.
        facts: The numbers behind the task.
        text: How a result is written.
    """
    results = [slip.gives for slip in slips] + [right]
    if len(slips) < 3 or len(set(results)) < len(results):
        raise RedrawError
    written = [WrittenSlip(text(slip.gives), slip.named, slip.feedback) for slip in slips]
    return find_the_written_error(draw, task, text(right), written, working, facts)


@dataclass(frozen=True, slots=True)
class WrittenSlip:
    """As `Slip`, where the result is no number: an expression, a fraction not yet reduced, a point."""

    gives: str
    named: str
    feedback: str


def as_written_wrong(slips: Sequence[WrittenSlip], right: str) -> list[Wrong]:
    """The slips as the wrong answers of a typed question, without those that lead to what is right.

    Raises:
        RedrawError: If two give the same result.
    """
    kept = [slip for slip in slips if slip.gives != right]
    if len({slip.gives for slip in kept}) < len(kept):
        raise RedrawError
    return [Wrong(slip.gives, slip.feedback) for slip in kept]


def find_the_written_error(
    draw: random.Random,
    task: str,
    right: str,
    slips: Sequence[WrittenSlip],
    working: str,
    facts: dict[str, Any],
) -> Draft:
    """As `find_the_error` for results that are no numbers; equal results must be written alike."""
    results = [slip.gives for slip in slips] + [right]
    if len(slips) < 3 or len(set(results)) < len(results):
        raise RedrawError
    made, *others = draw.sample(list(slips), min(4, len(slips)))
    wrong = [Wrong(o.named, f"That would give {o.gives}, not {made.gives}.") for o in others]
    return choice(
        f"{some_person(draw)} {task} and got {made.gives}. What went wrong?",
        made.named,
        wrong,
        f"{working} {made.feedback}",
        {**facts, "got": made.gives, "right": right, "slips": {slip.named: slip.gives for slip in slips}},
    )

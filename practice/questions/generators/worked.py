"""A worked case: a number that is asked for, the slips on the way to it and the working.

The same case is asked for its result or shown with a wrong one, so that a generator that serves many topics writes each
of them once.
"""

# Every structure takes the parameters, also where it does not need them.

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from practice.questions.generators.draft import Draft, RedrawError, number
from practice.questions.generators.registry import Structure
from practice.questions.generators.slips import Slip, as_wrong, find_the_error, merged
from practice.questions.generators.wording import show


@dataclass(frozen=True, slots=True)
class Worked:
    """One case.

    Attributes:
        given: What is known, as sentences; may be empty.
        asked: What is asked, as in "the dot product of (1, 2) and (3, 4)".
        right: The result.
        slips: The named mistakes; those that give the right result are dropped.
        working: How it is found.
        facts: The numbers behind it; ``what`` names the case.
        hints: None, one or two.
        fields: More fields of the number question, such as ``unit``.
    """

    given: str
    asked: str
    right: int | Fraction
    slips: Sequence[Slip]
    working: str
    facts: dict[str, Any]
    hints: Sequence[str] = ()
    fields: dict[str, Any] = field(default_factory=dict)

    def draft(self) -> Draft:
        """The question for its result."""
        slips = {slip.feedback: slip for slip in reversed(self.slips)}
        named = [slip if slip.named else replace(slip, named="Slipped") for slip in reversed(slips.values())]
        form = " Give a fraction." if "/" in show(self.right) and "raction" not in self.given + self.asked else ""
        return number(
            f"{self.given} What is {self.asked}?{form}".strip(),
            self.right,
            as_wrong(merged(named, self.right)),
            self.working,
            self.facts,
            hints=self.hints,
            **self.fields,
        )

    def with_error(self, draw: random.Random) -> Draft:
        """The question for the slip behind a wrong result."""
        slips = [slip for slip in merged(self.slips, self.right) if slip.named]
        made = find_the_error(draw, f"worked out {self.asked}", self.right, slips, self.working, self.facts)
        return replace(made, prompt=f"{self.given} {made.prompt}".strip())


Builder = Callable[[random.Random, int], Worked | Draft]


def asked_by(parameters: Any) -> str:
    """Which of a generator's cases are meant."""
    return str(parameters.ask)


def _made(builders: Sequence[Builder], draw: random.Random, level: int) -> Worked | Draft:
    return draw.choice(builders)(draw, level)


def worked_structures(
    forward: Mapping[str, Sequence[Builder]], inverse: Mapping[str, Sequence[Builder]]
) -> dict[str, Structure]:
    """The structures compute, inverse and find-the-error over cases by what is asked."""

    def compute(draw: random.Random, level: int, parameters: Any) -> Draft:
        made = _made(forward[asked_by(parameters)], draw, level)
        return made.draft() if isinstance(made, Worked) else made

    def turned(draw: random.Random, level: int, parameters: Any) -> Draft:
        made = _made(inverse[asked_by(parameters)], draw, level)
        return made.draft() if isinstance(made, Worked) else made

    def wrong(draw: random.Random, level: int, parameters: Any) -> Draft:
        made = _made(forward[asked_by(parameters)], draw, level)
        if isinstance(made, Draft):
            raise RedrawError
        return made.with_error(draw)

    return {"compute": compute, "inverse": turned, "find-the-error": wrong}


def case_structures(cases: Mapping[str, Sequence[Callable[[random.Random, int], Draft]]]) -> dict[str, Structure]:
    """The structures result, other-way and more: what is asked names three builders, one for each."""

    def structure(place: int) -> Structure:
        return lambda draw, level, parameters: cases[asked_by(parameters)][place](draw, level)

    return {"result": structure(0), "other-way": structure(1), "more": structure(2)}

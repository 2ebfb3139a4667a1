"""Questions on a few lines of Python, as all generators of programs ask them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from practice.questions.generators.draft import Draft, RedrawError, Wrong, number, typed

GAP = "__"


def printed(*values: object) -> str:
    """The line that ``print`` makes of values."""
    return " ".join(str(value) for value in values)


def what_prints(
    code: Sequence[str] | str,
    output: str,
    wrong: Sequence[Wrong],
    explanation: str,
    *,
    hints: Sequence[str] = (),
    facts: dict[str, Any] | None = None,
) -> Draft:
    """A question for the output of a program. Wrong outputs that are the right one are dropped."""
    lines = code if isinstance(code, str) else "\n".join(code)
    kept = [w for w in wrong if str(w.answer) != output]
    if len(kept) < 2 or len({str(w.answer) for w in kept}) < len(kept):
        raise RedrawError
    return typed(
        "output", "What does this program print?", output, kept, explanation, facts or {}, hints=hints, code=lines
    )


def which_number(
    code: Sequence[str] | str,
    output: str,
    answer: int,
    wrong: Sequence[Wrong],
    explanation: str,
    *,
    hints: Sequence[str] = (),
) -> Draft:
    """The inverse: the whole number that a gap must hold for the program to print a given line."""
    lines = code if isinstance(code, str) else "\n".join(code)
    kept = [w for w in wrong if w.answer != answer]
    if len(kept) < 2 or len({w.answer for w in kept}) < len(kept):
        raise RedrawError
    return number(
        f"The program prints {output}. Which whole number stands in the gap {GAP}?",
        answer,
        kept,
        explanation,
        {"prints": output},
        hints=hints,
        code=lines,
    )

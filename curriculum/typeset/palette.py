"""The styles of lesson text, and spans put into them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from curriculum.typeset import formula
from curriculum.typeset.blocks import Mark, Span
from curriculum.typeset.wrap import HARD_SPACE, styled

_UNBROKEN: Final = 24
"""Columns up to which an inline formula is kept on one line."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Rich styles for each part of a text, so that a theme can choose its own.

    ``marked`` puts `code` between backquotes, for output that has no styles.
    """

    emphasis: str = "italic"
    strong: str = "bold"
    strike: str = "strike"
    code: str = "cyan"
    link: str = "underline"
    math: str = "magenta"
    heading: str = "bold underline"
    quote: str = "dim"
    bullet: str = "bold"
    rule: str = "dim"
    keyword: str = "bold blue"
    string: str = "green"
    number: str = "magenta"
    comment: str = "dim italic"
    name: str = "cyan"
    marked: bool = False

    def of(self, marks: frozenset[Mark]) -> str:
        """One rich style for a set of marks."""
        return " ".join(sorted(str(getattr(self, mark)) for mark in marks)).strip()


DEFAULT: Final = Palette()
PLAIN: Final = Palette(
    emphasis="",
    strong="",
    strike="",
    code="",
    link="",
    math="",
    heading="",
    quote="",
    bullet="",
    rule="",
    keyword="",
    string="",
    number="",
    comment="",
    name="",
    marked=True,
)


def spans_text(spans: Sequence[Span], palette: Palette) -> Text:
    """Spans as one styled text, with formulas typeset."""
    return styled(_pieces(spans, palette))


def _pieces(spans: Sequence[Span], palette: Palette) -> Iterator[tuple[str, str]]:
    for span in spans:
        style = palette.of(span.marks)
        if "math" in span.marks:
            yield unbroken(formula.inline(span.text)), style
        elif "code" in span.marks and palette.marked:
            yield f"`{span.text}`", style
        else:
            yield span.text, style


def unbroken(text: str) -> str:
    """A short formula without a place to break; a long one may break before its relations and signs."""
    if cell_len(text) <= _UNBROKEN:
        return text.replace(" ", HARD_SPACE)
    out = []
    words = text.split(" ")
    for index, word in enumerate(words):
        follows = words[index + 1] if index + 1 < len(words) else ""
        out.append(word + (" " if follows and (len(follows) == 1 and not follows.isalnum()) else HARD_SPACE))
    return "".join(out)[:-1]

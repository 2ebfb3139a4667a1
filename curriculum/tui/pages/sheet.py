"""A sheet: lines of styled text of one width, with the links and sections on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from rich.cells import cell_len
from rich.text import Text

from curriculum.study.words import GLYPHS
from curriculum.tui.themes import Look
from curriculum.typeset import markdown
from curriculum.typeset.wrap import wrapped

Piece: TypeAlias = str | tuple[str, str]
"""Text, or text with its style."""

MEASURE: Final = 92
"""Columns of running text at the most: longer lines are hard to follow."""


@dataclass(frozen=True, slots=True)
class Link:
    """Something on a sheet that can be followed: rows ``top`` to ``bottom`` and columns ``left`` up to ``right``."""

    target: str
    top: int
    bottom: int
    left: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Whether a cell lies on the link."""
        return self.top <= row <= self.bottom and self.left <= column < self.right


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its row."""

    title: str
    row: int


def styled(pieces: Sequence[Piece]) -> Text:
    """Pieces as one text that nothing in them can mark up."""
    text = Text(no_wrap=True, end="")
    for piece in pieces:
        words, style = (piece, "") if isinstance(piece, str) else piece
        text.append(words, style or None)
    return text


def cut(text: Text, width: int) -> Text:
    """The text in at most ``width`` columns, with an ellipsis where it was longer."""
    text = text.copy()
    text.truncate(max(1, width), overflow="ellipsis")
    return text


@dataclass(slots=True)
class Sheet:
    """Lines as they are gathered. ``width`` is what there is; running text keeps to ``MEASURE``."""

    width: int
    look: Look
    lines: list[Text] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    way_on: str = ""
    """The target of the link that most will follow: the cursor begins there, where it is in view."""

    @property
    def measure(self) -> int:
        """Columns of running text."""
        return min(self.width, MEASURE)

    def blank(self) -> None:
        """An empty line, but never two together nor one at the top."""
        if self.lines and self.lines[-1].plain.strip():
            self.lines.append(Text(end=""))

    def text(self, *pieces: Piece, indent: int = 0, link: str = "", hang: int = 0) -> None:
        """Running text, wrapped; later lines ``hang`` columns further in. With a target, all of it is one link."""
        top = len(self.lines)
        for number, line in enumerate(wrapped(styled(pieces), self.measure - indent - hang)):
            self.lines.append(Text(" " * (indent + (hang if number else 0)), end="").append_text(line))
        if link:
            right = max(cell_len(line.plain) for line in self.lines[top:])
            self.links.append(Link(link, top, len(self.lines) - 1, indent, right))

    def heading(self, title: str, *beside: Piece) -> None:
        """A section's heading, with something lighter beside it where given."""
        self.blank()
        self.sections.append(Section(title, len(self.lines)))
        self.text((title, self.look.heading), *((" ", *beside) if beside else ()))

    def markdown(self, source: str, *, indent: int = 0) -> None:
        """Lesson text, its formulas typeset."""
        for line in markdown.lines(source, self.measure - indent, self.look.palette):
            self.lines.append(Text(" " * indent, end="").append_text(line) if line.plain else Text(end=""))

    def row(self, left: Sequence[Piece], right: Sequence[Piece] = (), *, link: str = "", indent: int = 0) -> None:
        """One line, the right part at the right edge; the left one is cut where there is no room. May be a link."""
        end = styled(right)
        room = self.width - indent - (cell_len(end.plain) + 2 if end.plain else 0)
        line = Text(" " * indent, end="").append_text(cut(styled(left), room))
        if end.plain:
            line.append(" " * (self.width - cell_len(line.plain) - cell_len(end.plain)))
            line.append_text(end)
        self.lines.append(line)
        if link:
            row = len(self.lines) - 1
            self.links.append(Link(link, row, row, 0, self.width))

    def buttons(self, *buttons: tuple[str, str]) -> None:
        """Buttons beside each other, on further lines where they do not fit: pairs of label and target."""
        line, column = Text(end=""), 0
        for label, target in buttons:
            face = f"[ {label} ]"
            if column and column + cell_len(face) > self.width:
                self.lines.append(line)
                line, column = Text(end=""), 0
            row = len(self.lines)
            self.links.append(Link(target, row, row, column, column + cell_len(face)))
            line.append(face, self.look.key).append("  ")
            column += cell_len(face) + 2
        self.lines.append(line)

    def evidence(self, kind: str) -> Piece:
        """The sign of a kind of evidence, in its colour."""
        return GLYPHS[kind], self.look.evidence[kind]


Build: TypeAlias = Callable[[int, Look], Sheet]
"""Makes a sheet of a width in a look."""

"""What a formula is made of, once read: an immutable tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from curriculum.typeset.symbols import Kind


@dataclass(frozen=True)
class Symbol:
    """A character or a name, such as x, 42, ≤ or log."""

    text: str
    kind: Kind = "ord"
    limits: bool = False
    """Whether scripts stand above and below it in display, as under a sum."""


@dataclass(frozen=True)
class Words:
    """Upright text from ``\\text``, with the spaces that its author wrote."""

    text: str


@dataclass(frozen=True)
class Space:
    """A space of ``width`` columns; a ``soft`` one was only typed, and is kept between two factors for the eye."""

    width: int
    soft: bool = False


@dataclass(frozen=True)
class Row:
    """Nodes side by side."""

    items: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Scripts:
    """A base with a subscript, a superscript or both."""

    base: Node
    sub: Row | None = None
    sup: Row | None = None


@dataclass(frozen=True)
class Fraction:
    """A numerator over a denominator."""

    over: Row
    under: Row


@dataclass(frozen=True)
class Binomial:
    """n choose k."""

    over: Row
    under: Row


@dataclass(frozen=True)
class Root:
    """A root, square unless it has a degree."""

    body: Row
    degree: Row | None = None


@dataclass(frozen=True)
class Accent:
    """A mark over (or under) its body."""

    name: str
    body: Row


@dataclass(frozen=True)
class Delimited:
    """A body between delimiters that grow with it. An empty delimiter is drawn as nothing."""

    left: str
    body: Row
    right: str


@dataclass(frozen=True)
class Stack:
    """A body with a label above or below it; ``brace`` draws a brace between the two."""

    body: Row
    label: Row | None
    above: bool
    brace: bool = False


ALIGNED: Final = frozenset({"aligned", "align", "align*", "split"})
"""Environments whose columns come in pairs, a right-hand side against a left-hand one."""


@dataclass(frozen=True)
class Grid:
    """A matrix, cases or aligned equations: rows of cells."""

    environment: str
    cells: tuple[tuple[Row, ...], ...]
    columns: tuple[Literal["l", "c", "r"], ...] = field(default=())


Node: TypeAlias = (
    Symbol | Words | Space | Row | Scripts | Fraction | Binomial | Root | Accent | Delimited | Stack | Grid
)

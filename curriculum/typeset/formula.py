"""Typeset a LaTeX formula, in two dimensions or on one line.

>>> print(*typeset(r"\\frac{a + b}{c}").lines, sep="\\n")
 a + b
───────
   c
>>> inline(r"\\frac{a + b}{c} = 10^{-3}")
'(a + b)/c = 10⁻³'
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from rich.cells import cell_len

from curriculum.typeset.box import Box
from curriculum.typeset.display import layout
from curriculum.typeset.linear import one_line
from curriculum.typeset.parser import FormulaError, parse
from curriculum.typeset.spacing import kind_of
from curriculum.typeset.syntax import Node, Row, Space, Symbol

_HANG = 4
"""Columns by which the later lines of a broken formula are indented."""
_ENDS = frozenset({"ord", "inner", "close", "text", "punct"})
"""Kinds of node after which a line may end: something complete stands there."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as text.

    Attributes:
        lines: What to print, without trailing spaces; the LaTeX itself where it does not typeset.
        problem: A sentence for the author where it does not typeset, or None.
    """

    lines: tuple[str, ...]
    problem: str | None = None

    @property
    def width(self) -> int:
        """Columns of the widest line."""
        return max((cell_len(line) for line in self.lines), default=0)


@lru_cache(maxsize=4096)
def typeset(latex: str, *, display: bool = True) -> Formula:
    """A formula, given without its dollars, as lines of text; on a single line unless ``display``.

    Never raises: a formula that does not typeset comes back as its own source, with the reason in ``problem``. The time
    is bounded, since a formula may have at most 1500 characters and be nested 20 deep.
    """
    try:
        row = parse(latex)
    except FormulaError as error:
        return Formula(_source(latex, display), str(error))
    if not row.items:
        return Formula(_source(latex, display), "The formula is empty.")
    if not display:
        return Formula((one_line(row).strip(),))
    return Formula(_trimmed(layout(row)))


def inline(latex: str) -> str:
    """A formula on one line of Unicode; its own source where it does not typeset."""
    return typeset(latex, display=False).lines[0]


@lru_cache(maxsize=1024)
def fitted(latex: str, width: int) -> Formula:
    """A display formula in at most ``width`` columns.

    One that is wider is broken before its top-level relations, then also before its top-level signs; where a part is
    still too wide, the formula comes on one line, for the caller to wrap.
    """
    whole = typeset(latex)
    if whole.problem is not None or whole.width <= width:
        return whole
    row = parse(latex)
    for kinds in (("rel",), ("rel", "bin")):
        broken = _broken(row, width, kinds)
        if broken is not None:
            return Formula(broken)
    return typeset(latex, display=False)


def _broken(row: Row, width: int, kinds: tuple[str, ...]) -> tuple[str, ...] | None:
    """The lines of a row broken before nodes of ``kinds``, or None where a part is too wide."""
    lines: list[str] = []
    current = Row()
    for part in _parts(row, kinds):
        longer = Row((*current.items, *part.items))
        room = width - (_HANG if lines else 0)
        if current.items and layout(longer).width > room:
            lines.extend(_hung(current, bool(lines)))
            longer, room = part, width - _HANG
        if layout(longer).width > room:
            return None
        current = longer
    return (*lines, *_hung(current, bool(lines)))


def _hung(row: Row, later: bool) -> tuple[str, ...]:
    indent = " " * _HANG if later else ""
    return tuple((indent + line).rstrip() for line in _trimmed(layout(row)))


def _parts(row: Row, kinds: tuple[str, ...]) -> list[Row]:
    parts: list[Row] = []
    start = 0
    for index, item in enumerate(row.items):
        breaks = kind_of(item) in kinds or (isinstance(item, Space) and item.width > 1)
        if breaks and index > start and kind_of(row.items[index - 1]) in _ENDS:
            parts.append(_part(row.items[start:index], later=start > 0))
            start = index
    return [*parts, _part(row.items[start:], later=start > 0)]


def _part(items: tuple[Node, ...], *, later: bool) -> Row:
    """A part of a broken formula. A plus that begins a later line still adds, so it keeps its spaces."""
    if later and isinstance(items[0], Symbol) and items[0].kind == "bin":
        return Row((replace(items[0], kind="rel"), *items[1:]))
    return Row(items)


def _trimmed(box: Box) -> tuple[str, ...]:
    """The lines without trailing spaces and without the empty columns that all of them begin with."""
    lines = [line.rstrip() for line in box.lines]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    indent = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return tuple(line[indent:] for line in lines) or ("",)


def _source(latex: str, display: bool) -> tuple[str, ...]:
    printable = "".join(character if character.isprintable() or character == "\n" else " " for character in latex)
    if display:
        return tuple(line.rstrip() for line in printable.strip().splitlines()) or ("",)
    return (" ".join(printable.split()),)

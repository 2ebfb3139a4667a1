"""What in a Markdown text would not come out right, for the linter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from curriculum.typeset.blocks import clean, parser
from curriculum.typeset.formula import typeset

if TYPE_CHECKING:
    from markdown_it.token import Token

WIDEST_FENCE: Final = 76
"""Columns of a fence that still fits a terminal of 80; a wider one cannot be wrapped."""


def problems(markdown: str) -> list[tuple[int, str]]:
    """Each problem with the number of its line, from 0, and a sentence: what is wrong and what to write instead.

    Reported: formulas that do not typeset, dollars that open or close nothing, macros outside a formula, HTML, images,
    and fences too wide to be shown.
    """
    found: list[tuple[int, str]] = []
    tokens = parser().parse(clean(markdown))
    for token in tokens:
        start = token.map[0] if token.map else 0
        found.extend((start + offset, sentence) for offset, sentence in _in_block(token))
    return sorted(set(found))


def formula_problem(latex: str, *, display: bool = False) -> str | None:
    """A sentence if a formula, given with or without its dollars, does not typeset."""
    bare = latex.strip()
    for fence in ("$$", "$"):
        if bare.startswith(fence) and bare.endswith(fence) and len(bare) >= 2 * len(fence):
            bare = bare[len(fence) : len(bare) - len(fence)]
            break
    return typeset(bare.strip(), display=display).problem


def _in_block(token: Token) -> Iterator[tuple[int, str]]:
    if token.type == "math_block":
        yield from _formula(0, token.content.strip(), display=True)
    elif token.type == "html_block":
        yield 0, f"HTML is shown as it is typed: {_short(token.content)}. Use Markdown, or a backquoted `<tag>`."
    elif token.type == "fence":
        yield from _fence(token)
    elif token.type == "inline":
        yield from _in_line(token.children or [])


def _in_line(children: Sequence[Token]) -> Iterator[tuple[int, str]]:
    line = 0
    for index, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type in ("math_inline", "math_inline_double"):
            yield from _formula(line, " ".join(child.content.split()), display=child.type == "math_inline_double")
            line += child.content.count("\n")
        elif child.type == "html_inline" and not child.content.startswith("</"):
            yield line, f"HTML is shown as it is typed: {_short(child.content)}. Use Markdown, or a backquoted `<tag>`."
        elif child.type == "image":
            yield line, "An image cannot be shown in a terminal; draw it as text in a code fence."
        elif child.type == "code_inline":
            line += child.content.count("\n")
        elif child.type == "text" and "$" in child.content:
            yield (
                line,
                f"A dollar opens or closes no formula: {_short(_around(child.content))}. Write \\$ for the sign.",
            )
        elif child.type == "text_special" and re.fullmatch(r"\\[A-Za-z]", child.content):
            rest = children[index + 1].content if index + 1 < len(children) else ""
            macro = child.content + (re.match(r"[A-Za-z]*", rest) or [""])[0]
            yield line, f"{macro} stands outside a formula; put it between dollars."


def _formula(line: int, latex: str, *, display: bool) -> Iterator[tuple[int, str]]:
    problem = typeset(latex, display=display).problem
    if problem is not None:
        yield line, f"The formula {_short(latex)} does not typeset. {problem}"


def _fence(token: Token) -> Iterator[tuple[int, str]]:
    for offset, row in enumerate(token.content.split("\n"), start=1):
        wide = cell_len(row)
        if wide > WIDEST_FENCE:
            yield (
                offset,
                f"A line of a fence is {wide} columns wide; {WIDEST_FENCE} is the most, since it is not wrapped.",
            )


def _around(text: str) -> str:
    at = text.index("$")
    return text[max(0, at - 15) : at + 25].strip()


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:57] + "..."

"""Markdown into typed blocks: what the lessons, tasks and questions are written in.

Understood: paragraphs, headings, emphasis, strong, ``code``, links, bullet and numbered lists, block quotes, code
fences, tables, rules, and mathematics as ``$...$`` and ``$$...$$``. A dollar that closes nothing stays a dollar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Mark = Literal["emphasis", "strong", "strike", "code", "link", "math"]
Align = Literal["l", "c", "r"]
_DEEPEST: Final = 20
_FORMULA: Final = re.compile(
    r"\$\$(?P<double>(?:\\.|[^$\\])+)\$\$|\$(?P<single>(?! )(?:\\.|[^$\\])+)(?<! )\$(?!\d)", re.DOTALL
)


@dataclass(frozen=True)
class Span:
    """A run of text in one style. For mathematics ``text`` is the LaTeX, without its dollars."""

    text: str
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True)
class Paragraph:
    """Running text; a span may hold line breaks."""

    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of ``level`` 1 to 6."""

    level: int
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Listing:
    """A list; ``start`` is the first number, or None for bullets. ``loose`` lists have blank lines between items."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None
    loose: bool


@dataclass(frozen=True)
class Quote:
    """A block quote."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Code:
    """Preformatted text, never wrapped; ``language`` is empty for diagrams."""

    text: str
    language: str


@dataclass(frozen=True)
class DisplayMath:
    """A formula that stands by itself."""

    latex: str


@dataclass(frozen=True)
class Table:
    """A table: cells of spans, with an alignment for each column."""

    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]
    aligns: tuple[Align, ...]


@dataclass(frozen=True)
class Rule:
    """A line across."""


Block: TypeAlias = Paragraph | Heading | Listing | Quote | Code | DisplayMath | Table | Rule


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The configured markdown-it parser. It is imported here, since it takes longer to load than all the rest."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    # Escaped characters stay tokens of their own, so that \$ can be told from a stray dollar.
    reader.disable("text_join")
    reader.use(dollarmath_plugin, allow_labels=False, double_inline=True)
    # The plugin's rule for running text reads the last character of a paragraph as the one before its first: "$x$ is 2"
    # is then no formula. Only its rule for blocks is kept.
    reader.inline.ruler.at("math_inline", _inline_math)
    return reader


def _inline_math(state: StateInline, silent: bool) -> bool:
    """Markdown-it's rule for a formula in running text: no space inside its dollars, no digit after the closing one."""
    found = _FORMULA.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("math_inline" if found["double"] is None else "math_inline_double", "math", 0)
        token.content = found["single"] or found["double"]
    state.pos = found.end()
    return True


def clean(markdown: str) -> str:
    """The text with tabs expanded and without control characters, which could reach the terminal as commands."""
    text = markdown.replace("\r\n", "\n").expandtabs(4)
    return "".join(
        character if character == "\n" or character.isprintable() or character == "\u00a0" else _replacement(character)
        for character in text
    )


def _replacement(character: str) -> str:
    return " " if character.isspace() else ""


@lru_cache(maxsize=256)
def read(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. Never raises: what is not understood stays as it was typed."""
    return _Reader(parser().parse(clean(markdown))).until(None)


def read_spans(markdown: str) -> tuple[Span, ...]:
    """The spans of a single line of Markdown: a prompt, an option, a title."""
    tokens = parser().parseInline(clean(markdown))
    return _spans(tokens[0].children or []) if tokens else ()


class _Reader:
    """Walks the flat token list of markdown-it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = 0

    def until(self, closing: str | None) -> tuple[Block, ...]:
        """Blocks up to a closing token, which is passed over."""
        blocks: list[Block] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == closing:
                break
            blocks.extend(self.block(token))
        return tuple(blocks)

    def block(self, token: Token) -> Sequence[Block]:
        reader = _BLOCKS.get(token.type)
        if reader is not None:
            return reader(self, token)
        return [Paragraph((Span(token.content.rstrip("\n")),))] if token.content.strip() else []

    def inline(self) -> Sequence[Token]:
        """The children of the inline token that comes next; its closing token is passed over too."""
        children = self.tokens[self.at].children or []
        self.at += 2
        return children

    def paragraph(self, _: Token) -> Sequence[Block]:
        return _with_display(self.inline())

    def heading(self, token: Token) -> Sequence[Block]:
        return [Heading(int(token.tag[1:]), _spans(self.inline()))]

    def quote(self, _: Token) -> Sequence[Block]:
        return [Quote(self.until("blockquote_close"))]

    def listing(self, token: Token) -> Sequence[Block]:
        closing = token.type.replace("open", "close")
        items: list[tuple[Block, ...]] = []
        loose = False
        while self.tokens[self.at].type != closing:
            self.at += 1
            start = self.at
            items.append(self.until("list_item_close"))
            inner = self.tokens[start : self.at]
            loose = loose or any(
                part.type == "paragraph_open" and not part.hidden and part.level == token.level + 2 for part in inner
            )
        self.at += 1
        first = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None
        return [Listing(tuple(items), first, loose)]

    def code(self, token: Token) -> Sequence[Block]:
        return [Code(token.content.rstrip("\n"), token.info.split()[0] if token.info.split() else "")]

    def math(self, token: Token) -> Sequence[Block]:
        return [DisplayMath(token.content.strip())]

    def rule(self, _: Token) -> Sequence[Block]:
        return [Rule()]

    def table(self, _: Token) -> Sequence[Block]:
        rows: list[tuple[tuple[Span, ...], ...]] = []
        aligns: list[Align] = []
        current: list[tuple[Span, ...]] = []
        while self.tokens[self.at].type != "table_close":
            token = self.tokens[self.at]
            self.at += 1
            if token.type == "tr_open":
                current = []
            elif token.type == "tr_close":
                rows.append(tuple(current))
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    style = str(token.attrGet("style") or "")
                    aligns.append("r" if "right" in style else "c" if "center" in style else "l")
                current.append(_spans(self.inline()))
        self.at += 1
        return [Table(rows[0], tuple(rows[1:]), tuple(aligns))]


_BLOCKS: Final[dict[str, Callable[[_Reader, Token], Sequence[Block]]]] = {
    "paragraph_open": _Reader.paragraph,
    "heading_open": _Reader.heading,
    "blockquote_open": _Reader.quote,
    "bullet_list_open": _Reader.listing,
    "ordered_list_open": _Reader.listing,
    "fence": _Reader.code,
    "code_block": _Reader.code,
    "math_block": _Reader.math,
    "hr": _Reader.rule,
    "table_open": _Reader.table,
}

_MARKS: Final[dict[str, Mark]] = {"em": "emphasis", "strong": "strong", "s": "strike", "link": "link"}


def _with_display(children: Sequence[Token]) -> list[Block]:
    """A paragraph, cut where a display formula stands in it; one inside emphasis is set on the line."""
    blocks: list[Block] = []
    start = 0
    for index, child in enumerate(children):
        if child.type == "math_inline_double" and child.level == 0:
            blocks.extend(_paragraph(children[start:index]))
            blocks.append(DisplayMath(child.content.strip()))
            start = index + 1
    return [*blocks, *_paragraph(children[start:])]


def _paragraph(children: Sequence[Token]) -> list[Block]:
    spans = _spans(children)
    return [Paragraph(spans)] if any(span.text.strip() for span in spans) else []


def _spans(children: Sequence[Token]) -> tuple[Span, ...]:
    spans: list[Span] = []
    marks: list[Mark] = []
    target = ""
    for index, child in enumerate(children):
        kind, _, edge = child.type.partition("_")
        if edge == "open" and kind in _MARKS:
            marks.append(_MARKS[kind])
            target = str(child.attrGet("href") or "") if kind == "link" else target
        elif edge == "close" and kind in _MARKS:
            shown = spans[-1].text if spans else ""
            marks.remove(_MARKS[kind])
            if kind == "link" and target and target.removeprefix("mailto:") != shown:
                spans.append(Span(f" ({target})", frozenset(marks)))
        elif child.type == "hardbreak" or (child.type == "softbreak" and _starts_line(children[index + 1 :])):
            spans.append(Span("\n", frozenset(marks)))
        elif child.type == "softbreak":
            spans.append(Span(" ", frozenset(marks)))
        elif child.type == "code_inline":
            spans.append(Span(child.content, frozenset([*marks, "code"])))
        elif child.type in ("math_inline", "math_inline_double"):
            spans.append(Span(" ".join(child.content.split()), frozenset([*marks, "math"])))
        elif child.content:
            spans.append(Span(child.content, frozenset(marks)))
    return tuple(spans)


def _starts_line(children: Sequence[Token]) -> bool:
    """Whether a new line begins with the answer of a predict block, which must not run into its question."""
    return bool(children) and re.match(r"Answer:", children[0].content) is not None
